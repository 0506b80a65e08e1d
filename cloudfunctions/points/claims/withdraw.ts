import type { Call } from '../../kernel/call'
import { take } from '../../matter/take'
import type { Input, Output } from '../contract-types'
import { claimKind } from './kind'

/** Takes back what was raised, before the council has decided. Whoever takes back a letter says why. */
export const withdrawClaim = (
  call: Call,
  { claimId: id, reason: said }: Input<'withdrawClaim'>,
): Promise<Output<'withdrawClaim'>> => take(claimKind, call, { id, action: 'withdraw', said })
