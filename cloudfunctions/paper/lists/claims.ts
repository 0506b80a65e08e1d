import { dayOf } from '@shared/kernel/time'
import { flowOf } from '@shared/points/flow'
import { type Call, villageOf } from '../../kernel/call'
import type { Sheet } from '../../kernel/sheet'
import { everyClaim } from '../../points/exports'
import { sayHousehold } from '../../village/exports'
import { spanOfYear } from './year-span'

/** Every good deed and every letter of a year. Committee and supervisors see their households on the phone too. */
export async function listClaims(call: Call, year: string): Promise<Sheet> {
  const claims = await everyClaim(call.store, { villageId: villageOf(call), ...spanOfYear(year) })
  return {
    title: `${year}年好事和提醒`,
    columns: [
      { name: '哪天报的', width: 12, text: true },
      { name: '哪一家', width: 16 },
      { name: '组', width: 10 },
      { name: '好事还是提醒', width: 12 },
      { name: '什么事', width: 28 },
      { name: '几分', width: 8 },
      { name: '谁报的', width: 12 },
      { name: '谁核实的', width: 12 },
      { name: '投票（同意/不同意）', width: 16, text: true },
      { name: '异议', width: 8 },
      { name: '办到哪一步', width: 18 },
    ],
    rows: claims.map(({ raisedAt, head, groupName, kind, rule, points, raisedBy, verifiedBy, votes, ...claim }) => [
      ...[dayOf(raisedAt), sayHousehold(head), groupName, kind === 'award' ? '好事' : '提醒', rule.name],
      kind === 'award' ? points.max : -points.max,
      ...[raisedBy.name, verifiedBy],
      `${votes.filter(({ agree }) => agree).length}/${votes.filter(({ agree }) => !agree).length}`,
      ...[claim.objections.length, flowOf(kind).states[claim.state].label],
    ]),
  }
}
