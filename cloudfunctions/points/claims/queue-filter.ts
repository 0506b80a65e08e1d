import type { Caller, GrantedRole } from '@shared/kernel/access'
import { clearersOf, keptOff } from '@shared/matter/may'
import { CLAIM_FLOWS, type Queue } from '@shared/points/flow'
import type { Call } from '../../kernel/call'
import type { Where } from '../../kernel/store'
import { type Claim, claims } from '../documents'

/** A place of a village: the village itself, or a group or grid whose id begins with the village's. */
const liesIn = (villageId: string, placeId: string) => placeId === villageId || placeId.startsWith(`${villageId}-`)

const FIELD_OF: Readonly<Partial<Record<GrantedRole, 'gridId' | 'groupId'>>> = {
  gridWorker: 'gridId',
  groupLeader: 'groupId',
}

/** Where the caller's roles reach on one desk: the whole village, else each of their grids and groups. */
function placesFilters(caller: Caller, now: number, villageId: string, queue: Queue): Where[] {
  const roles = clearersOf(CLAIM_FLOWS, queue)
  const grants = caller.grants.filter(
    ({ role, until, placeId }) => roles.includes(role) && until > now && liesIn(villageId, placeId),
  )
  if (grants.some(({ placeId }) => placeId === villageId)) return [{ villageId }]
  return grants.flatMap(({ role, placeId }): Where[] => {
    const field = FIELD_OF[role]
    return field ? [{ [field]: placeId }] : []
  })
}

/** What the caller may not decide, by the lines that lead off the desk: their own, their kin's, what they had a hand in. */
function recusalFilter({ householdId, residentId }: Caller, queue: Queue): Where {
  const [{ bonds }] = CLAIM_FLOWS
  const kept = keptOff(CLAIM_FLOWS, queue).flatMap((name) => {
    const bond = bonds[name]
    if ('when' in bond) return []
    const id = bond.is === 'resident' ? residentId : householdId
    return id === undefined ? [] : [[bond.at, { not: id }] as const]
  })
  return Object.fromEntries(kept)
}

/** The claims on one desk that wait for this caller, as one filter a query; none when no role of theirs clears it. */
export const queueFilters = (
  { caller, now }: Pick<Call, 'caller' | 'now'>,
  villageId: string,
  queue: Queue,
): Where[] => {
  const recusal = recusalFilter(caller, queue)
  return placesFilters(caller, now, villageId, queue).map((place) => ({ ...place, queue, ...recusal }))
}

/** The most that is counted where several places are looked through; more is shown as this many. */
const COUNTED = 100

/** How many claims fit any of the filters, each counted once. */
export async function countAny({ store }: Pick<Call, 'store'>, wheres: readonly Where[]): Promise<number> {
  const [only, ...others] = wheres
  if (!only) return 0
  if (others.length === 0) return store.count(claims, only)
  const found = await Promise.all(wheres.map((where) => store.find(claims, { where, limit: COUNTED })))
  return new Set(found.flat().map(({ _id }) => _id)).size
}

/** The most urgent claim that fits any of the filters. */
export async function firstOfAny({ store }: Pick<Call, 'store'>, wheres: readonly Where[]): Promise<Claim | undefined> {
  const order = { by: 'queueAt', direction: 'asc' } as const
  const firsts = await Promise.all(wheres.map((where) => store.find(claims, { where, order, limit: 1 })))
  return firsts.flat().sort((a, b) => a.queueAt - b.queueAt)[0]
}
