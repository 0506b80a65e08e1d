import { YOUR_HOUSEHOLD } from '@shared/points/terms'
import type { Call } from '../../kernel/call'
import type { Input, Output } from '../contract-types'
import { orders } from '../documents'
import { orderLine } from './line'

const PAGE = 20

/** Orders of the caller's household, newest first; those that came to nothing at once are not worth keeping in mind. */
export async function listMine({ store, caller }: Call, { cursor }: Input<'listMine'>): Promise<Output<'listMine'>> {
  const { householdId } = caller
  if (householdId === undefined) return { items: [], next: null }
  const { items, next } = await store.page(orders, {
    where: { householdId, state: { not: 'refused' } },
    order: { by: 'placedAt', direction: 'desc' },
    ...{ limit: PAGE, cursor },
  })
  return { items: items.map((order) => orderLine(order, YOUR_HOUSEHOLD)), next }
}
