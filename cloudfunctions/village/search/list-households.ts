import type { Call } from '../../kernel/call'
import { type Page, pageOfAny, type Store, type Where } from '../../kernel/store'
import type { Input, Output } from '../contract-types'
import { type Household, households, type Place, residents } from '../documents'
import { householdLine, isWithin, placeLine, placesOf, type Reach, reachOf, seesNames } from '../places'
import { isSearchable } from './make-searchable'
import { wantedBy } from './tokens'

type Asked = Input<'listHouseholds'>

const PAGE = 30
/** People who share a name in one village. */
const MOST_NAMESAKES = 50
const BY_NUMBER = { by: 'number', direction: 'asc' } as const

/** Households that the caller looks after, by number; searched by number, by a part of somebody's name, or by its initials. */
export async function listHouseholds(call: Call, asked: Asked): Promise<Output<'listHouseholds'>> {
  const reach = reachOf(call)
  const [groups, grids, { items, next }] = await Promise.all([
    placesOf(call.store, asked.villageId, 'group'),
    placesOf(call.store, asked.villageId, 'grid'),
    searched(call, asked, reach),
  ])
  const masked = !seesNames(call)
  return {
    groups: within(groups, reach?.grids.length ? undefined : reach?.groups).map(placeLine),
    grids: within(grids, reach?.grids).map(placeLine),
    list: { items: items.map((household) => householdLine(household, masked)), next },
  }
}

async function searched(call: Call, { search, ...asked }: Asked, reach: Reach | undefined): Promise<Page<Household>> {
  const { store } = call
  const page = (more: Where) =>
    pageOfAny(store, households, {
      wheres: filters(asked, reach).map((where) => ({ ...where, ...more })),
      ...{ order: BY_NUMBER, limit: PAGE, cursor: asked.cursor },
    })
  if (search === undefined) return page({})
  if (await isSearchable(store, asked.villageId)) {
    const by = seesNames(call) ? 'tokens' : 'doorTokens'
    const { any, fits } = wantedBy(search)
    if (any.length === 0) return { items: [], next: null }
    const { items, next } = await page({ [by]: { in: any } })
    return { items: items.filter((household) => fits(household[by] ?? [])), next }
  }
  return isNumber(search)
    ? page({ number: { gte: search, lt: `${search}\uffff` } })
    : findByName(store, asked, search, reach)
}

const isNumber = (search: string): boolean => /^[\w-]+$/.test(search)

/** A grid may cross groups, so a grid worker chooses from all groups; everybody else from their own places. */
const within = (places: readonly Place[], ids: readonly string[] | undefined): Place[] =>
  places.filter(({ _id }) => ids === undefined || ids.includes(_id))

/** One filter for each grid and group within reach, each served by its own index. */
function filters({ villageId, groupId, gridId }: Asked, reach: Reach | undefined): Where[] {
  const chosen: Where = {
    villageId,
    ...(groupId === undefined ? {} : { groupId }),
    ...(gridId === undefined ? {} : { gridId }),
  }
  if (!reach) return [chosen]
  return [
    ...reach.grids.filter((id) => gridId === undefined || gridId === id).map((id) => ({ ...chosen, gridId: id })),
    ...reach.groups.filter((id) => groupId === undefined || groupId === id).map((id) => ({ ...chosen, groupId: id })),
  ]
}

/** Households of the people who bear this name, whoever heads them: for villages that have no tokens yet. */
async function findByName(
  store: Store,
  asked: Asked,
  name: string,
  reach: Reach | undefined,
): Promise<Page<Household>> {
  const { villageId, groupId, gridId } = asked
  const [headed, namesakes] = await Promise.all([
    store.find(households, { where: { villageId, head: name }, limit: MOST_NAMESAKES }),
    store.find(residents, { where: { villageId, name }, limit: MOST_NAMESAKES }),
  ])
  const known = new Set(headed.map(({ _id }) => _id))
  const more = namesakes.flatMap(({ householdId }) => (householdId && !known.has(householdId) ? [householdId] : []))
  const others = more.length > 0 ? await store.find(households, { where: { _id: { in: [...new Set(more)] } } }) : []
  const items = [...headed, ...others]
    .filter((household) => isWithin(reach, household))
    .filter((household) => groupId === undefined || household.groupId === groupId)
    .filter((household) => gridId === undefined || household.gridId === gridId)
    .sort((a, b) => (a.number < b.number ? -1 : 1))
  return { items, next: null }
}
