import type { HeldRole } from '@shared/village/contract'
import { OFFICES } from '@shared/village/offices'
import type { GrantRecord } from '../documents'

/** What somebody holds at `now`; ended grants do not count. */
export const heldRoles = (grants: readonly GrantRecord[], now: number): HeldRole[] =>
  grants
    .filter(({ until }) => until > now)
    .map(({ role, placeId, placeName, until }) => ({ role, placeId, placeName, until }))

/** The same as neighbours may know it: without what says more of somebody than what they do. */
export const knownRoles = (grants: readonly GrantRecord[], now: number): HeldRole[] =>
  heldRoles(grants, now).filter(({ role }) => OFFICES[role].knownTo === 'village')
