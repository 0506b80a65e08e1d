import type { Call } from '../../kernel/call'
import { take } from '../../matter/take'
import type { Input, Output } from '../contract-types'
import { claimKind } from './kind'

/** The household says that it is put right; its photos join those of the letter. */
export const rectify = (
  call: Call,
  { claimId: id, words: said, photos }: Input<'rectify'>,
): Promise<Output<'rectify'>> => take(claimKind, call, { id, action: 'rectify', said, photos })
