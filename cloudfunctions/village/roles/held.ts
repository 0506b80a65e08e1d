import type { GrantedRole } from '@shared/kernel/access'
import type { HeldRole } from '@shared/village/contract'
import { OFFICES } from '@shared/village/offices'
import type { Call } from '../../kernel/call'
import type { GrantRecord } from '../documents'
import { isOurs, placeOf } from '../places'

/** What somebody holds at `now`; ended grants do not count. */
export const heldRoles = (grants: readonly GrantRecord[], now: number): HeldRole[] =>
  grants
    .filter(({ until }) => until > now)
    .map(({ role, placeId, placeName, until }) => ({ role, placeId, placeName, until }))

/** The place over which the caller holds an office that reaches the village acted on; null where they hold none. */
export async function officeHeld(
  call: Pick<Call, 'caller' | 'now' | 'store' | 'target'>,
  role: GrantedRole,
): Promise<string | null> {
  const held = call.caller.grants.filter((grant) => grant.role === role && grant.until > call.now)
  const places = await Promise.all(held.map(({ placeId }) => placeOf(call.store, placeId)))
  return places.find((place) => isOurs(call, place))?._id ?? null
}

/** The same as neighbours may know it: without what says more of somebody than what they do. */
export const knownRoles = (grants: readonly GrantRecord[], now: number): HeldRole[] =>
  heldRoles(grants, now).filter(({ role }) => OFFICES[role].knownTo === 'village')
