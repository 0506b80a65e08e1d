import type { Caller, GrantedRole } from '@shared/kernel/access'
import { CLEARED_BY, type Queue } from '@shared/points/claims'
import type { Where } from '../kernel/store'

/** A place of a village: the village itself, or a group or grid whose id begins with the village's. */
const liesIn = (villageId: string, placeId: string) => placeId === villageId || placeId.startsWith(`${villageId}-`)

const oneOf = (ids: readonly string[]) => (ids.length === 1 && ids[0] ? ids[0] : { in: ids })

/**
 * Where the caller's roles reach on one desk: the whole village, else their grids, else their groups. One field, so
 * that one index serves it; whoever has a grid and a group sees the grid, which holds the group in every village seen.
 */
function placesFilter(caller: Caller, now: number, villageId: string, queue: Queue): Where | null {
  const roles: readonly GrantedRole[] = CLEARED_BY[queue]
  const grants = caller.grants.filter(
    ({ role, until, placeId }) => roles.includes(role) && until > now && liesIn(villageId, placeId),
  )
  const placesOf = (role: GrantedRole) => grants.filter((grant) => grant.role === role).map(({ placeId }) => placeId)
  if (grants.some(({ placeId }) => placeId === villageId)) return { villageId }
  const grids = placesOf('gridWorker')
  if (grids.length > 0) return { gridId: oneOf(grids) }
  const groups = placesOf('groupLeader')
  return groups.length > 0 ? { groupId: oneOf(groups) } : null
}

/** What the caller may not decide: their own, their kin's, what they raised, voted on, or objected to. */
function recusalFilter({ householdId, residentId }: Caller, queue: Queue): Where {
  const own: Where = householdId ? { householdId: { not: householdId }, kinHouseholdIds: { not: householdId } } : {}
  if (!residentId) return own
  switch (queue) {
    case 'verify':
      return { ...own, 'raisedBy.residentId': { not: residentId } }
    case 'vote':
      return { ...own, 'votes.residentId': { not: residentId } }
    case 'objection':
      return { ...own, objectedBy: { not: residentId } }
    case 'rectified':
      return own
  }
}

/** Claims on one desk that wait for this caller; null when none of their roles clears it. */
export function queueFilter(caller: Caller, now: number, villageId: string, queue: Queue): Where | null {
  const places = placesFilter(caller, now, villageId, queue)
  return places && { ...places, queue, ...recusalFilter(caller, queue) }
}
