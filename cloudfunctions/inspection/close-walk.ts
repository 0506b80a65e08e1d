import type { Call } from '../kernel/call'
import { refuse } from '../kernel/refuse'
import type { Input, Output } from './contract-types'
import { sheets } from './documents'
import { assertMay, changeRound, takeRoundStep } from './round-step'

/** The walk is over; the council is asked. */
export const closeWalk = (call: Call, { roundId }: Input<'closeWalk'>): Promise<Output<'closeWalk'>> =>
  changeRound(call, { roundId }, async (round, stepping) => {
    const [somebody] = await call.store.find(sheets, { where: { roundId }, limit: 1 })
    if (!somebody) throw refuse('NOBODY_SCORED')
    assertMay(stepping.call, round, 'close')
    return takeRoundStep(stepping, round, 'close')
  })
