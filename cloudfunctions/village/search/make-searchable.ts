import { childHead } from '@shared/village/naming'
import type { Settings } from '../../kernel/settings'
import { everyOf, inParts, type Store } from '../../kernel/store'
import { type Run, unharmed } from '../../kernel/timer'
import { type Household, households, type Resident, residents, searchStates } from '../documents'
import { everyHousehold } from '../households'
import { idNumberOf } from '../numbers'
import { everyVillage } from '../places'
import { homeTokens } from './tokens'

/** Grows whenever tokens are made otherwise: then they are made anew for every household. */
const VERSION = 1
/** The same for which households a child is head of. */
const HEADS = 1

/** Whether all households of a village have their tokens; as long as not, they are found by whole names and numbers. */
export const isSearchable = async (store: Pick<Store, 'get'>, villageId: string): Promise<boolean> =>
  (await store.get(searchStates, villageId))?.version === VERSION

/** Where, when, and by which keys. */
interface Making {
  readonly store: Store
  readonly settings: Settings
  readonly now: number
}

/**
 * Gives every household of a village the tokens by which it is found, and the note that a child is its head, where it lacks
 * them or has others. Where the time is over before the last one, the next run goes on.
 */
export async function makeSearchable(making: Making, villageId: string, hasTime = () => true): Promise<void> {
  const { store } = making
  const homes = await everyHousehold(store, { villageId })
  const people = await peopleIn(store, homes)
  const wrong = homes.flatMap((home) => {
    const made = madeFor(making, home, people.get(home._id) ?? [])
    const same = isSame(home.tokens, made.tokens) && isSame(home.doorTokens, made.doorTokens)
    return same && home.childUntil === made.childUntil ? [] : [{ home, made }]
  })
  for (const { home, made } of wrong) {
    if (!hasTime()) return
    await store.transaction(async (tx) => {
      const now = await tx.get(households, home._id)
      // A roster that came meanwhile has given it those of its own.
      if (now?.rosterHash === home.rosterHash) {
        const { childUntil: _before, ...rest } = now
        await tx.put(households, { ...rest, ...made })
      }
    })
  }
  await store.transaction((tx) => tx.put(searchStates, { _id: villageId, villageId, version: VERSION, heads: HEADS }))
}

/** What a household is found by, and named by. */
function madeFor({ settings, now }: Making, home: Household, people: readonly Resident[]) {
  const head = people.find(({ name }) => name === home.head)
  const tokens = homeTokens(
    home,
    people.map(({ name }) => name),
  )
  return { ...tokens, ...childHead(head ? idNumberOf(settings, head) : null, now) }
}

/** A village's people, by household. */
async function peopleIn(store: Store, homes: readonly Household[]): Promise<Map<string, Resident[]>> {
  const order = { by: '_id', direction: 'asc' } as const
  const people = await inParts(
    homes.map(({ _id }) => _id),
    (part) => everyOf(store, residents, { where: { householdId: { in: part } }, order }),
  )
  const living = new Map<string, Resident[]>()
  for (const one of people) {
    if (one.householdId !== null) living.set(one.householdId, [...(living.get(one.householdId) ?? []), one])
  }
  return living
}

const isSame = (before: readonly string[] | undefined, made: readonly string[]): boolean =>
  before?.length === made.length && made.every((token, n) => before[n] === token)

/** By night: villages whose households were written before there were tokens, or notes of children, or with others. */
export async function makeAllSearchable(run: Run): Promise<void> {
  for (const { _id: villageId } of await everyVillage(run.store)) {
    if (!run.hasTime()) return
    await unharmed(run, `search of ${villageId}`, async () => {
      const state = await run.store.get(searchStates, villageId)
      if (state?.version !== VERSION || state.heads !== HEADS) await makeSearchable(run, villageId, run.hasTime)
    })
  }
}
