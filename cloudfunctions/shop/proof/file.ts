import type { Event } from '../../kernel/events'
import { storiesOf } from '../../kernel/history'
import { everyOf, type Store } from '../../kernel/store'
import { type Order, orders } from '../documents'
import { subjectOf } from '../orders'

/** All orders of one household, and what was done to them after they began. */
export interface OrderFile {
  readonly orders: readonly Order[]
  readonly stories: ReadonlyMap<string, readonly Event[]>
}

/** Reads every order of a household with its story: for the proof, which looks at everything. */
export async function orderFileOf(store: Store, householdId: string): Promise<OrderFile> {
  const order = { by: 'placedAt', direction: 'desc' } as const
  const all = await everyOf(store, orders, { where: { householdId }, order })
  const begun = all.filter(({ state }) => state !== 'refused')
  return {
    orders: all,
    stories: await storiesOf(
      store,
      begun.map(({ _id }) => subjectOf(_id)),
    ),
  }
}
