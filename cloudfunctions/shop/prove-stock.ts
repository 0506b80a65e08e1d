import type { Finding } from '../kernel/finding'
import { type Store, throughEvery } from '../kernel/store'
import { orders, shelves, stockMoves } from './documents'
import { countMove, countOrder, emptyCount, proveShelf, type StockCount } from './prove-shelf'

/** What all orders of a village and its stock book say of its goods. */
export async function countStockOf(store: Store, villageId: string): Promise<StockCount> {
  const counted = emptyCount()
  const where = { villageId }
  await throughEvery(store, orders, { where, order: { by: 'placedAt', direction: 'asc' } }, (page) => {
    for (const order of page) countOrder(counted, order)
  })
  await throughEvery(store, stockMoves, { where, order: { by: 'at', direction: 'desc' } }, (page) => {
    for (const move of page) countMove(counted, move)
  })
  return counted
}

/** Where a village's shelf is not what its orders and its stock book make of it; nothing where there is no shop. */
export async function proveStock(store: Store, villageId: string, now: number): Promise<Finding[]> {
  const counted = await countStockOf(store, villageId)
  // Read last: an order that has come since shows as a take, or in a number that the next try has right.
  const shelf = await store.get(shelves, villageId)
  return shelf ? proveShelf(shelf, counted, now) : []
}
