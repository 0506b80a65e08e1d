import { change } from '../kernel/change'
import { isRefusal, refuse } from '../kernel/refuse'
import type { Run } from '../kernel/timer'
import { type Round, rounds, type Sheet, sheets } from './documents'
import { roundIn, roundSubject, type Stepping } from './round-step'
import { sheetIn, sheetSubject } from './sheet-step'

/** Somebody else may have been first, a person or another run: then there is nothing to do. */
const unlessMoved = (error: unknown): void => {
  if (!isRefusal(error)) throw error
}

/** One change of a round by the clock, as long as it stands as the run has seen it. Once, whatever happens. */
export const turnRound = (
  run: Run,
  what: string,
  seen: Round,
  move: (round: Round, stepping: Stepping) => Promise<Round>,
): Promise<unknown> => {
  const { _id, villageId, revision } = seen
  const call = run.callFor({ procedure: `jobs.${what}Round`, key: `${what}:${_id}:${revision}`, villageId })
  return change(call, async ({ tx, call, note }) => {
    note.subject = roundSubject(_id)
    const round = await roundIn(tx, _id)
    if (round.revision !== revision) throw refuse('ROUND_MOVED_ON', { state: round.state })
    const after = await move(round, { tx, call, note })
    await tx.put(rounds, after)
    return { state: after.state }
  }).catch(unlessMoved)
}

/** The same for one sheet: its key is made of round, household and revision. */
export const turnSheet = (
  run: Run,
  what: string,
  seen: Sheet,
  move: (sheet: Sheet, stepping: Stepping) => Promise<Sheet>,
): Promise<unknown> => {
  const { _id, villageId, revision } = seen
  const call = run.callFor({ procedure: `jobs.${what}Sheet`, key: `${what}:${_id}:${revision}`, villageId })
  return change(call, async ({ tx, call, note }) => {
    note.subject = sheetSubject(_id)
    const sheet = await sheetIn(tx, _id, run.now)
    if (sheet.revision !== revision) throw refuse('SHEET_MOVED_ON', { state: sheet.state })
    const after = await move(sheet, { tx, call, note })
    await tx.put(sheets, after)
    return { state: after.state }
  }).catch(unlessMoved)
}
