import type { Call } from '../kernel/call'
import { redeemPledge } from '../points/exports'
import type { Input, Output } from './contract-types'
import { assertMay, changeRound, takeRoundStep } from './round-step'

/** Gives a round up before anything of it is posted; the timer closes its sheets. */
export const withdrawRound = (
  call: Call,
  { roundId, reason }: Input<'withdrawRound'>,
): Promise<Output<'withdrawRound'>> =>
  changeRound(call, { roundId, said: reason }, async (round, stepping) => {
    assertMay(stepping.call, round, 'withdraw')
    await redeemPledge(stepping.tx, roundId)
    return takeRoundStep(stepping, round, 'withdraw', { withdrawnFor: reason })
  })
