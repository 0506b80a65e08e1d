import { type Call, residentOf } from '../kernel/call'
import { changeClaim } from './change-claim'
import type { Input, Output } from './contract-types'
import { assertMay, takeStep } from './step'

/**
 * An objection: by anybody of the village while the notice runs, by the household or the supervisor afterwards. It stops
 * the notice; what is left of it is kept.
 */
export const object = (call: Call, { claimId, reason }: Input<'object'>): Promise<Output<'object'>> =>
  changeClaim(call, { claimId, said: reason }, async (claim, stepping) => {
    assertMay(call, claim, 'object')
    const { residentId, householdId = null } = residentOf(call)
    const noticeLeft = claim.deadlineAt === null ? null : Math.max(0, claim.deadlineAt - call.now)
    const objection = { residentId, householdId, posted: claim.state === 'posted' }
    const objections = [...claim.objections, objection]
    return takeStep(stepping, claim, 'object', { noticeLeft, objections, objectedBy: residentId })
  })
