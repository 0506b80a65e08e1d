/** What the demo's people do again and again: come in, be given a role, find each other. All through the public doors. */
import { createHash } from 'node:crypto'
import type { Cloud } from '@shared/contract'
import { DAY_MS } from '@shared/kernel/time'
import type { RosterHousehold } from '@shared/village/roster'
import { householdIdOf } from '../../cloudfunctions/village/households/ids'
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
  /** The story's first morning, epoch ms. */
  readonly start: number
  /** The clerk, who reads door codes out and gives roles. */
  readonly clerk: Cloud
}

/**
 * The idempotency key of a wish, by what is wished: the person and the procedure count by themselves, so it says only which
 * of theirs this is. A story that was cut short is told again from its beginning, and what was done is answered as it was.
 */
export const key = (...what: readonly (string | number)[]): string =>
  `demo-${createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 24)}`

/** How many calls are under way at once: a cloud function has three instances. */
const AT_ONCE = 6

/**
 * Does `work` for each item, several at once, and answers in order. What all write the same document for is done one by one:
 * side by side they would only get in each other's way.
 */
export async function forEach<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  atOnce = AT_ONCE,
): Promise<R[]> {
  const results: R[] = []
  const queue = items.entries()
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
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
  await cloud.village.signIn({ ...credentials, doorCode: code, key: key(openid) })
  const { members } = await cloud.village.me({})
  const residentId = members.find(({ me }) => me)?.id
  if (residentId === undefined) throw new Error(`${name} does not find themselves at home`)
  return { openid, name, residentId, householdId, cloud }
}

const TERM_MS = 3 * 365 * DAY_MS

/** Gives roles, by the names of the places where they hold. */
export async function giveRoles(
  { clerk, villageId, start }: Stage,
  given: readonly {
    actor: Actor
    role: Parameters<Cloud['village']['grantRole']>[0]['role']
    place: string
    phone?: string
  }[],
): Promise<void> {
  const { places } = await clerk.village.listRoles({ villageId })
  const idByName = new Map(places.map(({ id, name }) => [name, id]))
  for (const { actor, role, place, phone } of given) {
    const placeId = idByName.get(place)
    if (placeId === undefined) throw new Error(`there is no ${place}`)
    await clerk.village.grantRole({
      ...{
        villageId,
        residentId: actor.residentId,
        role,
        placeId,
        until: start + TERM_MS,
        key: key(actor.openid, role, place),
      },
      ...(phone === undefined ? {} : { phone }),
    })
  }
}

/** Uploads a roster's workbook, looks at what it would change, and takes it over. */
export async function importRoster(doors: Doors, openid: string, villageId: string, workbook: Uint8Array) {
  const cloud = doors.as(openid)
  const file = await doors.upload(openid, `roster ${villageId}`, 'roster.xlsx', workbook)
  let { import: state } = await cloud.village.previewRoster({ villageId, file, key: key('preview') })
  if (state.state !== 'ready') throw new Error(`the roster was ${state.state}: ${state.problems[0]?.message}`)
  for (let round = 0; state.state !== 'applied'; round++) {
    state = (await cloud.village.applyRoster({ importId: state.id, key: key('apply', round) })).import
  }
  return { households: state.households, residents: state.residents }
}
