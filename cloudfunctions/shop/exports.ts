/** What other contexts may know of the shop, and what the clock does to it. Nothing here leads back to the router. */
export type { Order } from './documents'
export { movesOf, ordersOf, shopOf } from './for-paper'
export { orderLocator } from './locate'
export { order, orderKind, ordersWaiting, sayItems } from './orders'
export { type OrderFile, orderFileOf, proveOrders, proveUses } from './proof'
export { type Placed, setSpending, sweepTakes } from './shelf'
export { proveStock, stockWaiting } from './stock'
export { inReach } from './window'
