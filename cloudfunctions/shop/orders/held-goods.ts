import { releaseHeld } from '../../points/exports'
import type { Order } from '../documents'
import { givenBack, putShelf, shelfIn, withoutTaking } from '../shelf'
import { usesOf } from './draft'
import { sayItems } from './line'
import type { Stepping } from './step'

/** What the passbook says of an order that moves on: who confirmed it, and when. */
export const occasionOf = ({ householdId, _id, items }: Order, confirmedBy: string, at: number) => ({
  ...{ householdId, orderId: _id, reason: sayItems(items), confirmedBy, at },
})

/** Gives back what a placed order holds: its points to the household, its goods to the shelf. */
export async function releaseOrder(
  { tx, call }: Pick<Stepping, 'tx' | 'call'>,
  order: Order,
  confirmedBy: string,
): Promise<void> {
  await releaseHeld(tx, { ...occasionOf(order, confirmedBy, call.now), uses: usesOf(order.items) })
  const shelf = givenBack(await shelfIn(tx, order.villageId), order.items, order.placedAt)
  await putShelf(tx, call, withoutTaking(shelf, order._id))
}
