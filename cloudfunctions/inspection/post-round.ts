import type { Run } from '../kernel/timer'
import { lastsYearsOf, redeemPledge } from '../points/exports'
import { turnRound, turnSheet } from './by-clock'
import type { Round, Sheet } from './documents'
import { postSheet } from './posting'
import { takeRoundStep } from './round-step'
import { takeSheetStep } from './sheet-step'
import { throughSheets } from './through-sheets'

/** Posts the sheets of a round whose notice is over. Those that an objection has parted from it follow on their own. */
export async function postRound(run: Run, seen: Round): Promise<void> {
  const lastsYears = await lastsYearsOf(run.store, seen.villageId, run.now)
  const where = { roundId: seen._id, state: 'scored', timerAt: null }
  const all = await throughSheets(run, where, (sheet) => postOne(run, seen, sheet, lastsYears))
  if (!all) return
  await turnRound(run, 'finish', seen, async (round, stepping) => {
    await redeemPledge(stepping.tx, round._id)
    return takeRoundStep(stepping, round, 'finish')
  })
}

/** Posts one sheet, in a change of its own. */
export const postOne = (run: Run, round: Round, seen: Sheet, lastsYears: number): Promise<unknown> =>
  turnSheet(run, 'post', seen, async (sheet, stepping) => {
    const entryId = await postSheet(stepping.tx, round, sheet, { at: run.now, lastsYears })
    return takeSheetStep(stepping, round, sheet, 'post', { entryId, postedAt: run.now })
  })
