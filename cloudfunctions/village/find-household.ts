import type { Call } from '../kernel/call'
import type { Input, Output } from './contract-types'
import { households } from './documents'
import { placeLine, placesOf } from './places'
import { householdLine } from './say'

const PAGE = 30

/** Doors of a village, or of one group, with masked heads: enough to find one's own, too little to look others up. */
export async function findHousehold(
  { store }: Call,
  { villageId, groupId, cursor }: Input<'findHousehold'>,
): Promise<Output<'findHousehold'>> {
  const [groups, { items, next }] = await Promise.all([
    placesOf(store, villageId, 'group'),
    store.page(households, {
      where: { villageId, ...(groupId === undefined ? {} : { groupId }) },
      order: { by: 'number', direction: 'asc' },
      limit: PAGE,
      cursor,
    }),
  ])
  const lines = items.map((household) => {
    const { id, number, head, group, door } = householdLine(household, true)
    return { id, number, head, group, door }
  })
  return { groups: groups.map(placeLine), list: { items: lines, next } }
}
