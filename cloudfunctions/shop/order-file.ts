import { type Event, events } from '../kernel/events'
import { everyOf, type Store } from '../kernel/store'
import { type Order, orders } from './documents'
import { subjectOf } from './order-step'

/** All orders of one household, and what was done to them after they began. */
export interface OrderFile {
  readonly orders: readonly Order[]
  readonly events: readonly Event[]
}

/** So many orders' events are asked for at once. */
const AT_ONCE = 100

/** Reads every order of a household with its story: for the proof, which looks at everything. */
export async function orderFileOf(store: Store, householdId: string): Promise<OrderFile> {
  const order = { by: 'placedAt', direction: 'desc' } as const
  const all = await everyOf(store, orders, { where: { householdId }, order })
  const subjects = all.filter(({ state }) => state !== 'refused').map(({ _id }) => subjectOf(_id))
  const parts = Array.from({ length: Math.ceil(subjects.length / AT_ONCE) }, (_, n) =>
    subjects.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
  )
  const told = await Promise.all(
    parts.map((part) =>
      everyOf(store, events, { where: { subject: { in: part } }, order: { by: 'at', direction: 'asc' } }),
    ),
  )
  return { orders: all, events: told.flat() }
}
