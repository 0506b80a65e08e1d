import { type Finding, unequal } from '../../kernel/finding'
import { everyOf, inParts, type Store } from '../../kernel/store'
import { type Claim, claims as ofClaims, type Use, uses } from '../documents'
import { type Counted, countedOf, countersOf, type HouseholdUse } from './uses'

/** What counts against caps in one household: its claims, and what its sheets gave. */
export interface Capped {
  readonly claims: readonly Claim[]
  readonly given: readonly HouseholdUse[]
}

/** What the counters say of it. */
export interface CapFile {
  /** What people of the household did while they lived in another: it counts against the same caps. */
  readonly elsewhere: readonly Claim[]
  readonly counters: readonly Use[]
}

/** What came to nothing has given its use back. */
const NEVER_COUNTED = new Set<Claim['state']>(['refused', 'withdrawn'])

/** Reads every counter that a household's claims, and what its sheets gave, have ever touched. */
export async function capFileOf(store: Store, householdId: string, { claims, given }: Capped): Promise<CapFile> {
  const ids = [...claims, ...given.map(countedOf)].flatMap(countersOf).map(({ _id }) => _id)
  const order = { by: 'raisedAt', direction: 'asc' } as const
  const [everywhere, counters] = await Promise.all([
    inParts(
      claims.flatMap(({ residentId }) => residentId ?? []),
      (part) => everyOf(store, ofClaims, { where: { residentId: { in: part } }, order }),
    ),
    inParts(ids, (part) => store.find(uses, { where: { _id: { in: part } }, limit: part.length })),
  ])
  return { elsewhere: everywhere.filter((claim) => claim.householdId !== householdId), counters }
}

/** Every counter says how often its rule was used, by what stands. */
export function proveCaps({ claims, given }: Capped, { elsewhere, counters }: CapFile): Finding[] {
  const sheetUses = given.map(countedOf)
  const standing = [...claims, ...elsewhere].filter(({ state }) => !NEVER_COUNTED.has(state))
  const known = new Map(counters.map((counter) => [counter._id, counter]))
  // What somebody did elsewhere only matters for what they did here too.
  const ids = new Set([...claims, ...sheetUses].flatMap(countersOf).map(({ _id }) => _id))
  return [...ids].flatMap((id) => {
    const isCounted = (one: Counted) => countersOf(one).some(({ _id }) => _id === id)
    const { used = 0, villageId } = known.get(id) ?? {}
    const villages = new Set([...claims, ...elsewhere, ...sheetUses].filter(isCounted).map((one) => one.villageId))
    return unequal(uses, id, [
      ['used', used, [...standing, ...sheetUses].filter(isCounted).length],
      ['villageId', villageId !== undefined && !villages.has(villageId), false],
    ])
  })
}
