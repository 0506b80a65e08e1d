import type { Call } from '../../kernel/call'
import { take } from '../../matter/take'
import type { Input, Output } from '../contract-types'
import { claimKind } from './kind'

/** The household's own word about a fault; the clock runs on. */
export const stateCase = (call: Call, { claimId: id, words: said }: Input<'stateCase'>): Promise<Output<'stateCase'>> =>
  take(claimKind, call, { id, action: 'state', said })
