import type { Run } from '../../kernel/timer'
import { takeSteps } from '../../matter/step'
import { type Lasting, lastingIn } from '../../points/exports'
import type { Round, Sheet } from '../documents'
import { roundKind } from '../rounds'
import { sheetKind } from '../sheets'
import { turnRound, turnSheet } from './by-clock'
import { throughSheets } from './through-sheets'

/** Posts the sheets of a round whose notice is over. Those that an objection has parted from it follow on their own. */
export async function postRound(run: Run, seen: Round): Promise<void> {
  const lasting = await lastingIn(run.store, seen.villageId)
  const where = { roundId: seen._id, state: 'scored', timerAt: null }
  const all = await throughSheets(run, where, (sheet) => postOne(run, seen, sheet, lasting))
  if (!all) return
  await turnRound(run, 'finish', seen, (round, turn) =>
    takeSteps(roundKind, { ...turn, photos: [], given: {} }, round, 'finish'),
  )
}

/** Posts one sheet, in a change of its own. */
export const postOne = (run: Run, round: Round, seen: Sheet, lasting: Lasting): Promise<unknown> =>
  turnSheet(run, 'post', { round, seen }, (sheet, turn) => {
    const given = { lastsYears: lasting(turn.call.now) }
    return takeSteps(sheetKind, { ...turn, photos: [], given }, sheet, 'post')
  })
