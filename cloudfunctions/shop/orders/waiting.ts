import { sayDay } from '@shared/kernel/time'
import type { Waiting } from '@shared/village/first-page'
import type { Call } from '../../kernel/call'
import { COUNTED, sayCount } from '../../kernel/waiting'
import { type Order, orders } from '../documents'
import { sayItems } from './line'

/** So many orders are named on the first page; the list of orders has all. */
const MOST_NAMED = 6

/**
 * What orders ask of the caller: to answer at the counter, to fetch goods, to hand over. They are asked for themselves: every order
 * would be a write slower if it left word for the first page.
 */
export async function ordersWaiting(call: Call): Promise<Waiting[]> {
  const parts = await Promise.all([ownOrders(call), toHandOver(call)])
  return parts.flat()
}

async function ownOrders({ store, caller: { householdId } }: Call): Promise<Waiting[]> {
  if (householdId === undefined) return []
  const found = await store.find(orders, {
    where: { householdId, state: { in: ['offered', 'placed'] } },
    order: { by: 'deadlineAt', direction: 'asc' },
    limit: MOST_NAMED,
  })
  return found.map((order) => {
    const { _id, items, deadlineAt } = order
    return { id: _id, title: sayItems(items), count: 1, deadlineAt, ...asked(order) }
  })
}

function asked({ state, points, deadlineAt }: Order): Pick<Waiting, 'about' | 'detail'> {
  if (state === 'offered') return { about: 'offer', detail: `一共 ${points} 分，是您家要的就点头` }
  return { about: 'order', detail: deadlineAt === null ? '给您家留着' : `给您家留到${sayDay(deadlineAt)}` }
}

async function toHandOver({ store, caller, now }: Call): Promise<Waiting[]> {
  const grant = caller.grants.find(({ role, until }) => role === 'shopkeeper' && until > now)
  if (!grant) return []
  const where = { villageId: grant.placeId, state: 'placed' }
  const { length } = await store.find(orders, { where, limit: COUNTED + 1 })
  if (length === 0) return []
  const title = `${sayCount(length)} 单等着来领`
  const count = Math.min(length, COUNTED)
  return [{ about: 'counter', title, detail: '来了扫一扫取货码', id: null, count, deadlineAt: null }]
}
