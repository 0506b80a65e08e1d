import type { GrantedRole } from '@shared/kernel/access'
import type { Contact } from '@shared/village/contract'
import { DUTIES, OFFICE_DUTY } from '@shared/village/terms'
import type { Call } from '../../kernel/call'
import { type GrantRecord, type Place, places, type Resident, residents } from '../documents'

/** Somebody who holds a role now. */
export interface Holder {
  readonly resident: Resident
  readonly grant: GrantRecord
}

/** A village has dozens of duties at most. */
const ALL = 1000

/** Everybody of a village who holds one of `roles` now; ended grants do not count. */
export async function holdersOf(
  { store, now }: Pick<Call, 'store' | 'now'>,
  villageId: string,
  roles: readonly GrantedRole[],
): Promise<Holder[]> {
  const found = await store.find(residents, { where: { villageId, serves: true }, limit: ALL })
  return found.flatMap((resident) =>
    resident.grants
      .filter((grant) => roles.includes(grant.role) && grant.until > now)
      .map((grant) => ({ resident, grant })),
  )
}

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
  const [holders, village] = await Promise.all([
    at.gridId || at.groupId ? holdersOf(call, at.villageId, ['gridWorker', 'groupLeader']) : [],
    call.store.get(places, at.villageId),
  ])
  const others = holders.filter(({ resident }) => resident._id !== at.askerId)
  const near =
    others.find(({ grant }) => grant.role === 'gridWorker' && grant.placeId === at.gridId) ??
    others.find(({ grant }) => grant.role === 'groupLeader' && grant.placeId === at.groupId)
  const office = officeContact(village)
  if (!near) return office
  return { name: near.resident.name, duty: DUTIES[near.grant.role], phone: near.grant.phone ?? office.phone }
}
