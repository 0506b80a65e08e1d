import type { Queue } from '@shared/points/claims'
import { useState } from 'react'
import { cloud } from '@/cloud/link'
import { useHeadedPages } from '@/cloud/use-headed-pages'
import type { Pages } from '@/cloud/use-read'

export type Workbench = Awaited<ReturnType<typeof cloud.points.workbench>>
export type Counts = Workbench['counts']

/** The desks in the order in which they are offered. */
export const DESKS: readonly { readonly queue: Queue; readonly word: string }[] = [
  { queue: 'verify', word: '核实好事' },
  { queue: 'vote', word: '投票' },
  { queue: 'rectified', word: '看改好没' },
  { queue: 'objection', word: '异议' },
]

const FIRST = 'verify'

const useQueue = (villageId: string | undefined, queue: Queue): Pages<Workbench> =>
  useHeadedPages(
    ['points', 'workbench', villageId, queue],
    (cursor) => cloud.points.workbench({ villageId: villageId ?? '', queue, cursor }),
    { when: villageId !== undefined },
  )

/** What waits for the reader's roles: how many on each desk, and the desk in front of them - the first that is not empty. */
export function useWorkbench(villageId: string | undefined) {
  const [chosen, choose] = useState<Queue>()
  const first = useQueue(villageId, FIRST)
  const counts = first.data?.[0]?.counts
  const queue = chosen ?? DESKS.find((desk) => (counts?.[desk.queue] ?? 0) > 0)?.queue ?? FIRST
  const shown = useQueue(villageId, queue)
  return { first, counts, queue, shown, choose }
}

/** All that waits, sign-ins included. */
export const totalOf = ({ verify, vote, rectified, objection, signIn }: Counts): number =>
  verify + vote + rectified + objection + signIn
