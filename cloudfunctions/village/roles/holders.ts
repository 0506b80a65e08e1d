import type { GrantedRole } from '@shared/kernel/access'
import type { Contact } from '@shared/village/contract'
import { OFFICES } from '@shared/village/offices'
import { OFFICE_DUTY } from '@shared/village/terms'
import type { Call } from '../../kernel/call'
import { type GrantRecord, type Place, places, type Resident, residents } from '../documents'

/** Somebody who holds a role now. */
export interface Holder {
  readonly resident: Resident
  readonly grant: GrantRecord
}

/** A village has some hundred people in office at most. */
const ALL = 1000

type Asking = Pick<Call, 'store' | 'now'>

/** Everybody of a village who holds one of `roles` now; ended grants do not count. */
export async function holdersOf(
  { store, now }: Asking,
  villageId: string,
  roles: readonly GrantedRole[],
): Promise<Holder[]> {
  const found = await store.find(residents, { where: { villageId, serves: true }, limit: ALL })
  return holding(found, roles, now)
}

/** Whoever holds one of `roles` over one of these places now, wherever they live. */
export async function holdersOver(
  { store, now }: Asking,
  placeIds: readonly string[],
  roles: readonly GrantedRole[],
): Promise<Holder[]> {
  if (placeIds.length === 0) return []
  const found = await store.find(residents, { where: { serves: true, 'grants.placeId': { in: placeIds } }, limit: ALL })
  return holding(found, roles, now).filter(({ grant }) => placeIds.includes(grant.placeId))
}

const holding = (found: readonly Resident[], roles: readonly GrantedRole[], now: number): Holder[] =>
  found.flatMap((resident) =>
    resident.grants
      .filter((grant) => roles.includes(grant.role) && grant.until > now)
      .map((grant) => ({ resident, grant })),
  )

/** Where somebody lives, as far as it decides whom they ring. */
export interface Whereabouts {
  readonly villageId: string
  readonly gridId?: string | null | undefined
  readonly groupId?: string | null | undefined
  /** Who asks: nobody is told to ring themselves. */
  readonly askerId?: string | undefined
}

/** The village office, which ends every dead end. */
export const officeContact = (village: Place | null): Contact => ({
  name: village?.name ?? '',
  duty: OFFICE_DUTY,
  phone: village?.phone ?? null,
})

/** Whom to ring: the grid worker, else the group leader, else the village office, whose number also serves for them. */
export async function contactOf(call: Pick<Call, 'store' | 'now'>, at: Whereabouts): Promise<Contact> {
  const near = [at.gridId, at.groupId].filter((id) => typeof id === 'string')
  const [holders, village] = await Promise.all([
    holdersOver(call, near, ['gridWorker', 'groupLeader']),
    call.store.get(places, at.villageId),
  ])
  const others = holders.filter(({ resident }) => resident._id !== at.askerId)
  const nearest =
    others.find(({ grant }) => grant.role === 'gridWorker' && grant.placeId === at.gridId) ??
    others.find(({ grant }) => grant.role === 'groupLeader' && grant.placeId === at.groupId)
  const office = officeContact(village)
  if (!nearest) return office
  const { resident, grant } = nearest
  return { name: resident.name, duty: OFFICES[grant.role].word, phone: grant.phone ?? office.phone }
}
