import { pointsFor } from '@shared/points/rules'
import { type Call, residentOf } from '../kernel/call'
import { refuse } from '../kernel/refuse'
import { changeClaim } from './change-claim'
import type { Input, Output } from './contract-types'
import type { Claim } from './documents'
import { assertMay, takeStep } from './step'

/** The first check, by whoever is nearest and did not raise it. Agreeing names the points. */
export const verifyClaim = (
  call: Call,
  { claimId, agree, points, reason }: Input<'verifyClaim'>,
): Promise<Output<'verifyClaim'>> =>
  changeClaim(call, { claimId, said: reason }, async (claim, stepping) => {
    const { call } = stepping
    const action = agree ? 'verify' : 'refuse'
    assertMay(call, claim, action)
    const named = agree
      ? { points: namedPoints(claim, points), verifiedBy: call.callerName, verifierId: residentOf(call).residentId }
      : {}
    return takeStep(stepping, claim, action, named)
  })

/** One number: what the check says, else what the claim said already. */
function namedPoints(claim: Claim, given: number | undefined): Claim['points'] {
  const points = given === undefined ? claim.points : pointsFor(claim.rule, given)
  if (!points || points.min !== points.max) throw refuse('POINTS_OUT_OF_RANGE', claim.rule.points)
  return points
}
