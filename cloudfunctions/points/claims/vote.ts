import type { Call } from '../../kernel/call'
import { take } from '../../matter/take'
import type { Input, Output } from '../contract-types'
import { claimKind } from './kind'

/** One council member's vote. Enough of one kind, as many as the rule asks for, decide. */
export const voteOnClaim = (
  call: Call,
  { claimId: id, agree, reason: said }: Input<'voteOnClaim'>,
): Promise<Output<'voteOnClaim'>> => take(claimKind, call, { id, action: 'vote', said, given: { agree } })
