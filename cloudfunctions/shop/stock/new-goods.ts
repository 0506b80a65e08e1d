import type { GoodsDraft } from '@shared/shop/goods'
import { refuse } from '../../kernel/refuse'
import type { Goods, Shelf } from '../documents'

/** So much a person still looks through, and one read still carries. */
const MOST_ON_SHELF = 200
/** With what is no longer had; their numbers stay, for orders and stock moves speak of them. */
const MOST_IN_ALL = 600

/** Goods that nobody has had yet, behind all others. Whoever enters them knows how few there are. */
export const newGoods = (shelf: Shelf, draft: GoodsDraft, onShelf: boolean): Goods => ({
  ...draft,
  ...{ photoId: null, onShelf, left: 0, held: 0, received: 0, gone: 0, lost: 0, taken: {}, lowTold: true },
  place: Math.max(0, ...Object.values(shelf.goods).map(({ place }) => place)) + 1,
})

/** Refuses what would confuse people, `GOODS_NAME_TAKEN`, or make the shelf too long, `TOO_MANY_GOODS`. */
export function assertInOrder(shelf: Shelf): void {
  const all = Object.values(shelf.goods)
  const names = new Set<string>()
  for (const { name } of all) {
    if (names.has(name)) throw refuse('GOODS_NAME_TAKEN', { goods: name })
    names.add(name)
  }
  if (all.length > MOST_IN_ALL || all.filter(({ onShelf }) => onShelf).length > MOST_ON_SHELF) {
    throw refuse('TOO_MANY_GOODS')
  }
}
