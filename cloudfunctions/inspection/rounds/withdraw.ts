import type { Call } from '../../kernel/call'
import { take } from '../../matter/take'
import type { Input, Output } from '../contract-types'
import { roundKind } from './kind'

/** Gives a round up before anything of it is posted; the timer closes its sheets. */
export const withdrawRound = (
  call: Call,
  { roundId: id, reason: said }: Input<'withdrawRound'>,
): Promise<Output<'withdrawRound'>> => take(roundKind, call, { id, action: 'withdraw', said })
