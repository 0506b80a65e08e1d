import { change, type Try } from '../../kernel/change'
import { isRefusal, refuse } from '../../kernel/refuse'
import type { Run } from '../../kernel/timer'
import { subjectOf } from '../../matter/kind'
import { matterIn, movedOn, putMatter } from '../../matter/step'
import { type Round, type Sheet, type SheetOfRound, sheets } from '../documents'
import { roundKind } from '../rounds'
import { keptUpIn, sheetKind } from '../sheets'

/** Somebody else may have been first, a person or another run: then there is nothing to do. */
const unlessMoved = (error: unknown): void => {
  if (!isRefusal(error)) throw error
}

/** One change of a round by the clock, as long as it stands as the run has seen it. Once, whatever happens. */
export const turnRound = (
  run: Run,
  what: string,
  seen: Round,
  move: (round: Round, turn: Try) => Promise<Round>,
): Promise<unknown> => {
  const { _id, villageId, revision } = seen
  const call = run.callFor({ procedure: `jobs.${what}Round`, key: `${what}:${_id}:${revision}`, villageId })
  return change(call, async (turn) => {
    turn.note.subject = subjectOf(roundKind, _id)
    const round = await matterIn(roundKind, turn.tx, { id: _id, now: turn.call.now })
    if (round.revision !== revision) throw movedOn(roundKind, round)
    const { state } = await move(round, turn)
    return { state }
  }).catch(unlessMoved)
}

/** Writes something about a round that is no step. */
export const noteOnRound = async (turn: Try, round: Round, more: Partial<Round>): Promise<Round> => {
  const noted = { ...round, ...more }
  await putMatter(roundKind, turn, noted, round)
  return noted
}

/**
 * The same for one sheet, of a round as the run has seen it: five hundred sheets are not each to read it again. The key is
 * made of round, household and revision.
 */
export const turnSheet = (
  run: Run,
  what: string,
  { round, seen }: { round: Round; seen: Sheet },
  move: (sheet: SheetOfRound, turn: Try) => Promise<Sheet>,
): Promise<unknown> => {
  const { _id, villageId, revision } = seen
  const call = run.callFor({ procedure: `jobs.${what}Sheet`, key: `${what}:${_id}:${revision}`, villageId })
  return change(call, async (turn) => {
    turn.note.subject = subjectOf(sheetKind, _id)
    const stored = await turn.tx.get(sheets, _id)
    if (!stored) throw refuse('NOT_FOUND')
    const sheet = { ...(await keptUpIn(turn.tx, stored, run.now)), round }
    if (sheet.revision !== revision) throw movedOn(sheetKind, sheet)
    const { state } = await move(sheet, turn)
    return { state }
  }).catch(unlessMoved)
}

/** Writes something about a sheet that is no step. */
export const noteOnSheet = async (turn: Try, sheet: SheetOfRound, more: Partial<Sheet>): Promise<Sheet> => {
  const noted = { ...sheet, ...more }
  await putMatter(sheetKind, turn, noted, sheet)
  return sheetKind.stored(noted)
}
