import type { Run } from '../kernel/timer'
import { turnRound, turnSheet } from './by-clock'
import type { Round, Sheet } from './documents'
import { uncountScores } from './scores'
import { takeSheetStep } from './sheet-step'
import { throughSheets } from './through-sheets'

/** A round that was given up: nothing of it counts any more, and households that had heard of it hear so. */
export async function closeSheets(run: Run, seen: Round): Promise<void> {
  const closed = (state: Sheet['state']) =>
    throughSheets(run, { roundId: seen._id, state }, (sheet) => closeOne(run, seen, sheet))
  if (!(await closed('scored')) || !(await closed('objected'))) return
  await turnRound(run, 'closed', seen, async (round) => ({ ...round, timerAt: null }))
}

const closeOne = (run: Run, round: Round, seen: Sheet): Promise<unknown> =>
  turnSheet(run, 'close', seen, async (sheet, stepping) => {
    const door = { round, householdId: sheet.householdId }
    const scores = await uncountScores(stepping.tx, door, sheet.scores)
    return takeSheetStep(stepping, round, sheet, 'withdraw', { scores })
  })
