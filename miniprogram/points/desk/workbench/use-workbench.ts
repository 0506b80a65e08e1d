import { clearersOf } from '@shared/matter/may'
import { CLAIM_FLOWS, type Queue } from '@shared/points/flow'
import type { HeldRole } from '@shared/village/contract'
import { useState } from 'react'
import { cloud } from '@/cloud/link/link'
import { useHeadedPages } from '@/cloud/reads/use-headed-pages'
import type { Pages } from '@/cloud/reads/use-read'

export type Workbench = Awaited<ReturnType<typeof cloud.points.workbench>>
export type Counts = Workbench['counts']

export interface Desk {
  readonly queue: Queue
  readonly word: string
}

/** The desks in the order in which they are offered. */
const DESKS: readonly Desk[] = [
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

/** The desks that somebody with these roles clears. */
const desksOf = (roles: readonly HeldRole[]) =>
  DESKS.filter(({ queue }) => {
    const clearedBy: readonly string[] = clearersOf(CLAIM_FLOWS, queue)
    return roles.some(({ role }) => clearedBy.includes(role))
  })

/** What waits for the reader's roles: how many on each desk, what is most urgent, and the desk in front of them - `asked`, or that one's. */
export function useWorkbench(villageId: string | undefined, roles: readonly HeldRole[], asked: string | undefined) {
  const [chosen, choose] = useState(DESKS.find(({ queue }) => queue === asked)?.queue)
  const first = useQueue(villageId, FIRST)
  const { counts, urgent } = first.data?.[0] ?? {}
  const desks = desksOf(roles)
  const queue = chosen ?? urgent?.queue ?? desks[0]?.queue ?? FIRST
  const shown = useQueue(villageId, queue)
  return { first, counts, urgent, desks, queue, shown, choose }
}

/** All that waits, sign-ins included. */
export const totalOf = ({ verify, vote, rectified, objection, signIn }: Counts): number =>
  verify + vote + rectified + objection + signIn
