import { monthOf } from '@shared/kernel/time'
import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Store } from '../../kernel/store'
import { type Order, shelves } from '../documents'
import { OutdatedShelf } from './known'

/**
 * Takes all goods of an order off the shelf, or none: one conditional update, which leaves a line under the order's id.
 * `revision` is that of the shelf which the order was made up from. Refuses with `SOLD_OUT`; throws `OutdatedShelf` when
 * the shelf is another one by now.
 */
export async function takeGoods({ store }: Pick<Call, 'store'>, order: Order, revision: number): Promise<void> {
  const { _id, villageId, items, placedAt } = order
  const month = monthOf(placedAt)
  const ofEach = (fields: (goods: string, count: number) => [field: string, by: number][]) =>
    Object.fromEntries(items.flatMap(({ goodsId, count }) => fields(`goods.${goodsId}`, count)))
  const enough = items.map(({ goodsId, count }) => [`goods.${goodsId}.left`, { gte: count }] as const)
  const lines = Object.fromEntries(items.map(({ goodsId, count }) => [goodsId, count]))
  const took = await store.adjust(shelves, villageId, {
    when: { revision, [`taking.${_id}`]: null, ...Object.fromEntries(enough) },
    add: ofEach((goods, count) => [
      [`${goods}.left`, -count],
      [`${goods}.held`, count],
      [`${goods}.taken.${month}`, count],
    ]),
    set: { [`taking.${_id}`]: { at: placedAt, lines }, timerAt: placedAt },
  })
  if (!took) throw await reasonAgainst(store, order, revision)
}

/** Whether the goods of an order are taken: as the shelf is now, not as a transaction saw it when it began. */
export async function isTaken({ store }: Pick<Call, 'store'>, { _id, villageId }: Order): Promise<boolean> {
  const shelf = await store.get(shelves, villageId)
  return shelf?.taking[_id] !== undefined
}

/** Why the goods could not be taken, as the shelf stands a moment later. */
async function reasonAgainst(store: Store, { _id, villageId, items }: Order, revision: number): Promise<Error> {
  const shelf = await store.get(shelves, villageId)
  if (shelf?.revision !== revision) return new OutdatedShelf()
  // A call with the same key has taken them and not come to an end: it may yet, or the timer gives them back.
  if (shelf.taking[_id]) return refuse('BUSY')
  const leftOf = (goodsId: string) => shelf.goods[goodsId]?.left ?? 0
  const short = items.find(({ goodsId, count }) => leftOf(goodsId) < count)
  // Enough came back between the two looks.
  if (!short) return new OutdatedShelf()
  return refuse('SOLD_OUT', { goods: short.name, left: leftOf(short.goodsId) })
}
