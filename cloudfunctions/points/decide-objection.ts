import type { Call } from '../kernel/call'
import { changeClaim } from './change-claim'
import type { Input, Output } from './contract-types'
import { reversePosting } from './post-claim'
import { assertMay, takeStep } from './step'

/** Committee or supervisor decide on an objection; whoever objected, the household and its kin do not. */
export const decideObjection = (
  call: Call,
  { claimId, uphold, reason }: Input<'decideObjection'>,
): Promise<Output<'decideObjection'>> =>
  changeClaim(call, { claimId, said: reason }, async (claim, stepping) => {
    const { tx, call } = stepping
    const posted = claim.state === 'contested'
    const action = uphold ? (posted ? 'reverse' : 'uphold') : 'dismiss'
    assertMay(call, claim, action)
    if (action === 'reverse') await reversePosting(tx, claim, call)
    return takeStep(stepping, claim, action, { objectedBy: null })
  })
