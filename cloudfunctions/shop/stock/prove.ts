import type { Event } from '../../kernel/events'
import type { Finding, Pair } from '../../kernel/finding'
import { storiesOf } from '../../kernel/history'
import { proveKept } from '../../kernel/prove-kept'
import { everyOf, type Store, throughEvery } from '../../kernel/store'
import { orders, type StockMove, shelves, stockMoves } from '../documents'
import { countMove, countOrder, emptyCount, goodsSubject, proveShelf, type StockCount, shopSubject } from '../shelf'

/** A village's stock book, with what was done to its goods. */
export interface StockBook {
  readonly moves: readonly StockMove[]
  readonly story: readonly Event[]
}

/** What all orders of a village say of its goods. */
async function countOrdersOf(store: Store, villageId: string): Promise<StockCount> {
  const counted = emptyCount()
  const what = { where: { villageId }, order: { by: 'placedAt', direction: 'asc' } } as const
  await throughEvery(store, orders, what, (page) => {
    for (const order of page) countOrder(counted, order)
  })
  return counted
}

/** Reads the stock book, and the story of all goods that stand in it. */
export async function stockBookOf(store: Store, villageId: string): Promise<StockBook> {
  const moves = await everyOf(store, stockMoves, { where: { villageId }, order: { by: 'at', direction: 'desc' } })
  const subjects = new Set([shopSubject(villageId), ...moves.map(({ goodsId }) => goodsSubject(goodsId))])
  const stories = await storiesOf(store, [...subjects])
  return { moves, story: [...stories.values()].flat() }
}

/** Every line of the stock book is as the change that wrote it has left it, and none is missing. */
export const proveMoves = ({ moves, story }: StockBook): Finding[] => proveKept(stockMoves, moves, story, saidOf)

/** What a line and the record of the change that wrote it both say. */
const saidOf = ({ villageId, goodsId, by, at }: StockMove, event: Event): Pair[] => [
  ['villageId', villageId, event.villageId],
  ['goodsId', [goodsSubject(goodsId), shopSubject(villageId)].includes(event.subject ?? ''), true],
  ['by', by, event.actor.name],
  ['at', at, event.at],
]

/** Where a village's shelf is not what its orders and its stock book make of it; nothing where there is no shop. */
export async function proveStock(store: Store, villageId: string, now: number): Promise<Finding[]> {
  const [counted, book] = await Promise.all([countOrdersOf(store, villageId), stockBookOf(store, villageId)])
  for (const move of book.moves) countMove(counted, move)
  // Read last: an order that has come since shows as a take, or in a number that the next try has right.
  const shelf = await store.get(shelves, villageId)
  return [...proveMoves(book), ...(shelf ? proveShelf(shelf, counted, now) : [])]
}
