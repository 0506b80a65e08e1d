/** What other contexts may know of the shop, and what the clock does to it. Nothing here leads back to the router. */
import { advance } from '../matter/clock'
import { orderKind } from './order-kind'

export type { Order } from './documents'
export { movesOf, ordersOf, shopOf } from './for-paper'
export type { Placed } from './goods-page'
export { inReach } from './in-reach'
export { orderLocator } from './locate'
export { order } from './order'
export { type OrderFile, orderFileOf } from './order-file'
export { nowOf, orderKind } from './order-kind'
export { sayItems } from './order-line'
export { ordersWaiting } from './orders-waiting'
export { proveOrders } from './prove-orders'
export { proveStock } from './prove-stock'
export { proveUses } from './prove-uses'
export { setSpending } from './set-spending'
export { stockWaiting } from './stock-waiting'
export { sweepTakes } from './sweep-takes'

/** What the clock does to orders. */
export const advanceOrders = advance(orderKind)
