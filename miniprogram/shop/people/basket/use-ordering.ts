import type { ShelfLine } from '@shared/shop/contract'
import { useRef } from 'react'
import { useChange } from '@/cloud/wishes/use-change'
import { replace, routes } from '@/routes'
import { BASKET, fillBasket, useBasket } from '@/shop/parts/basket'
import { mostOf } from '@/shop/parts/say-goods'
import { type Shelf, useShelf } from '@/shop/parts/use-shelf'
import { atPricesOf, countOf, linesOf, sayWanted, totalOf, type Wanted } from '@/shop/parts/wanted'

type Me = NonNullable<Shelf['me']>

/** What keeps the basket from being ordered, as the button says it. */
function lacks(basket: readonly Wanted[], lines: readonly ShelfLine[], me: Me | null | undefined, offline: boolean) {
  if (offline) return '没有网，有网再换'
  if (basket.length === 0) return '先挑一样'
  const short = lines.find((line) => countOf(basket, line.id) > mostOf(line))
  if (short) return `${short.name.slice(0, 8)}没有这么多`
  const over = totalOf(basket) - (me?.balance ?? 0)
  return over > 0 ? `还差 ${over} 分` : undefined
}

/** The basket at today's prices, what it lacks, and the way to order it: points and goods are held together or not at all. */
export function useOrdering() {
  const { here, shelf, head, lines } = useShelf()
  const kept = useBasket()
  const basket = atPricesOf(kept, lines)
  const place = useChange('shop.place', 'basket', BASKET)
  // What was taken out stays in sight, so that it can be put back with a press.
  const seen = useRef(new Map<string, Wanted>())
  for (const one of basket) seen.current.set(one.goodsId, one)
  const shown = [...seen.current.values()].map((one) => lines.find(({ id }) => id === one.goodsId) ?? unknown(one))

  const send = async () => {
    const outcome = await place.send({ lines: linesOf(basket) }, sayWanted(basket))
    if (outcome.is === 'refused') await shelf.again()
    if (outcome.is !== 'done') return
    await replace(routes.order(outcome.answer.orderId))
  }
  return {
    ...{ here, shelf, head, shown, basket, outcome: place.outcome, send },
    change: fillBasket,
    missing: lacks(basket, lines, head?.me, shelf.face === 'offline'),
  }
}

/** Goods of a page of the shelf that has not come yet: as they were when they were chosen. */
const unknown = ({ goodsId, name, art, photo, points, count }: Wanted): ShelfLine => ({
  ...{ id: goodsId, name, art, photo, points, left: count, limit: null, allowed: null, barred: null, sale: null },
})
