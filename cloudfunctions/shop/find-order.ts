import { type Call, villageOf } from '../kernel/call'
import type { Input, Output } from './contract-types'
import { orders } from './documents'
import { orderLines } from './whose'

/** Orders that wait under six digits. Two of one village seldom have the same. */
export async function findOrder(call: Call, { code }: Input<'findOrder'>): Promise<Output<'findOrder'>> {
  const found = await call.store.find(orders, { where: { villageId: villageOf(call), code, state: 'placed' } })
  return { orders: await orderLines(call, found) }
}
