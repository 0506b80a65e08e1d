import type { Call } from '../../kernel/call'
import type { Transaction } from '../../kernel/store'
import { type Order, type Shelf, shelves } from '../documents'
import { givenBack, withoutTaking } from './counts'

/** The goods of a take, back on the shelf; its line goes with it. */
export function takeUndone(shelf: Shelf, orderId: string): Shelf {
  const take = shelf.taking[orderId]
  if (!take) return shelf
  const pieces = Object.entries(take.lines).map(([goodsId, count]) => ({ goodsId, count }))
  return withoutTaking(givenBack(shelf, pieces, take.at), orderId)
}

/** Gives back what this call took for an order that came to nothing. Should it fail, the timer does it. */
export async function giveBackTake({ store }: Pick<Call, 'store'>, { _id, villageId }: Order): Promise<void> {
  const undo = async (tx: Transaction) => {
    const shelf = await tx.get(shelves, villageId)
    if (shelf?.taking[_id]) await tx.put(shelves, takeUndone(shelf, _id))
  }
  await store.transaction(undo).catch(() => undefined)
}
