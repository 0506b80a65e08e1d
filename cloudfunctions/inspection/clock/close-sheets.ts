import type { Run } from '../../kernel/timer'
import { takeSteps } from '../../matter/step'
import type { Round, Sheet } from '../documents'
import { sheetKind } from '../sheets'
import { noteOnRound, turnRound, turnSheet } from './by-clock'
import { throughSheets } from './through-sheets'

/** A round that was given up: nothing of it counts any more, and households that had heard of it hear so. */
export async function closeSheets(run: Run, seen: Round): Promise<void> {
  const closed = (state: Sheet['state']) =>
    throughSheets(run, { roundId: seen._id, state }, (sheet) => closeOne(run, seen, sheet))
  if (!(await closed('scored')) || !(await closed('objected'))) return
  await turnRound(run, 'closed', seen, (round, turn) => noteOnRound(turn, round, { timerAt: null }))
}

const closeOne = (run: Run, round: Round, seen: Sheet): Promise<unknown> =>
  turnSheet(run, 'close', { round, seen }, (sheet, turn) =>
    takeSteps(sheetKind, { ...turn, photos: [], given: {} }, sheet, 'withdraw'),
  )
