import type { Call } from '../../kernel/call'
import { take } from '../../matter/take'
import type { Input, Output } from '../contract-types'
import { sheetId, sheetKind } from './kind'

/** Decides on an objection. Upholding names the right numbers: of what was posted by the wrong ones, the difference moves. */
export const decideObjection = (
  call: Call,
  { roundId, householdId, uphold, scores, reason: said }: Input<'decideObjection'>,
): Promise<Output<'decideObjection'>> =>
  take(sheetKind, call, {
    id: sheetId(roundId, householdId),
    action: uphold ? 'uphold' : 'dismiss',
    said,
    given: scores === undefined ? {} : { scores },
  })
