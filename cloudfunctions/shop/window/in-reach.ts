import type { ShopWindow } from '@shared/village/first-page'
import type { Store } from '../../kernel/store'
import { shelves } from '../documents'
import { inPlace } from '../shelf'
import { barredBy } from './shelf'

/** So many goods lie in the window. */
const IN_THE_WINDOW = 3

/** What so many points buy of what is on the shelf, the dearest first; what costs least, where they buy nothing. Null without a shop. */
export async function inReach(
  store: Store,
  { villageId, balance, now }: { villageId: string; balance: number; now: number },
): Promise<ShopWindow | null> {
  const goods = inPlace(await store.get(shelves, villageId))
    .filter((one) => one.onShelf && barredBy(one, now) === null)
    .sort((a, b) => a.points - b.points)
  if (goods.length === 0) return null
  const affordable = goods.filter(({ points }) => points <= balance).reverse()
  const offered = affordable.length > 0 ? affordable : goods
  // Each drawing once: two of the same say no more than one.
  const shown = offered.filter(({ art }, n) => offered.findIndex((one) => one.art === art) === n)
  return {
    enough: affordable.length > 0,
    goods: shown.slice(0, IN_THE_WINDOW).map(({ id, name, art }) => ({ id, name, art })),
  }
}
