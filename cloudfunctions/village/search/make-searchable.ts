import { everyOf, inParts, type Store } from '../../kernel/store'
import { type Run, unharmed } from '../../kernel/timer'
import { type Household, households, residents, searchStates } from '../documents'
import { everyHousehold } from '../households'
import { everyVillage } from '../places'
import { homeTokens } from './tokens'

/** Grows whenever tokens are made otherwise: then they are made anew for every household. */
const VERSION = 1

/** Whether all households of a village have their tokens; as long as not, they are found by whole names and numbers. */
export const isSearchable = async (store: Pick<Store, 'get'>, villageId: string): Promise<boolean> =>
  (await store.get(searchStates, villageId))?.version === VERSION

/**
 * Gives every household of a village the tokens by which it is found, where it lacks them or has others. Where the time is
 * over before the last one, the next run goes on.
 */
export async function makeSearchable(store: Store, villageId: string, hasTime = () => true): Promise<void> {
  const homes = await everyHousehold(store, { villageId })
  const names = await namesIn(store, homes)
  const wrong = homes.flatMap((home) => {
    const made = homeTokens(home, names.get(home._id) ?? [])
    return isSame(home.tokens, made.tokens) && isSame(home.doorTokens, made.doorTokens) ? [] : [{ home, made }]
  })
  for (const { home, made } of wrong) {
    if (!hasTime()) return
    await store.transaction(async (tx) => {
      const now = await tx.get(households, home._id)
      // A roster that came meanwhile has given it those of its own.
      if (now?.rosterHash === home.rosterHash) await tx.put(households, { ...now, ...made })
    })
  }
  await store.transaction((tx) => tx.put(searchStates, { _id: villageId, villageId, version: VERSION }))
}

/** The names of a village's people, by household. */
async function namesIn(store: Store, homes: readonly Household[]): Promise<Map<string, string[]>> {
  const order = { by: '_id', direction: 'asc' } as const
  const people = await inParts(
    homes.map(({ _id }) => _id),
    (part) => everyOf(store, residents, { where: { householdId: { in: part } }, order }),
  )
  const names = new Map<string, string[]>()
  for (const { householdId, name } of people) {
    if (householdId !== null) names.set(householdId, [...(names.get(householdId) ?? []), name])
  }
  return names
}

const isSame = (before: readonly string[] | undefined, made: readonly string[]): boolean =>
  before?.length === made.length && made.every((token, n) => before[n] === token)

/** By night: villages whose households were written before there were tokens, or with others. */
export async function makeAllSearchable(run: Run): Promise<void> {
  for (const { _id: villageId } of await everyVillage(run.store)) {
    if (!run.hasTime()) return
    await unharmed(run, `search of ${villageId}`, async () => {
      if (!(await isSearchable(run.store, villageId))) await makeSearchable(run.store, villageId, run.hasTime)
    })
  }
}
