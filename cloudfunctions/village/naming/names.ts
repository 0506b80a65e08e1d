import {
  A_HOUSEHOLD,
  type Choice,
  FEWEST_IN_A_GROUP,
  leastTelling,
  type Manner,
  mannerOf,
  type PurposeName,
  SOMEWHERE,
  sayNamed,
} from '@shared/village/naming'
import type { Call } from '../../kernel/call'
import { inParts, type Store } from '../../kernel/store'
import { type Household, households } from '../documents'
import { type Naming, namings } from './documents'

type Reading = Pick<Call, 'store' | 'now' | 'caller'>

/** A household as a list has it: by the name that it bore when it came there. */
export interface Line {
  readonly villageId: string
  readonly householdId: string
  readonly head: string
  readonly groupId: string
  readonly groupName: string
}

/** How a line is called; `household` is null where it does not stand on the list. */
export interface NamesOf {
  readonly of: (line: Line) => { readonly household: string | null; readonly group: string }
  /** The same line by the name that its household bears, and the group in which it stands, by now. */
  readonly asNow: <L extends Line>(line: L) => L
}

/** The choice of a purpose, of all that somebody made. */
export const choiceOf = (naming: Naming | null | undefined, purpose: PurposeName): Choice | undefined =>
  naming?.choices.find((one) => one.purpose === purpose)

const namingsOf = async (store: Store, ids: readonly string[]): Promise<Map<string, Naming>> => {
  const found = await inParts(ids, (part) => store.find(namings, { where: { _id: { in: part } }, limit: part.length }))
  return new Map(found.map((one) => [one._id, one]))
}

/**
 * How these households are called for a purpose, asked at the moment of reading: what was taken back a second ago is gone. Of
 * several purposes the one counts that tells least. Whoever is not of the village is never told more than the usual. `known` are
 * the households, where the reader has them already.
 */
export async function namesFor(
  { store, now, caller }: Reading,
  purposes: readonly PurposeName[],
  lines: readonly Line[],
  known?: ReadonlyMap<string, Household>,
): Promise<NamesOf> {
  const ids = lines.map(({ householdId }) => householdId)
  const [chosen, homeOf] = await Promise.all([namingsOf(store, ids), known ?? homesOf(store, ids)])
  const small = await smallGroups(store, now, [...lines, ...homeOf.values()])
  return {
    asNow: (line) => {
      const { head, groupId, groupName } = homeOf.get(line.householdId) ?? line
      return { ...line, head, groupId, groupName }
    },
    of: (line) => {
      const home = homeOf.get(line.householdId)
      const near = caller.villageId === line.villageId
      const named = { name: line.head, childUntil: childUntilOf(home, line) }
      const manners = purposes.map((purpose) =>
        mannerOf(purpose, choiceOf(chosen.get(line.householdId), purpose), named, { now, near }),
      )
      const household = sayNamed({ head: line.head, number: home?.number ?? '' }, leastTelling(manners))
      const group = household === null || small.has(line.groupId) ? SOMEWHERE : line.groupName
      return { household, group }
    },
  }
}

async function homesOf(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Household>> {
  const found = await inParts(ids, (part) =>
    store.find(households, { where: { _id: { in: part } }, limit: part.length }),
  )
  return new Map(found.map((home) => [home._id, home]))
}

/** Somebody who was its head before is another person: of the one whom the line names, nothing is known any more. */
const childUntilOf = (home: Household | undefined, { head }: Line): number | undefined =>
  home?.head === head ? home.childUntil : undefined

/** The same where a line always stands: whom nobody names is 某户. */
export const namesOpen = ({ of }: NamesOf, line: Line): { household: string; group: string } => {
  const { household, group } = of(line)
  return { household: household ?? A_HOUSEHOLD, group }
}

/** Those of these people who agreed to be named for a purpose of persons. */
export async function peopleNamed(
  { store, now }: Reading,
  purpose: PurposeName,
  people: readonly { readonly _id: string; readonly name: string }[],
): Promise<Set<string>> {
  const ids = people.map(({ _id }) => _id)
  const chosen = await namingsOf(store, ids)
  const manner = ({ _id, name }: { _id: string; name: string }): Manner =>
    mannerOf(purpose, choiceOf(chosen.get(_id), purpose), { name }, { now, near: true })
  return new Set(people.filter((one) => manner(one) === 'full').map(({ _id }) => _id))
}

/** How many live in a group changes with a roster, which is rare; counted again after so long, ms. */
const COUNTED_FOR_MS = 10 * 60_000
const counted = new Map<string, { readonly households: number; readonly until: number }>()

/** Groups of so few households that their name would say whose line it is. */
export async function smallGroups(
  store: Store,
  now: number,
  lines: readonly { readonly villageId: string; readonly groupId: string }[],
): Promise<Set<string>> {
  const groups = new Map(lines.map(({ groupId, villageId }) => [groupId, villageId]))
  const sizes = await Promise.all(
    [...groups].map(async ([groupId, villageId]) => {
      const known = counted.get(groupId)
      if (known && known.until > now && known.until <= now + COUNTED_FOR_MS) return { groupId, size: known.households }
      const size = await store.count(households, { villageId, groupId })
      counted.set(groupId, { households: size, until: now + COUNTED_FOR_MS })
      return { groupId, size }
    }),
  )
  return new Set(sizes.filter(({ size }) => size < FEWEST_IN_A_GROUP).map(({ groupId }) => groupId))
}
