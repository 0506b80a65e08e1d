import { type Call, villageOf } from '../../kernel/call'
import type { Input, Output } from '../contract-types'
import { orders, shelves } from '../documents'
import { orderLines } from '../orders'
import { isLow, shopHead } from '../shelf'

const PAGE = 20

/** What comes first: whose time ends first; disputes have no clock, there it is the older order. */
const ORDER_OF = { placed: 'deadlineAt', offered: 'deadlineAt', contested: 'placedAt' } as const

/** The shopkeeper's desk: one pile of orders, and how much lies in each. */
export async function counter(call: Call, { queue, cursor }: Input<'counter'>): Promise<Output<'counter'>> {
  const { store, now } = call
  const villageId = villageOf(call)
  const count = (state: typeof queue) => store.count(orders, { villageId, state })
  const [shelf, placed, offered, contested, { items, next }] = await Promise.all([
    store.get(shelves, villageId),
    count('placed'),
    count('offered'),
    count('contested'),
    store.page(orders, {
      where: { villageId, state: queue },
      order: { by: ORDER_OF[queue], direction: 'asc' },
      ...{ limit: PAGE, cursor },
    }),
  ])
  return {
    shop: shelf && shopHead(shelf, now),
    counts: { placed, offered, contested, low: Object.values(shelf?.goods ?? {}).filter(isLow).length },
    list: { items: await orderLines(call, items), next },
  }
}
