import type { Call } from '../../kernel/call'
import type { Input, Output } from '../contract-types'
import { changeOrder, countedItems, payAtCounter } from '../orders'
import { spendingShelfIn } from '../shelf'

/** The household's answer on its own phone: with a yes points and goods move at once, at the price that was offered. */
export const answerOffer = (call: Call, { orderId, agree }: Input<'answerOffer'>): Promise<Output<'answerOffer'>> =>
  changeOrder(call, { orderId, action: agree ? 'accept' : 'decline' }, async (order, { tx, call }) => {
    if (!agree) return {}
    const shelf = await spendingShelfIn(tx, order.villageId)
    await payAtCounter(tx, call, order, { shelf, confirmedBy: order.placedBy.name })
    const items = countedItems(order.items, shelf)
    return { items, proof: 'phone', handedOverAt: call.now, handedOverBy: order.placedBy.residentId }
  })
