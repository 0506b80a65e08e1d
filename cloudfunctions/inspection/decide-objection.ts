import type { Call } from '../kernel/call'
import { refuse } from '../kernel/refuse'
import { changeSheet } from './change-sheet'
import type { Input, Output } from './contract-types'
import { assertMay, standingOf } from './hindrance'
import { correctPosting } from './posting'
import { countScores } from './scores'
import { takeSheetStep } from './sheet-step'

/** Decides on an objection. Upholding names the right numbers: of what was posted by the wrong ones, the difference moves. */
export const decideObjection = (
  call: Call,
  { uphold, scores: right, reason, ...at }: Input<'decideObjection'>,
): Promise<Output<'decideObjection'>> =>
  changeSheet(call, { ...at, said: reason }, async ({ round, sheet }, stepping) => {
    const { tx, call } = stepping
    assertMay(call, standingOf(round, sheet), uphold ? 'uphold' : 'dismiss')
    if (!uphold) return takeSheetStep(stepping, round, sheet, 'dismiss', { objectedBy: null })
    if (!right) throw refuse('SCORE_INCOMPLETE')
    const door = { round, householdId: sheet.householdId }
    const scores = await countScores(tx, door, sheet.scores, right)
    const after = await takeSheetStep(stepping, round, sheet, 'uphold', { scores, objectedBy: null })
    return sheet.state === 'contested' ? correctPosting(stepping, round, sheet, after) : after
  })
