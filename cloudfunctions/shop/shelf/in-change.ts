import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Transaction } from '../../kernel/store'
import { type Goods, type Shelf, shelves } from '../documents'
import { tellLow } from './low-stock'

/** Under which subject the story of goods is kept, and that of the shop. */
export const goodsSubject = (goodsId: string): string => `goods:${goodsId}`
export const shopSubject = (villageId: string): string => `shop:${villageId}`

/** The village's shelf as it stands in a transaction; refuses with `SHOP_CLOSED` where there is no shop. */
export async function shelfIn(tx: Transaction, villageId: string): Promise<Shelf> {
  const shelf = await tx.get(shelves, villageId)
  if (!shelf) throw refuse('SHOP_CLOSED')
  return shelf
}

/** Refuses with `SPENDING_STOPPED` while the village's books do not add up. */
export function assertSpending({ stopped }: Shelf): void {
  if (stopped) throw refuse('SPENDING_STOPPED')
}

/** The same shelf, for whoever is about to spend. */
export async function spendingShelfIn(tx: Transaction, villageId: string): Promise<Shelf> {
  const shelf = await shelfIn(tx, villageId)
  assertSpending(shelf)
  return shelf
}

/** One of the goods; refuses with `NOT_FOUND`. */
export function goodsIn(shelf: Shelf, goodsId: string): Goods {
  const goods = Object.hasOwn(shelf.goods, goodsId) ? shelf.goods[goodsId] : undefined
  if (!goods) throw refuse('NOT_FOUND')
  return goods
}

/** The shelf with one of its goods as it is now. */
export const withGoods = (shelf: Shelf, goodsId: string, goods: Goods): Shelf => ({
  ...shelf,
  goods: { ...shelf.goods, [goodsId]: goods },
})

/** Writes the shelf, and tells the shopkeepers what has run low. */
export const putShelf = async (tx: Transaction, call: Call, shelf: Shelf): Promise<void> =>
  tx.put(shelves, await tellLow(tx, call, shelf))
