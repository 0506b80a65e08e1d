import type { Collection, Document, Page, Store } from '../kernel/store'
import { type Order, orders, type Shelf, type StockMove, shelves, stockMoves } from './documents'
import { inPlace, type Placed } from './shelf'

const PAGE = 200

/** A stretch of time in a village, epoch ms; the end is not in it. */
interface Span {
  readonly villageId: string
  readonly from: number
  readonly until: number
}

/** A village's shop with its goods in the order of the shelf; null where there is none. */
export async function shopOf(store: Store, villageId: string): Promise<{ shop: Shelf; goods: Placed[] } | null> {
  const shop = await store.get(shelves, villageId)
  return shop && { shop, goods: inPlace(shop) }
}

const pageOf = <T extends Document>(
  store: Store,
  of: Collection<T>,
  { by, direction }: { by: string; direction: 'asc' | 'desc' },
  { villageId, from, until }: Span,
  cursor: string | undefined,
): Promise<Page<T>> => {
  const where = { villageId, [by]: { gte: from, lt: until } }
  return store.page(of, { where, order: { by, direction }, limit: PAGE, cursor })
}

/** Orders that were placed in a span, oldest first, two hundred a page; refused ones are among them. */
export const ordersOf = (store: Store, span: Span, cursor?: string): Promise<Page<Order>> =>
  pageOf(store, orders, { by: 'placedAt', direction: 'asc' }, span, cursor)

/** The stock book of a span, newest first, two hundred a page. */
export const movesOf = (store: Store, span: Span, cursor?: string): Promise<Page<StockMove>> =>
  pageOf(store, stockMoves, { by: 'at', direction: 'desc' }, span, cursor)
