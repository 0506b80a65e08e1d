import { type Call, residentOf } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { spendHeld } from '../../points/exports'
import type { Input, Output } from '../contract-types'
import { handedOver, putShelf, spendingShelfIn, withoutTaking } from '../shelf'
import { occasionOf } from './held-goods'
import { countCode } from './pickup-tries'
import { changeOrder } from './step'

/** Hands an order's goods to whoever brings its six digits: what it held is spent. */
export const handOver = (call: Call, { orderId, code }: Input<'handOver'>): Promise<Output<'handOver'>> =>
  changeOrder(call, { orderId, action: 'handOver' }, async (order, { tx, call }) => {
    const isRight = order.code === code
    await countCode(tx, call, isRight)
    if (!isRight) return refuse('WRONG_CODE')
    const shelf = await spendingShelfIn(tx, order.villageId)
    await spendHeld(tx, occasionOf(order, call.callerName, call.now))
    await putShelf(tx, call, withoutTaking(handedOver(shelf, order.items), orderId))
    return { handedOverAt: call.now, handedOverBy: residentOf(call).residentId }
  })
