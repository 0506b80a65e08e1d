import { roundPath } from '@shared/inspection/rules'
import { type Call, residentOf } from '../kernel/call'
import { refuse } from '../kernel/refuse'
import { assertCovered, pledgePoints } from '../points/exports'
import type { Input, Output } from './contract-types'
import type { Round } from './documents'
import { shutGates } from './gate'
import { assertMay, changeRound, type Stepping, takeRoundStep } from './round-step'
import { countScored, pointsOn } from './totals'

/** One council member's vote on a whole round. Enough of one kind decide; whoever walked it does not vote on it. */
export const vote = (call: Call, { roundId, agree, reason }: Input<'vote'>): Promise<Output<'vote'>> =>
  changeRound(call, { roundId, said: reason }, async (round, stepping) => {
    const { tx, call } = stepping
    const { residentId } = residentOf(call)
    assertMay(call, round, 'vote')
    if (!agree && !reason) throw refuse('REASON_NEEDED')
    if (round.votes.length === 0) await shutGates(tx, call, round)
    const votes = [...round.votes, { residentId, agree, at: call.now }]
    const voted = await takeRoundStep(stepping, round, 'vote', { votes })
    if (votesFor(voted, agree) < roundPath(round.items).votes) return voted
    return agree ? endorse(stepping, voted) : takeRoundStep(stepping, voted, 'sendBack', { votes: [] })
  })

/** How many have said yes, or no. */
export const votesFor = ({ votes }: Round, agree: boolean): number => votes.filter((one) => one.agree === agree).length

/** With the last yes the round goes on the notice, if the year's money covers it; from then on it counts against the money. */
async function endorse(stepping: Stepping, round: Round): Promise<Round> {
  const { tx, call } = stepping
  const { villageId, _id: roundId } = round
  const [households, points] = await Promise.all([countScored(call.store, roundId), pointsOn(call.store, roundId)])
  await assertCovered(tx, call, { villageId, points })
  await pledgePoints(tx, { roundId, villageId, points })
  return takeRoundStep(stepping, round, 'endorse', {
    endorsed: { households, points, by: votesFor(round, true) },
  })
}
