import type { Run } from '../kernel/timer'
import { type Lasting, lastingIn, redeemPledge } from '../points/exports'
import { turnRound, turnSheet } from './by-clock'
import type { Round, Sheet } from './documents'
import { postSheet } from './posting'
import { takeRoundStep } from './round-step'
import { takeSheetStep } from './sheet-step'
import { throughSheets } from './through-sheets'

/** Posts the sheets of a round whose notice is over. Those that an objection has parted from it follow on their own. */
export async function postRound(run: Run, seen: Round): Promise<void> {
  const lasting = await lastingIn(run.store, seen.villageId)
  const where = { roundId: seen._id, state: 'scored', timerAt: null }
  const all = await throughSheets(run, where, (sheet) => postOne(run, seen, sheet, lasting))
  if (!all) return
  await turnRound(run, 'finish', seen, async (round, stepping) => {
    await redeemPledge(stepping.tx, round._id)
    return takeRoundStep(stepping, round, 'finish')
  })
}

/** Posts one sheet, in a change of its own. */
export const postOne = (run: Run, round: Round, seen: Sheet, lasting: Lasting): Promise<unknown> =>
  turnSheet(run, 'post', seen, async (sheet, stepping) => {
    const { now } = stepping.call
    const entryId = await postSheet(stepping.tx, round, sheet, { at: now, lastsYears: lasting(now) })
    return takeSheetStep(stepping, round, sheet, 'post', { entryId, postedAt: now })
  })
