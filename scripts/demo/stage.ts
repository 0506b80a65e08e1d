/** What the demo's people do again and again: come in, be given a role, find each other. All through the public doors. */
import type { Cloud } from '@shared/contract'
import { DAY_MS } from '@shared/kernel/time'
import type { RosterHousehold } from '@shared/village/roster'
import { householdIdOf } from '../../cloudfunctions/village/roster-ids'
import type { Doors } from './doors'
import type { DemoRoster } from './make-roster'

/** Somebody who has signed in. */
export interface Actor {
  readonly openid: string
  readonly name: string
  readonly residentId: string
  readonly householdId: string
  readonly cloud: Cloud
}

export interface Stage {
  readonly doors: Doors
  readonly villageId: string
  readonly roster: DemoRoster
  /** The clerk, who reads door codes out and gives roles. */
  readonly clerk: Cloud
}

let keys = 0
/** A fresh idempotency key. */
export const key = (): string => `demo-${String(++keys).padStart(12, '0')}`

/** How many calls are under way at once: a cloud function has three instances. */
const AT_ONCE = 6

/** Does `work` for each item, several at once, and answers in order. */
export async function forEach<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const queue = items.entries()
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return results
}

/** The household of the roster in which somebody of this name lives. */
export function householdWith({ roster }: Pick<Stage, 'roster'>, name: string): RosterHousehold {
  const found = roster.households.find(({ residents }) => residents.some((resident) => resident.name === name))
  if (!found) throw new Error(`${name} is not in the roster of ${roster.village}`)
  return found
}

export const idOf = ({ villageId }: Pick<Stage, 'villageId'>, { number }: RosterHousehold): string =>
  householdIdOf(villageId, number)

/** What somebody types to be recognised. */
export function credentialsOf(stage: Stage, household: RosterHousehold, name: string) {
  const idNumber = household.residents.find((resident) => resident.name === name)?.idNumber
  if (idNumber === undefined) throw new Error(`${name} does not live in household ${household.number}`)
  return { householdId: idOf(stage, household), name, idLastFour: idNumber.slice(-4) }
}

/** Signs somebody in with the code on their door. */
export async function comeIn(stage: Stage, openid: string, household: RosterHousehold, name: string): Promise<Actor> {
  const credentials = credentialsOf(stage, household, name)
  const { householdId } = credentials
  const { code } = await stage.clerk.village.doorCode({ householdId })
  const cloud = stage.doors.as(openid)
  await cloud.village.signIn({ ...credentials, doorCode: code, key: key() })
  const { members } = await cloud.village.me({})
  const residentId = members.find(({ me }) => me)?.id
  if (residentId === undefined) throw new Error(`${name} does not find themselves at home`)
  return { openid, name, residentId, householdId, cloud }
}

const TERM_MS = 3 * 365 * DAY_MS

/** Gives roles, by the names of the places where they hold. */
export async function giveRoles(
  { clerk, villageId, doors }: Stage,
  given: readonly {
    actor: Actor
    role: Parameters<Cloud['village']['grantRole']>[0]['role']
    place: string
    phone?: string
  }[],
): Promise<void> {
  const [{ places }, now] = await Promise.all([clerk.village.listRoles({ villageId }), doors.now()])
  const idByName = new Map(places.map(({ id, name }) => [name, id]))
  for (const { actor, role, place, phone } of given) {
    const placeId = idByName.get(place)
    if (placeId === undefined) throw new Error(`there is no ${place}`)
    await clerk.village.grantRole({
      ...{ villageId, residentId: actor.residentId, role, placeId, until: now + TERM_MS, key: key() },
      ...(phone === undefined ? {} : { phone }),
    })
  }
}

/** Uploads a roster's workbook, looks at what it would change, and takes it over. */
export async function importRoster(doors: Doors, openid: string, villageId: string, workbook: Uint8Array) {
  const cloud = doors.as(openid)
  const file = await doors.upload(openid, 'roster.xlsx', workbook)
  let { import: state } = await cloud.village.previewRoster({ villageId, file, key: key() })
  if (state.state !== 'ready') throw new Error(`the roster was ${state.state}: ${state.problems[0]?.message}`)
  while (state.state !== 'applied') {
    state = (await cloud.village.applyRoster({ importId: state.id, key: key() })).import
  }
  return { households: state.households, residents: state.residents }
}
