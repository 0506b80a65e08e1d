import type { Call } from '../../kernel/call'
import type { Page, Where } from '../../kernel/store'
import type { Input, Output } from '../contract-types'
import { type Household, households, type Place } from '../documents'
import { householdIdOf, OFFICE_NUMBER } from '../households'
import { householdLine, placeLine, placesOf } from '../places'
import { isSearchable } from './make-searchable'
import { wantedBy } from './tokens'

const PAGE = 30

/** Doors of a village, or of one group, with masked heads: enough to find one's own, too little to look others up. */
export async function findHousehold(
  { store }: Call,
  { villageId, groupId, search, cursor }: Input<'findHousehold'>,
): Promise<Output<'findHousehold'>> {
  const [groups, office, { items, next }] = await Promise.all([
    placesOf(store, villageId, 'group'),
    store.get(households, householdIdOf(villageId, OFFICE_NUMBER)),
    doors({ store }, { villageId, groupId, search, cursor }),
  ])
  const lines = items.map((household) => {
    const { id, number, head, group, door } = householdLine(household, true)
    return { id, number, head, group, door }
  })
  return { groups: [...groups.map(placeLine), ...officeAmong(groups, office)], list: { items: lines, next } }
}

/** Doors by number; those that go by what was typed, as far as everybody sees it: a number, or the shown part of a name. */
async function doors(
  { store }: Pick<Call, 'store'>,
  { villageId, groupId, search, cursor }: Input<'findHousehold'>,
): Promise<Page<Household>> {
  const page = (more: Where) =>
    store.page(households, {
      where: { villageId, ...(groupId === undefined ? {} : { groupId }), ...more },
      order: { by: 'number', direction: 'asc' },
      limit: PAGE,
      cursor,
    })
  if (search === undefined) return page({})
  if (!(await isSearchable(store, villageId))) return page({ number: { gte: search, lt: `${search}\uffff` } })
  const { any, fits } = wantedBy(search)
  if (any.length === 0) return { items: [], next: null }
  const { items, next } = await page({ doorTokens: { in: any } })
  return { items: items.filter(({ doorTokens = [] }) => fits(doorTokens)), next }
}

/** Once there are groups, whoever stands in the office looks for its door beside them; an empty office has none. */
const officeAmong = (groups: readonly Place[], office: Household | null) =>
  groups.length > 0 && office && office.residents > 0 ? [{ id: office.groupId, name: office.groupName }] : []
