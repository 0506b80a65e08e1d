import type { ResultLine } from '@shared/inspection/contract'
import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { type NamesOf, namesFor, namesOpen, sayHousehold } from '../../village/exports'
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
  const names = await namesFor(
    call,
    ['notices'],
    items.filter((sheet) => !isOwn(call, sheet)),
  )
  const lineOf = (sheet: Sheet) => resultLine(sheet, isOwn(call, sheet) ? null : names)
  return { round: line, mine: mine && lineOf(mine), list: { items: items.map(lineOf), next } }
}

function resultLine(sheet: Sheet, names: NamesOf | null): ResultLine {
  const { householdId, head, groupName, points, state } = sheet
  const named = names === null ? { household: sayHousehold(head), group: groupName } : namesOpen(names, sheet)
  return { householdId, ...named, points, state, mine: names === null }
}
