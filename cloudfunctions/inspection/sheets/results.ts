import type { ResultLine } from '@shared/inspection/contract'
import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { maskHousehold, sayHousehold } from '../../village/exports'
import type { Input, Output } from '../contract-types'
import { type Sheet, sheets } from '../documents'
import { isOwn, roundLine, roundOf, seesResults } from '../rounds'
import { sheetId } from './kind'

const PAGE = 30

/** Results, best first, as they hang on the wall; before the notice only for those who walk the round or decide on it. */
export async function results(call: Call, { roundId, cursor }: Input<'results'>): Promise<Output<'results'>> {
  const { store, caller } = call
  const found = await roundOf(store, roundId)
  if (!seesResults(call, found)) throw refuse('NOT_FOUND')
  const order = { by: 'points', direction: 'desc' } as const
  const [line, mine, { items, next }] = await Promise.all([
    roundLine(store, found),
    caller.householdId ? store.get(sheets, sheetId(roundId, caller.householdId)) : null,
    store.page(sheets, { where: { roundId }, order, limit: PAGE, cursor }),
  ])
  const lineOf = (sheet: Sheet) => resultLine(sheet, isOwn(call, sheet))
  return { round: line, mine: mine && lineOf(mine), list: { items: items.map(lineOf), next } }
}

const resultLine = ({ householdId, head, groupName, points, state }: Sheet, mine: boolean): ResultLine => ({
  ...{ householdId, household: mine ? sayHousehold(head) : maskHousehold(head), group: groupName, points, state, mine },
})
