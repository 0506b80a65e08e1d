import type { Try } from '../../kernel/outcome'
import { lastsYearsOf, releaseHeld, returnSpent, spendHeld } from '../../points/exports'
import { type OrderBody, shelves } from '../documents'
import { foundLost, givenBack, handedOver, putShelf, shelfIn, spendingShelfIn, withoutTaking } from '../shelf'
import { countedItems, usesOf } from './draft'
import { sayItems } from './line'
import { payAtCounter } from './pay-at-counter'

type Turn = Pick<Try, 'tx' | 'call'>

/** What the passbook says of an order that moves on: who confirmed it, and when. */
const occasionOf = ({ householdId, _id, items }: OrderBody, confirmedBy: string, at: number) => ({
  ...{ householdId, orderId: _id, reason: sayItems(items), confirmedBy, at },
})

/** Gives back what an order holds, its points to the household and its goods to the shelf; an offer holds nothing. */
export async function release({ tx, call }: Turn, order: OrderBody, confirmedBy: string): Promise<undefined> {
  if (order.state !== 'placed') return
  await releaseHeld(tx, { ...occasionOf(order, confirmedBy, call.now), uses: usesOf(order.items) })
  const shelf = givenBack(await shelfIn(tx, order.villageId), order.items, order.placedAt)
  await putShelf(tx, call, withoutTaking(shelf, order._id))
}

/** Spends what an order holds: its goods are in the household's hands. */
export async function spend({ tx, call }: Turn, order: OrderBody): Promise<undefined> {
  const shelf = await spendingShelfIn(tx, order.villageId)
  await spendHeld(tx, occasionOf(order, call.callerName, call.now))
  await putShelf(tx, call, withoutTaking(handedOver(shelf, order.items), order._id))
}

/** Points and goods move at once, at the price that was offered. */
export async function pay({ tx, call }: Turn, order: OrderBody): Promise<Pick<OrderBody, 'items'>> {
  const shelf = await spendingShelfIn(tx, order.villageId)
  await payAtCounter(tx, call, order, { shelf, confirmedBy: order.placedBy.name })
  return { items: countedItems(order.items, shelf) }
}

/** The points come back; the goods are gone all the same, and count as missing from then on. */
export async function giveBack({ tx, call }: Turn, order: OrderBody): Promise<undefined> {
  const lastsYears = await lastsYearsOf(tx, order.villageId, call.now)
  const occasion = occasionOf(order, call.callerName, call.now)
  await returnSpent(tx, { ...occasion, uses: usesOf(order.items), lastsYears })
  await tx.put(shelves, foundLost(await shelfIn(tx, order.villageId), order.items))
}
