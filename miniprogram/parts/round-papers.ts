import type { RoundLine } from '@shared/inspection/contract'
import type { RoundState } from '@shared/inspection/flow'
import type { HeldRole } from '@shared/village/contract'
import { cloud } from '@/cloud/link/link'
import { mayByRole } from '@/cloud/person/may'
import type { PrintRowProps } from '@/parts/print-row'

/** Before the village has the results before its eyes, nothing of them is hung up. */
const ON_THE_WALL: readonly RoundState[] = ['publicised', 'posting', 'posted']

/** What can be printed of a round where it stands, by those roles: to walk with, for the wall, to hand in. */
export function roundPapers(
  { id: roundId, state }: Pick<RoundLine, 'id' | 'state'>,
  roles: readonly HeldRole[],
): readonly PrintRowProps[] {
  const papers: PrintRowProps[] = []
  if (state === 'walking' && mayByRole(roles, 'paper.walkSheet')) {
    papers.push({ title: '打分表', detail: '拿着纸走户用', make: () => cloud.paper.walkSheet({ roundId }) })
  }
  if (ON_THE_WALL.includes(state) && mayByRole(roles, 'paper.inspection')) {
    const make = () => cloud.paper.inspection({ roundId })
    papers.push({ title: '结果', detail: '贴公示栏，名字遮一个字', make })
  }
  if ((state === 'walked' || ON_THE_WALL.includes(state)) && mayByRole(roles, 'paper.exportRound')) {
    const make = () => cloud.paper.exportRound({ roundId })
    papers.push({ sheet: true, title: '明细表', detail: '一家一行，交上去用', make })
  }
  return papers
}
