import type { Call } from '../../kernel/call'
import { take } from '../../matter/take'
import type { Input, Output } from '../contract-types'
import { roundKind } from './kind'

/** One council member's vote on a whole round. Enough of one kind decide; whoever walked it does not vote on it. */
export const vote = (call: Call, { roundId: id, agree, reason: said }: Input<'vote'>): Promise<Output<'vote'>> =>
  take(roundKind, call, { id, action: 'vote', said, given: { agree } })
