import type { Call } from '../../kernel/call'
import { take } from '../../matter/take'
import type { Input, Output } from '../contract-types'
import { claimKind } from './kind'

/**
 * An objection: by anybody of the village while the notice runs, by the household or the supervisor afterwards. It stops
 * the notice; what is left of it is kept.
 */
export const object = (call: Call, { claimId: id, reason: said }: Input<'object'>): Promise<Output<'object'>> =>
  take(claimKind, call, { id, action: 'object', said })
