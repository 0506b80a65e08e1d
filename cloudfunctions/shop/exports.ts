/** What other contexts may know of the shop, and what the clock does to it. Nothing here leads back to the router. */
export type { Order } from './documents'
export { movesOf, ordersOf, shopOf } from './for-paper'
export type { Placed } from './goods-page'
export { orderLocator } from './locate'
export { sayItems } from './order-line'
export { stockWaiting } from './stock-waiting'
