import type { Call } from '../kernel/call'
import type { Input, Output } from './contract-types'
import { type Household, households, type Place } from './documents'
import { placeLine, placesOf } from './places'
import { householdIdOf, OFFICE_NUMBER } from './roster-ids'
import { householdLine } from './say'

const PAGE = 30

/** Doors of a village, or of one group, with masked heads: enough to find one's own, too little to look others up. */
export async function findHousehold(
  { store }: Call,
  { villageId, groupId, cursor }: Input<'findHousehold'>,
): Promise<Output<'findHousehold'>> {
  const [groups, office, { items, next }] = await Promise.all([
    placesOf(store, villageId, 'group'),
    store.get(households, householdIdOf(villageId, OFFICE_NUMBER)),
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
  return { groups: [...groups.map(placeLine), ...officeAmong(groups, office)], list: { items: lines, next } }
}

/** Once there are groups, whoever stands in the office looks for its door beside them; an empty office has none. */
const officeAmong = (groups: readonly Place[], office: Household | null) =>
  groups.length > 0 && office && office.residents > 0 ? [{ id: office.groupId, name: office.groupName }] : []
