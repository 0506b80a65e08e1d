import { OFFICES } from '@shared/village/offices'
import { serverNow } from '@/cloud/link/clock'
import { sayFarDay } from '@/parts/say'
import type { Grant } from '@/village/office/parts/use-grant-draft'
import type { RolePlace } from '@/village/office/parts/use-roles'
import { sayDuty } from '@/village/parts/duties'
import { untilOf } from './use-grant'

/** `张小梅担任4网格 网格员，到2029年5月18日`. Empty while no role is chosen. */
export function sayGrant(grant: Grant, places: readonly RolePlace[]): string {
  const { name, role, placeId } = grant
  if (role === '') return ''
  const now = serverNow()
  const placeName = places.find(({ id }) => id === placeId)?.name ?? ''
  return `${name}${OFFICES[role].verb ?? '担任'}${sayDuty({ role, placeName })}，到${sayFarDay(untilOf(grant, now), now)}`
}
