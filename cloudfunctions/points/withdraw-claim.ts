import type { Call } from '../kernel/call'
import { changeClaim } from './change-claim'
import type { Input, Output } from './contract-types'
import { assertMay, takeStep } from './step'

/** Takes back what was raised, before the council has decided. Whoever takes back a letter says why. */
export const withdrawClaim = (
  call: Call,
  { claimId, reason }: Input<'withdrawClaim'>,
): Promise<Output<'withdrawClaim'>> =>
  changeClaim(call, { claimId, said: reason }, async (claim, stepping) => {
    const { call } = stepping
    assertMay(call, claim, 'withdraw')
    return takeStep(stepping, claim, 'withdraw')
  })
