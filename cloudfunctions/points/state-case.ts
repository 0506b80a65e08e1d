import type { Call } from '../kernel/call'
import { changeClaim } from './change-claim'
import type { Input, Output } from './contract-types'
import { assertMay, takeStep } from './step'

/** The household's own word about a fault; the clock runs on. */
export const stateCase = (call: Call, { claimId, words }: Input<'stateCase'>): Promise<Output<'stateCase'>> =>
  changeClaim(call, { claimId, said: words }, async (claim, stepping) => {
    const { call } = stepping
    assertMay(call, claim, 'state')
    return takeStep(stepping, claim, 'state', { answers: claim.answers + 1 })
  })
