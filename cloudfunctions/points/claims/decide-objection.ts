import type { Call } from '../../kernel/call'
import { take } from '../../matter/take'
import type { Input, Output } from '../contract-types'
import { claimKind } from './kind'

/** Committee or supervisor decide on an objection; of what was posted already, the points go back. */
export const decideObjection = (
  call: Call,
  { claimId: id, uphold, reason: said }: Input<'decideObjection'>,
): Promise<Output<'decideObjection'>> =>
  take(claimKind, call, {
    id,
    action: ({ state }) => (!uphold ? 'dismiss' : state === 'contested' ? 'reverse' : 'uphold'),
    said,
  })
