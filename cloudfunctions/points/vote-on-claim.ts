import { type Call, residentOf } from '../kernel/call'
import { refuse } from '../kernel/refuse'
import { changeClaim } from './change-claim'
import type { Input, Output } from './contract-types'
import type { Claim } from './documents'
import { assertCovered } from './issuance'
import { assertMay, type Stepping, takeStep } from './step'

/** One council member's vote. Enough of one kind, as many as the rule asks for, decide. */
export const voteOnClaim = (
  call: Call,
  { claimId, agree, reason }: Input<'voteOnClaim'>,
): Promise<Output<'voteOnClaim'>> =>
  changeClaim(call, { claimId, said: reason }, async (claim, stepping) => {
    const { call } = stepping
    assertMay(call, claim, 'vote')
    if (!agree && !reason) throw refuse('REASON_NEEDED')
    const { residentId, householdId = null } = residentOf(call)
    const votes = [...claim.votes, { residentId, householdId, agree, at: call.now }]
    return decided(stepping, await takeStep(stepping, claim, 'vote', { votes }), agree)
  })

async function decided(stepping: Stepping, claim: Claim, agree: boolean): Promise<Claim> {
  const alike = claim.votes.filter((vote) => vote.agree === agree).length
  if (alike < claim.rule.path.endorse) return claim
  if (agree && claim.kind === 'award') await assertFunded(stepping, claim)
  return takeStep(stepping, claim, agree ? 'endorse' : 'refuse')
}

/** The last vote waits where the village has no points left to give: the claim stays on its desk until a meeting decides. */
const assertFunded = ({ tx, call }: Stepping, { villageId, points }: Claim): Promise<void> =>
  assertCovered(tx, call, { villageId, points: points.max })
