import type { Event } from '../../kernel/events'
import type { OrderBody } from '../documents'
import { endsAt, NO_CLOCK, waitsUntil } from './clock'

/** The order as its beginning made it. Whoever made it was told until when it stands; over the counter it was handed over at once. */
export function began<T extends OrderBody>(order: T, founded: Event): T {
  const { at, actor, outcome, procedure } = founded
  const sold = outcome.ok && procedure === 'shop.sell'
  return {
    ...order,
    ...clockOf(founded),
    contested: false,
    ...(sold
      ? {
          proof: order.proof === 'signature' ? 'signature' : 'pin',
          handedOverAt: at,
          handedOverBy: actor.residentId,
        }
      : { proof: null, handedOverAt: null, handedOverBy: null }),
  }
}

function clockOf(founded: Event): Pick<OrderBody, 'deadlineAt' | 'timerAt'> {
  const { deadlineAt } = answerOf(founded)
  if (typeof deadlineAt !== 'number') return NO_CLOCK
  return founded.procedure === 'shop.offer' ? endsAt(deadlineAt) : waitsUntil(deadlineAt, founded.at)
}

/** What whoever made an order was answered; nothing where that was a no. */
export const answerOf = ({ outcome }: Event): Readonly<Record<string, unknown>> =>
  outcome.ok && typeof outcome.data === 'object' && outcome.data !== null ? { ...outcome.data } : {}

/** As much of an order as follows from what was done to it. */
export const follow = ({ state, deadlineAt, handedOverAt, handedOverBy, contested, proof }: OrderBody): object => ({
  ...{ state, deadlineAt, handedOverAt, handedOverBy, contested, proof },
})
