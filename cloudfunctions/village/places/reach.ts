import type { Role } from '@shared/kernel/access'
import type { Call } from '../../kernel/call'
import type { Household } from '../documents'

/** Whose whole village is open to them. */
const WHOLE_VILLAGE: readonly Role[] = ['committee', 'townOfficer']

/** The part of a village that a caller works in; undefined when it is all of it. */
export interface Reach {
  readonly grids: readonly string[]
  readonly groups: readonly string[]
}

/** How far the caller sees: the village for its committee and its town, else their own grids and groups. */
export function reachOf({ caller, roles, now }: Pick<Call, 'caller' | 'roles' | 'now'>): Reach | undefined {
  if (roles.some((role) => WHOLE_VILLAGE.includes(role))) return undefined
  const held = caller.grants.filter(({ until }) => until > now)
  const placesOfRole = (wanted: Role) => held.filter(({ role }) => role === wanted).map(({ placeId }) => placeId)
  return { grids: placesOfRole('gridWorker'), groups: placesOfRole('groupLeader') }
}

/** Whether somebody who stands in this grid and group is within reach. */
export const isWithin = (
  reach: Reach | undefined,
  at: Pick<Household, 'gridId'> & { groupId: string | null },
): boolean =>
  reach === undefined ||
  (at.gridId !== null && reach.grids.includes(at.gridId)) ||
  (at.groupId !== null && reach.groups.includes(at.groupId))

/** Whether a reader sees whole names: whoever looks after these people does, a town officer does not. */
export const seesNames = ({ roles }: Pick<Call, 'roles'>): boolean => roles.some((role) => role !== 'townOfficer')
