import { atThisMoment, type Call, villageOf } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { BusyError } from '../../kernel/store'
import type { Input, Output } from '../contract-types'
import { orders } from '../documents'
import { countCode } from './pickup-tries'
import { orderLines } from './whose'

/** Orders that wait under six digits. Two of one village seldom have the same. A code that finds none counts. */
export async function findOrder(call: Call, { code }: Input<'findOrder'>): Promise<Output<'findOrder'>> {
  const found = await call.store.find(orders, { where: { villageId: villageOf(call), code, state: 'placed' } })
  await call.store
    .transaction((tx) => countCode(tx, atThisMoment(call), found.length > 0))
    .catch((error) => {
      throw error instanceof BusyError ? refuse('BUSY') : error
    })
  return { orders: await orderLines(call, found) }
}
