import { OFFER_MINUTES } from '@shared/shop/terms'
import type { Call } from '../../kernel/call'
import { found } from '../../kernel/found'
import type { Input, Output } from '../contract-types'
import { orders } from '../documents'
import { answerOf, atCounter, begin, endsAt, newOrder, pickedAtCounter, refusedOrder } from '../orders'

const OFFER_MS = OFFER_MINUTES * 60_000

/** Asks a household that stands at the counter for its yes, on its own phone. Nothing is held until then. */
export function offer(call: Call, input: Input<'offer'>): Promise<Output<'offer'>> {
  const ordering = atCounter(call, input)
  return found(call, {
    into: orders,
    refused: refusedOrder(ordering),
    body: async (turn, { id }) => {
      const { tx, call } = turn
      const { items } = await pickedAtCounter(tx, call, input)
      const order = newOrder(call, id, ordering, items, { state: 'offered', ...endsAt(call.now + OFFER_MS) })
      await begin(turn, order, 'offer')
      return { outcome: answerOf(order), document: (root) => ({ ...order, ...root }) }
    },
  })
}
