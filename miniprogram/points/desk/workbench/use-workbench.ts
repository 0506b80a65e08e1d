import { useState } from 'react'
import { cloud } from '@/cloud/link/link'
import { itemsOf, useHeadedPages } from '@/cloud/reads/use-headed-pages'

export type Workbench = Awaited<ReturnType<typeof cloud.village.workbench>>
export type Desk = Workbench['desks'][number]

/** What waits for the reader's offices: every desk, what is most urgent, and the desk in front of them - the one chosen, or that one's. */
export function useWorkbench(asked: string | undefined) {
  const [chosen, choose] = useState(asked)
  const shown = useHeadedPages(['village', 'workbench', chosen ?? ''], (cursor) =>
    cloud.village.workbench({ desk: chosen, cursor }),
  )
  return { shown, choose }
}

/** What the first of the pages says, and the lines of all of them. */
export function allOf(pages: readonly [Workbench, ...Workbench[]]) {
  const [{ urgent, desks, desk, signIns }] = pages
  const lines = itemsOf(pages)
  const first = urgent?.desk === desk ? urgent?.line : undefined
  return { desks, desk, signIns, first, rest: lines.filter(({ id }) => id !== first?.id) }
}

/** All that waits, sign-ins included; `more` when it is more than is counted. */
export function totalOf({ desks, signIns }: Workbench): string {
  const count = desks.reduce((sum, desk) => sum + desk.count, signIns)
  return desks.some(({ more }) => more) ? `${count}+` : `${count}`
}
