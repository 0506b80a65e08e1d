import type { Try } from '../../kernel/change'
import type { Transaction } from '../../kernel/store'
import { awardInRound, lastsYearsOf, reverseInRound } from '../../points/exports'
import type { Round, Sheet, SheetOfRound } from '../documents'

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

/**
 * An upheld objection to what was posted: only the difference moves. Taking all of it back and posting it anew would give
 * it twice to a household that has spent it, and let honour of an earlier month or year count again in this one.
 */
export async function correctPosting(
  { tx, call: { store, now: at, callerName } }: Try,
  before: SheetOfRound,
  after: SheetOfRound,
): Promise<string | null> {
  const { round } = after
  const account = accountOf(after)
  const occasion = { roundId: round._id, at, confirmedBy: callerName }
  const points = after.points - before.points
  if (points < 0 && before.entryId !== null) {
    const reason = `改回来：${round.title}`
    await reverseInRound(tx, account, { ...occasion, entryId: before.entryId, points: -points, reason })
  }
  if (points <= 0) return after.points === 0 ? null : before.entryId
  const entry = await awardInRound(tx, account, {
    ...{ ...occasion, points, reason: before.points === 0 ? round.title : `补上：${round.title}` },
    ...{ lastsYears: await lastsYearsOf(store, round.villageId, at), revision: before.revision + 1 },
  })
  return before.entryId ?? entry._id
}
