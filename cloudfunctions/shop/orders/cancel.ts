import type { Call } from '../../kernel/call'
import { take } from '../../matter/take'
import type { Input, Output } from '../contract-types'
import { orderKind } from './kind'

/** An order that nobody wants any more, before it is handed over; an offer held nothing. */
export const cancel = (call: Call, { orderId: id, reason: said }: Input<'cancel'>): Promise<Output<'cancel'>> =>
  take(orderKind, call, { id, action: 'cancel', said })
