import { decodeCursor, encodeCursor, type Page } from '../../kernel/store'
import type { Goods, Shelf } from '../documents'

/** One of the goods, with its id. */
export interface Placed extends Goods {
  readonly id: string
}

/** All goods in the order in which they were put on the shelf. */
export const inPlace = (shelf: Shelf | null): Placed[] =>
  Object.entries(shelf?.goods ?? {})
    .map(([id, goods]) => ({ id, ...goods }))
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))

/** One page of goods that lie in memory already, by the same kind of cursor as every list. */
export function goodsPage(goods: readonly Placed[], cursor: string | undefined, limit: number): Page<Placed> {
  const [place, id] = (cursor === undefined ? null : decodeCursor(cursor)) ?? [0, '']
  const rest = goods.filter((one) => one.place > Number(place) || (one.place === place && one.id > id))
  const items = rest.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rest.length > limit && last ? encodeCursor([last.place, last.id]) : null }
}
