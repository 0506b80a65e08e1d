import type { Where } from '../../kernel/store'
import { type Run, workThrough } from '../../kernel/timer'
import { type Sheet, sheets } from '../documents'

/** Households have passbooks of their own: so many of them are worked side by side. */
const LANES = 5

/** Works the sheets of a round that wait for `work`, each in a change of its own; answers whether none is left. */
export async function throughSheets(
  run: Run,
  where: Where,
  work: (sheet: Sheet) => Promise<unknown>,
): Promise<boolean> {
  await workThrough(run, sheets, { where, by: 'householdId', lanes: LANES }, work)
  return run.hasTime() && (await run.store.find(sheets, { where, limit: 1 })).length === 0
}
