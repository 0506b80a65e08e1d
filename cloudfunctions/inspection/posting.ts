import type { Transaction } from '../kernel/store'
import { awardInRound, lastsYearsOf, reverseInRound } from '../points/exports'
import type { Round, Sheet } from './documents'
import type { Stepping } from './round-step'

/** The account that a sheet's points move on. */
export const accountOf = ({ householdId, villageId, groupId, groupName, gridId, head }: Sheet) => ({
  ...{ householdId, villageId, groupId, groupName, gridId, head },
})

/** Who saw it and who agreed, as the passbook's line says it. */
const confirmedBy = ({ by }: Sheet, { endorsed }: Round): string => `${by.name}、议事会${endorsed?.by ?? 0}人`

/** Posts a sheet; one that came to nought moves nothing. Answers with the entry's id. */
export async function postSheet(
  tx: Transaction,
  round: Round,
  sheet: Sheet,
  { at, lastsYears }: { at: number; lastsYears: number },
): Promise<string | null> {
  if (sheet.points === 0) return null
  const entry = await awardInRound(tx, accountOf(sheet), {
    ...{ roundId: round._id, points: sheet.points, reason: round.title, at, lastsYears },
    confirmedBy: confirmedBy(sheet, round),
  })
  return entry._id
}

/** An upheld objection to what was posted: the wrong entry is taken back, the right number posted anew. */
export async function correctPosting(
  { tx, call: { store, now: at, callerName } }: Stepping,
  round: Round,
  before: Sheet,
  after: Sheet,
): Promise<Sheet> {
  const account = accountOf(after)
  const lastsYears = await lastsYearsOf(store, round.villageId, at)
  const occasion = { roundId: round._id, at, lastsYears, confirmedBy: callerName }
  if (before.entryId !== null) {
    await reverseInRound(tx, account, { ...occasion, entryId: before.entryId, reason: `改回来：${round.title}` })
  }
  if (after.points === 0) return { ...after, entryId: null }
  const entry = await awardInRound(tx, account, {
    ...{ ...occasion, points: after.points, reason: round.title, revision: after.revision },
  })
  return { ...after, entryId: entry._id }
}
