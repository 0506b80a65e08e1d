import { numberKey } from '@shared/kernel/written'
import type { RosterHousehold } from '@shared/village/roster'
import type { Household, Resident } from '../documents'
import { householdIdOf, OFFICE_NUMBER } from '../households'

/** A household of the file, and which stored one it is; null for a new one. `_id` is what it is stored under. */
export interface Match {
  readonly _id: string
  readonly file: RosterHousehold
  readonly before: Household | null
}

/** What the matching looks at: a village's stored households, and who lives in each. */
interface Stored {
  readonly households: readonly Household[]
  readonly peopleOf: ReadonlyMap<string, readonly Resident[]>
}

/**
 * Finds each household of the file among the stored ones: by its number, in whatever way it is written, or, where the
 * number is new, by its people. A household that moved under another number whole is the same one, so that its passbook,
 * door code and kin stay with it.
 * @param residentIds of each of the file's households, in its order
 */
export function matchHouseholds(
  villageId: string,
  file: readonly RosterHousehold[],
  residentIds: readonly (readonly string[])[],
  { households, peopleOf }: Stored,
): Match[] {
  const byKey = new Map<string, Household>()
  for (const household of households) {
    const key = numberKey(household.number)
    if (!byKey.has(key) || household.number === key) byKey.set(key, household)
  }
  const named = new Set(file.map(({ number }) => numberKey(number)))
  const byId = new Map(households.map((household) => [household._id, household]))
  const homeOf = new Map<string, string>()
  for (const [_id, people] of peopleOf) for (const person of people) homeOf.set(person._id, _id)

  /** The one stored household whose people are all among these, when its own number is gone from the file. */
  const renumbered = (ids: readonly string[]): Household | null => {
    const homes = new Set(ids.flatMap((id) => homeOf.get(id) ?? []))
    const [only] = homes
    const household = homes.size === 1 && only !== undefined ? byId.get(only) : undefined
    if (!household || household.number === OFFICE_NUMBER || named.has(numberKey(household.number))) return null
    const here = new Set(ids)
    return (peopleOf.get(household._id) ?? []).every(({ _id }) => here.has(_id)) ? household : null
  }

  const taken = new Set(byId.keys())
  return file.map((household, at) => {
    const before = byKey.get(numberKey(household.number)) ?? renumbered(residentIds[at] ?? [])
    const _id = before?._id ?? freeId(householdIdOf(villageId, household.number), taken)
    taken.add(_id)
    return { _id, file: household, before }
  })
}

/** An id that nobody has: one that is taken belongs to a household that has another number by now. */
function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted
  for (let n = 2; taken.has(id); n++) id = `${wanted}_${n}`
  return id
}
