import { sayDay } from '@shared/kernel/time'
import type { Waiting } from '@shared/village/contract'
import type { Call } from '../../kernel/call'
import { type Order, orders } from '../documents'
import { sayItems } from './line'

/** So many of one kind are named on the first page; the list of orders has all. */
const MOST_NAMED = 3

/** What orders ask of the caller: to answer at the counter, to fetch goods, to hand over, to settle a dispute. */
export async function ordersWaiting(call: Call): Promise<Waiting[]> {
  const parts = await Promise.all([
    ownOrders(call, 'offered', ({ points }) => ({ about: 'offer', detail: `一共 ${points} 分，是您家要的就点头` })),
    ownOrders(call, 'placed', ({ deadlineAt }) => ({
      about: 'order',
      detail: deadlineAt === null ? '给您家留着' : `给您家留到${sayDay(deadlineAt)}`,
    })),
    desk(call, ['shopkeeper'], 'placed', {
      about: 'counter',
      say: (n) => `${n} 单等着来领`,
      detail: '来了扫一扫取货码',
    }),
    desk(call, ['committee', 'supervisor'], 'contested', {
      ...{ about: 'orderDispute', say: (n) => `${n} 单有人说不是自家换的`, detail: '等您来查' },
    }),
  ])
  return parts.flat()
}

async function ownOrders(
  { store, caller: { householdId } }: Call,
  state: 'offered' | 'placed',
  say: (order: Order) => Pick<Waiting, 'about' | 'detail'>,
): Promise<Waiting[]> {
  if (householdId === undefined) return []
  const found = await store.find(orders, {
    where: { householdId, state },
    order: { by: 'deadlineAt', direction: 'asc' },
    limit: MOST_NAMED,
  })
  return found.map((order) => {
    const { _id, items, deadlineAt } = order
    return { id: _id, title: sayItems(items), count: 1, deadlineAt, ...say(order) }
  })
}

async function desk(
  { store, caller, now }: Call,
  roles: readonly string[],
  state: 'placed' | 'contested',
  { about, say, detail }: Pick<Waiting, 'about' | 'detail'> & { say: (count: number) => string },
): Promise<Waiting[]> {
  const grant = caller.grants.find(({ role, until }) => roles.includes(role) && until > now)
  if (!grant) return []
  const count = await store.count(orders, { villageId: grant.placeId, state })
  return count === 0 ? [] : [{ about, detail, title: say(count), id: null, count, deadlineAt: null }]
}
