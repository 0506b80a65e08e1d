import { monthOf } from '@shared/kernel/time'
import type { Goods, Shelf } from '../documents'
import { goodsIn, withGoods } from './in-change'

/** Pieces of goods, as an order or a take has them. */
export type Pieces = readonly { readonly goodsId: string; readonly count: number }[]

const each = (shelf: Shelf, pieces: Pieces, move: (goods: Goods, count: number) => Partial<Goods>): Shelf =>
  pieces.reduce((moved, { goodsId, count }) => {
    const goods = goodsIn(moved, goodsId)
    return withGoods(moved, goodsId, { ...goods, ...move(goods, count) })
  }, shelf)

/** The order stands, or is over: nothing needs to be given back for it any more. */
export function withoutTaking(shelf: Shelf, orderId: string): Shelf {
  const { [orderId]: _gone, ...taking } = shelf.taking
  return { ...shelf, taking, timerAt: Object.keys(taking).length === 0 ? null : shelf.timerAt }
}

const takenSince = ({ taken }: Goods, at: number, count: number): Goods['taken'] => {
  const month = monthOf(at)
  return { ...taken, [month]: (taken[month] ?? 0) + count }
}

/** What was held is in the household's hands. */
export const handedOver = (shelf: Shelf, pieces: Pieces): Shelf =>
  each(shelf, pieces, ({ held, gone }, count) => ({ held: held - count, gone: gone + count }))

/** What was held since `at` can be had again. */
export const givenBack = (shelf: Shelf, pieces: Pieces, at: number): Shelf =>
  each(shelf, pieces, (goods, count) => ({
    left: goods.left + count,
    held: goods.held - count,
    taken: takenSince(goods, at, -count),
  }))

/** Off the shelf into somebody's hands. */
export const soldAtOnce = (shelf: Shelf, pieces: Pieces, at: number): Shelf =>
  each(shelf, pieces, (goods, count) => ({
    left: goods.left - count,
    gone: goods.gone + count,
    taken: takenSince(goods, at, count),
  }))

/** They are gone, and nobody's points stand for them any more. */
export const foundLost = (shelf: Shelf, pieces: Pieces): Shelf =>
  each(shelf, pieces, ({ gone, lost }, count) => ({ gone: gone - count, lost: lost + count }))
