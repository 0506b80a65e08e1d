/** Orders, and what they count against, worked out anew from what happened to them. */
export { type OrderFile, orderFileOf } from './file'
export { proveOrders } from './orders'
export { proveUses } from './uses'
