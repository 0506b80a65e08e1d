import { monthOf } from '@shared/kernel/time'
import { endOfOpeningDay } from '@shared/shop/goods'
import type { Call } from '../../kernel/call'
import type { Try } from '../../kernel/change'
import { found } from '../../kernel/found'
import { isRefusal, refuse } from '../../kernel/refuse'
import { holdPoints } from '../../points/exports'
import type { Input, Output } from '../contract-types'
import { type Order, orders } from '../documents'
import {
  assertSpending,
  giveBackTake,
  isTaken,
  judgedBy,
  type KnownShelf,
  OutdatedShelf,
  onKnownShelf,
  takeGoods,
} from '../shelf'
import { oneMoreToday } from './a-day'
import { waitsUntil } from './clock'
import { itemsOf, limitedUsesOf } from './draft'
import { sayItems } from './line'
import { assertPaid, newOrder, type Ordering, refusedOrder } from './new-order'
import { begin, withCode } from './step'

/** What is wanted, for whom, and who else is told. */
export interface Placing extends Ordering {
  readonly lines: Input<'place'>['lines']
  readonly alsoTell?: (order: Omit<Order, 'founded'>, turn: Try) => Promise<void>
}

/**
 * Places an order: holds its points in the transaction that makes it, and its goods by one update right before the
 * commit. A "no" changes nothing and is kept.
 */
export const placeOrder = (call: Call, placing: Placing): Promise<Output<'place'>> =>
  onKnownShelf(call, placing.villageId, (known) => attempt(call, placing, known))

async function attempt(call: Call, placing: Placing, known: KnownShelf): Promise<Output<'place'>> {
  let taken: Order | null = null
  try {
    return await found(call, {
      into: orders,
      refused: refusedOrder(placing),
      body: (turn, { id }) =>
        judgedBy(known, async () => {
          const order = await holdFor(turn, id, placing, known)
          await placing.alsoTell?.(order, turn)
          await begin(turn, order, 'place')
          return { outcome: withCode(order), document: (root) => ({ ...order, ...root }) }
        }),
      // The transaction may run again after a conflict: then the goods are taken, unless the timer has swept meanwhile, and
      // count in the month in which they were.
      last: async (order) => {
        if (taken) {
          const sameMonth = monthOf(taken.placedAt) === monthOf(order.placedAt)
          if (sameMonth && (await isTaken(call, order))) return
          throw new OutdatedShelf()
        }
        await takeGoods(call, order, known.shelf?.revision ?? 0)
        taken = order
      },
    })
  } catch (error) {
    // After anything else nobody knows whether it was committed; the timer will.
    const cameToNothing = isRefusal(error) || error instanceof OutdatedShelf
    if (taken && cameToNothing) await giveBackTake(call, taken)
    throw error
  }
}

/** The order as the shelf has its goods, and its points held. */
async function holdFor(
  { tx, call }: Pick<Try, 'tx' | 'call'>,
  orderId: string,
  placing: Placing,
  { shelf }: KnownShelf,
): Promise<Omit<Order, 'founded'>> {
  if (!shelf) throw refuse('SHOP_CLOSED')
  assertSpending(shelf)
  const { now, callerName } = call
  const items = itemsOf(shelf, placing.lines, now)
  const deadlineAt = endOfOpeningDay(shelf.opening, now, shelf.lapseDays)
  const order = newOrder(call, orderId, placing, items, { state: 'placed', ...waitsUntil(deadlineAt, now) })
  const { householdId, points } = order
  const uses = [oneMoreToday(now), ...limitedUsesOf(items, shelf)]
  const what = { reason: sayItems(items), confirmedBy: callerName, at: now }
  assertPaid(await holdPoints(tx, { householdId, orderId, points, uses, ...what }), shelf)
  return order
}
