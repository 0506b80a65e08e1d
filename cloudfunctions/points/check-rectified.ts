import type { Call } from '../kernel/call'
import { changeClaim } from './change-claim'
import type { Input, Output } from './contract-types'
import { assertMay, takeStep } from './step'

/** Somebody near has looked: it is put right and closed without a point moved, or there is more time. */
export const checkRectified = (
  call: Call,
  { claimId, agree, reason }: Input<'checkRectified'>,
): Promise<Output<'checkRectified'>> =>
  changeClaim(call, { claimId, said: reason }, async (claim, stepping) => {
    const { call } = stepping
    const action = agree ? 'confirmRectified' : 'notRectified'
    assertMay(call, claim, action)
    return takeStep(stepping, claim, action)
  })
