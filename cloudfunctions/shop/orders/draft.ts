import { dayOf } from '@shared/kernel/time'
import type { wantedLine } from '@shared/shop/contract'
import { periodOf } from '@shared/shop/goods'
import type * as z from 'zod'
import { refuse } from '../../kernel/refuse'
import type { LimitedUse, Use } from '../../points/exports'
import type { Goods, Order, Shelf } from '../documents'

type Wanted = z.infer<typeof wantedLine>
type Items = Order['items']

/** More than any passbook holds. */
const MOST_POINTS = 100_000

/**
 * What is wanted, as the shelf has it. Refuses with `NOT_ON_SALE`, `PRICE_CHANGED`; whether enough is
 * left is decided when it is taken.
 */
export function itemsOf(shelf: Shelf, wanted: readonly Wanted[], now: number): Items {
  const items = together(wanted).map(({ goodsId, count, points }) => {
    const goods = onSale(shelf, goodsId, now)
    if (goods.points !== points) throw refuse('PRICE_CHANGED', { goods: goods.name, points: goods.points })
    const limitPeriod = goods.limit && periodOf(goods.limit.period, now)
    return { goodsId, count, points, limitPeriod, name: goods.name, art: goods.art }
  })
  const sum = sumOf(items)
  if (sum > MOST_POINTS) throw refuse('POINTS_SHORT', { short: sum - MOST_POINTS })
  return items
}

/** Points of all pieces. */
export const sumOf = (items: Items): number => items.reduce((sum, { count, points }) => sum + count * points, 0)

/** The same goods asked for in two lines are one line. */
function together(wanted: readonly Wanted[]): Wanted[] {
  const lines = new Map<string, Wanted>()
  for (const line of wanted) {
    const name = `${line.goodsId}@${line.points}`
    lines.set(name, { ...line, count: line.count + (lines.get(name)?.count ?? 0) })
  }
  return [...lines.values()]
}

function onSale({ goods }: Shelf, goodsId: string, now: number): Goods {
  const found = Object.hasOwn(goods, goodsId) ? goods[goodsId] : undefined
  const today = dayOf(now)
  const inTime = !found?.sale || (found.sale.from <= today && today <= found.sale.until)
  if (!found?.onShelf || !inTime) throw refuse('NOT_ON_SALE', { goods: found?.name ?? '' })
  return found
}

/** What the items count against: the household's limits, as the order has them. */
export const usesOf = (items: Items): Use[] =>
  items.flatMap(({ goodsId, count, limitPeriod }) =>
    limitPeriod === null ? [] : [{ of: goodsId, period: limitPeriod, count }],
  )

/** The items of an offer that is said yes to: what the shelf limits no longer counts in no period. */
export const countedItems = (items: Items, { goods }: Shelf): Items =>
  items.map((item) => (goods[item.goodsId]?.limit ? item : { ...item, limitPeriod: null }))

/** The same with how much the shelf allows; goods whose limit was lifted since are free. */
export const limitedUsesOf = (items: Items, { goods }: Shelf): LimitedUse[] =>
  usesOf(items).flatMap((use) => {
    const limit = goods[use.of]?.limit
    return limit ? [{ ...use, limit: limit.count }] : []
  })
