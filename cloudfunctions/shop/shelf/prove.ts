import { monthOf } from '@shared/kernel/time'
import { recentMonths } from '@shared/shop/forecast'
import { type Finding, type Pair, unequal } from '../../kernel/finding'
import { type Goods, type Order, type Shelf, type StockMove, shelves } from '../documents'

/** What a village's orders and stock book say of one of its goods, in pieces. */
interface Count {
  held: number
  gone: number
  returned: number
  received: number
  found: number
  /** Pieces that left the shelf, by month, less what was given back. */
  readonly taken: Record<string, number>
}

/** Counts page by page, so that a village's orders need not be in memory at once. */
export interface StockCount {
  readonly goods: Map<string, Count>
  /** Orders that stand: what their takes have taken is counted with them. */
  readonly standing: Set<string>
}

export const emptyCount = (): StockCount => ({ goods: new Map(), standing: new Set() })

function countOf({ goods }: StockCount, goodsId: string): Count {
  const count = goods.get(goodsId) ?? { held: 0, gone: 0, returned: 0, received: 0, found: 0, taken: {} }
  goods.set(goodsId, count)
  return count
}

const IN_HAND = new Set<Order['state']>(['handedOver', 'contested'])

/** Adds an order: what it holds, what it took away, and what of that nobody's points stand for any more. */
export function countOrder(into: StockCount, { _id, state, items, placedAt, handedOverAt, proof }: Order): void {
  if (state === 'refused') return
  into.standing.add(_id)
  const month = monthOf(proof === null ? placedAt : (handedOverAt ?? placedAt))
  for (const { goodsId, count } of items) {
    const goods = countOf(into, goodsId)
    if (state === 'placed') goods.held += count
    if (IN_HAND.has(state)) goods.gone += count
    if (state === 'returned') goods.returned += count
    const took = state === 'placed' || IN_HAND.has(state) || state === 'returned'
    if (took) goods.taken[month] = (goods.taken[month] ?? 0) + count
  }
}

/** Adds a line of the stock book. */
export function countMove(into: StockCount, { goodsId, kind, change }: StockMove): void {
  const goods = countOf(into, goodsId)
  if (kind === 'in') goods.received += change
  else goods.found += change
}

/** A take whose order is not there yet holds its goods already. */
function countTakes(into: StockCount, { taking }: Shelf): void {
  for (const [orderId, { at, lines }] of Object.entries(taking)) {
    if (into.standing.has(orderId)) continue
    for (const [goodsId, count] of Object.entries(lines)) {
      const goods = countOf(into, goodsId)
      goods.held += count
      goods.taken[monthOf(at)] = (goods.taken[monthOf(at)] ?? 0) + count
    }
  }
}

/** Where the shelf's numbers are not those of orders and stock book. */
export function proveShelf(shelf: Shelf, counted: StockCount, now: number): Finding[] {
  countTakes(counted, shelf)
  const ids = new Set([...Object.keys(shelf.goods), ...counted.goods.keys()])
  return unequal(shelves, shelf._id, [
    ...[...ids].flatMap((id) => proveGoods(id, shelf.goods[id], countOf(counted, id), now)),
    ['timerAt', shelf.timerAt === null, Object.keys(shelf.taking).length === 0],
  ])
}

function proveGoods(id: string, goods: Goods | undefined, count: Count, now: number): Pair[] {
  const { held, gone, returned, received, found, taken } = count
  const at = `goods.${id}`
  if (!goods) return [[at, null, 'goods that were ordered or came in']]
  const lost = returned - found
  return [
    [`${at}.received`, goods.received, received],
    [`${at}.gone`, goods.gone, gone],
    [`${at}.lost`, goods.lost, lost],
    [`${at}.held`, goods.held, held],
    [`${at}.left`, goods.left, received - gone - lost - held],
    [`${at}.taken`, months(goods.taken, now), months(taken, now)],
  ]
}

/** As far back as the shelf keeps them; a month in which all was given back is as good as none. */
const months = (taken: Readonly<Record<string, number>>, now: number): Record<string, number> =>
  Object.fromEntries(Object.entries(recentMonths(taken, now)).filter(([, pieces]) => pieces !== 0))
