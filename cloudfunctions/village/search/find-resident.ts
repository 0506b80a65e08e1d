import type { Call } from '../../kernel/call'
import { pageOfAny, type Where } from '../../kernel/store'
import type { Input, Output } from '../contract-types'
import { type Household, households, type Resident, residents } from '../documents'
import { isWithin, type Reach, reachOf, sayHome, seesNames } from '../places'
import { isSearchable } from './make-searchable'
import { nameTokens, wantedBy } from './tokens'

/** As many as one looks through; who finds more writes another character. */
const MOST_FOUND = 50
/** Nobody has so many people in so many households. */
const MOST_MEMBERS = 1000

interface Found {
  readonly people: readonly Resident[]
  readonly homes: readonly Household[]
  readonly more: boolean
}

/**
 * People by a part of their name or its initials, with the household that tells namesakes apart. A grid worker finds those of
 * their grid. Whoever does not see names has to know the whole one.
 */
export async function findResident(
  call: Call,
  { villageId, name }: Input<'findResident'>,
): Promise<Output<'findResident'>> {
  const reach = reachOf(call)
  const byPart = seesNames(call) && (await isSearchable(call.store, villageId))
  const { people, homes, more } = await (byPart ? byTokens : byWholeName)(call, villageId, name, reach)
  const homeById = new Map(homes.map((home) => [home._id, home]))
  return {
    more,
    residents: people.flatMap((resident) => {
      const home = homeById.get(resident.householdId ?? '')
      return home ? [{ id: resident._id, name: resident.name, household: sayHome(home), householdId: home._id }] : []
    }),
  }
}

async function byTokens({ store }: Call, villageId: string, name: string, reach: Reach | undefined): Promise<Found> {
  const { any, fits } = wantedBy(name)
  const names = any.filter((token) => !token.startsWith('#'))
  if (names.length === 0) return { people: [], homes: [], more: false }
  const where: Where = { villageId, tokens: { in: names } }
  const within = reach && [
    ...reach.grids.map((gridId) => ({ gridId })),
    ...reach.groups.map((groupId) => ({ groupId })),
  ]
  const { items: homes, next } = await pageOfAny(store, households, {
    wheres: within ? within.map((part) => ({ ...where, ...part })) : [where],
    order: { by: 'number', direction: 'asc' },
    limit: MOST_FOUND,
    cursor: undefined,
  })
  const ids = homes.map(({ _id }) => _id)
  const members =
    ids.length > 0 ? await store.find(residents, { where: { householdId: { in: ids } }, limit: MOST_MEMBERS }) : []
  const people = members.filter((one) => fits(nameTokens(one.name)))
  return { people: people.slice(0, MOST_FOUND), homes, more: next !== null || people.length > MOST_FOUND }
}

async function byWholeName({ store }: Call, villageId: string, name: string, reach: Reach | undefined): Promise<Found> {
  const found = await store.find(residents, { where: { villageId, name }, limit: MOST_FOUND })
  const people = found.filter((resident) => isWithin(reach, resident))
  const ids = [...new Set(people.flatMap(({ householdId }) => householdId ?? []))]
  const homes = ids.length > 0 ? await store.find(households, { where: { _id: { in: ids } } }) : []
  return { people, homes, more: false }
}
