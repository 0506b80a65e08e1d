import { type Call, residentOf } from '../kernel/call'
import { changeClaim } from './change-claim'
import type { Input, Output } from './contract-types'
import { assertMay, takeStep } from './step'
import { takeTurn } from './uses'

/**
 * An objection: by anybody of the village while the notice runs, by the household or the supervisor afterwards. It stops
 * the notice; what is left of it is kept. A resident has so many a day, whoever watches for the village as many as needed.
 */
export const object = (call: Call, { claimId, reason }: Input<'object'>): Promise<Output<'object'>> =>
  changeClaim(call, { claimId, said: reason }, async (claim, stepping) => {
    const { tx, call } = stepping
    assertMay(call, claim, 'object')
    const { residentId, householdId = null } = residentOf(call)
    if (!call.roles.includes('supervisor')) {
      await takeTurn(tx, { what: 'objections', residentId, villageId: claim.villageId, at: call.now })
    }
    const noticeLeft = claim.deadlineAt === null ? null : Math.max(0, claim.deadlineAt - call.now)
    const objection = { residentId, householdId, posted: claim.state === 'posted' }
    const objections = [...claim.objections, objection]
    return takeStep(stepping, claim, 'object', { noticeLeft, objections, objectedBy: residentId })
  })
