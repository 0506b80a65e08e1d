import type { Call } from '../../kernel/call'
import { take } from '../../matter/take'
import type { Input, Output } from '../contract-types'
import { orderKind } from './kind'

/**
 * Settles what a household contests, by somebody who did not hand it over and is not kin. Where it was wrong, the points
 * come back.
 */
export const settle = (call: Call, { orderId: id, uphold, reason: said }: Input<'settle'>): Promise<Output<'settle'>> =>
  take(orderKind, call, { id, action: uphold ? 'return' : 'dismiss', said })
