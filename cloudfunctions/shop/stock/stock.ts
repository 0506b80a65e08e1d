import type { StockLine } from '@shared/shop/contract'
import { lastsDays } from '@shared/shop/forecast'
import { type Call, villageOf } from '../../kernel/call'
import type { Input, Output } from '../contract-types'
import { shelves } from '../documents'
import { goodsPage, inPlace, isLow, type Placed, photoLinks, shopHead } from '../shelf'

const PAGE = 50

/** Everything the shop has, on the shelf or not, with the numbers that belong together. */
export async function stock(call: Call, { cursor }: Input<'stock'>): Promise<Output<'stock'>> {
  const shelf = await call.store.get(shelves, villageOf(call))
  const all = inPlace(shelf)
  const { items, next } = goodsPage(all, cursor, PAGE)
  const photoOf = await photoLinks(call, items)
  return {
    shop: shelf && shopHead(shelf, call.now),
    low: all.filter(isLow).length,
    list: { items: items.map((goods) => stockLine(goods, photoOf(goods), call.now)), next },
  }
}

function stockLine(goods: Placed, photo: string | null, now: number): StockLine {
  const { id, onShelf, left, held, received, gone, lost, taken } = goods
  const { name, points, art, limit, sale, lowAt, supplier, funding } = goods
  return {
    ...{ id, photo, onShelf, left, held, received, gone, lost },
    draft: { name, points, art, limit, sale, lowAt, supplier, funding },
    low: isLow(goods),
    lastsDays: lastsDays(left, taken, now),
  }
}
