/** The shelf: one document with all goods; what takes from it, gives back, counts and proves. */
export { foundLost, givenBack, handedOver, soldAtOnce, withoutTaking } from './counts'
export { giveBackTake } from './give-back'
export { goodsPage, inPlace, type Placed } from './goods-page'
export { shopHead } from './head'
export {
  assertSpending,
  goodsIn,
  goodsSubject,
  putShelf,
  shelfIn,
  shopSubject,
  spendingShelfIn,
  withGoods,
} from './in-change'
export { judgedBy, type KnownShelf, OutdatedShelf, onKnownShelf } from './known'
export { isLow } from './low-stock'
export { photoLinks } from './photo-links'
export { countMove, countOrder, emptyCount, proveShelf, type StockCount } from './prove'
export { setShop } from './set-shop'
export { setSpending } from './set-spending'
export { sweepTakes } from './sweep'
export { isTaken, takeGoods } from './take'
