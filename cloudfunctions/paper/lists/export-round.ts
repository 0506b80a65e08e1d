import { sheetFlow } from '@shared/inspection/flow'
import { sayMoment } from '@shared/kernel/time'
import { roundById, sheetsOf } from '../../inspection/exports'
import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Input, Output } from '../contract-types'
import { handOutList, readWhole, sayingFor } from '../handout'

/** The results of a round as Excel, best first: every item, who looked, and how the sheet stands. */
export async function exportRound(call: Call, { roundId }: Input<'exportRound'>): Promise<Output<'exportRound'>> {
  const round = await roundById(call.store, roundId)
  if (!round) throw refuse('NOT_FOUND')
  const sheets = await readWhole((cursor) => sheetsOf(call.store, roundId, cursor))
  if (sheets.length === 0) throw refuse('NOTHING_TO_PRINT')
  const say = sayingFor(call)
  return handOutList(call, {
    title: `${round.title}结果`,
    columns: [
      { name: '户编号', width: 12, text: true },
      { name: '哪一家', width: 16 },
      { name: '组', width: 10 },
      { name: '门牌号', width: 12, text: true },
      ...round.items.map(({ name }) => ({ name, width: 14 })),
      { name: '得分', width: 8 },
      { name: '谁看的', width: 12 },
      { name: '什么时候看的', width: 16, text: true as const },
      { name: '办到哪一步', width: 14 },
    ],
    rows: sheets.map(({ number, head, groupName, door, scores, points, by, scoredAt, state }) => [
      ...[number, say(head), groupName, door],
      ...round.items.map(({ id }) => scores.find(({ itemId }) => itemId === id)?.points ?? null),
      ...[points, by.name, sayMoment(scoredAt), sheetFlow.states[state].label],
    ]),
  })
}
