import type { HeldRole } from '@shared/village/contract'
import type { GrantRecord } from '../documents'

/** What somebody holds at `now`; ended grants do not count. */
export const heldRoles = (grants: readonly GrantRecord[], now: number): HeldRole[] =>
  grants
    .filter(({ until }) => until > now)
    .map(({ role, placeId, placeName, until }) => ({ role, placeId, placeName, until }))
