import type { Call } from '../kernel/call'
import type { Input, Output } from './contract-types'
import { changeOrder } from './order-step'
import { payAtCounter } from './pay-at-counter'
import { shelfIn } from './shelf-in'

/** The household's answer on its own phone: with a yes points and goods move at once, at the price that was offered. */
export const answerOffer = (call: Call, { orderId, agree }: Input<'answerOffer'>): Promise<Output<'answerOffer'>> =>
  changeOrder(call, { orderId, action: agree ? 'accept' : 'decline' }, async (order, { tx }) => {
    if (!agree) return {}
    const shelf = await shelfIn(tx, order.villageId)
    await payAtCounter(tx, call, order, { shelf, confirmedBy: order.placedBy.name })
    return { proof: 'phone', handedOverAt: call.now, handedOverBy: order.placedBy.residentId }
  })
