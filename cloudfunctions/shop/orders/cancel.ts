import type { Call } from '../../kernel/call'
import type { Input, Output } from '../contract-types'
import { releaseOrder } from './held-goods'
import { changeOrder } from './step'

/** An order that nobody wants any more, before it is handed over; an offer held nothing. */
export const cancel = (call: Call, { orderId, reason }: Input<'cancel'>): Promise<Output<'cancel'>> =>
  changeOrder(call, { orderId, action: 'cancel', said: reason }, async (order, stepping) => {
    if (order.state === 'placed') await releaseOrder(stepping, order, call.callerName)
    return {}
  })
