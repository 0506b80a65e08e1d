import { useState } from 'react'
import { cloud } from '@/cloud/link/link'
import { useHeadedPages } from '@/cloud/reads/use-headed-pages'

type Answer = Awaited<ReturnType<typeof cloud.shop.counter>>
export type Counts = Answer['counts']
export type Queue = 'placed' | 'offered' | 'contested'

/** One queue of the counter, and how many lie in each. Whoever only looks begins with what is under dispute. */
export function useCounter(villageId: string | undefined, serves: boolean) {
  const [chosen, choose] = useState<Queue>()
  const queue = chosen ?? (serves ? 'placed' : 'contested')
  const pages = useHeadedPages(
    ['shop', 'counter', villageId, queue],
    (cursor) => cloud.shop.counter({ villageId: villageId ?? '', queue, cursor }),
    { when: villageId !== undefined },
  )
  const [head] = pages.data ?? []
  return { queue, choose, pages, head }
}
