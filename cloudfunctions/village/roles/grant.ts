import type { GrantedRole } from '@shared/kernel/access'
import { sayDay, villageTime } from '@shared/kernel/time'
import { DUTIES } from '@shared/village/terms'
import type { Call } from '../../kernel/call'
import { change } from '../../kernel/change'
import { tell, toResident } from '../../kernel/messages'
import { refuse } from '../../kernel/refuse'
import type { Input, Output } from '../contract-types'
import { type GrantRecord, type Place, places, residents } from '../documents'
import { writeGrants } from '../phones'
import { isOurs } from '../places'
import { roleIdOf } from './list'

/** The kind of place over which a role is held. */
const HELD_OVER: Readonly<Record<GrantedRole, Place['kind']>> = {
  committee: 'village',
  council: 'village',
  gridWorker: 'grid',
  groupLeader: 'group',
  shopkeeper: 'village',
  supervisor: 'village',
  townOfficer: 'town',
}

/** A village committee is elected for five years: no duty runs longer without being given anew. */
const LONGEST_YEARS = 5

/** Nobody watches over themselves: the committee and those who supervise it are different people. */
const CLASHES: Readonly<Partial<Record<GrantedRole, GrantedRole>>> = {
  committee: 'supervisor',
  supervisor: 'committee',
}

type Asked = Input<'grantRole'>

/** Gives a person a role over a place until a day; giving it again replaces the earlier end and number. */
export function grantRole(call: Call, asked: Asked): Promise<Output<'grantRole'>> {
  const { residentId, role, placeId } = asked
  return change(
    call,
    async ({ tx, call, note }, place) => {
      const grant = grantOf(call, asked, place)
      const resident = await tx.get(residents, residentId)
      if (!resident || !belongsHere(call, resident.villageId)) throw refuse('NOT_FOUND')
      const others = resident.grants.filter((held) => held.role !== role || held.placeId !== placeId)
      if (others.some((held) => held.until > call.now && CLASHES[role] === held.role)) throw refuse('ROLES_CLASH')
      await writeGrants(tx, resident, [...others, grant])
      note.subject = `resident:${residentId}`
      note.steps = [{ action: 'grant', from: '', to: `${role}:${placeId}` }]
      await tell(tx, call, {
        villageId: resident.villageId,
        audience: toResident(residentId),
        whose: '您',
        title: `您担任${grant.placeName}${DUTIES[role]}了`,
        text: `${call.callerName}登记的，到${sayFarDay(grant.until)}为止。`,
      })
      return { roleId: roleIdOf(residentId, role, placeId) }
    },
    () => placeFor(call, asked),
  )
}

/** Terms end years from now: the day is said with its year. */
const sayFarDay = (at: number): string => `${villageTime(at).format('YYYY年')}${sayDay(at)}`

/** People of the village, and the officers of its town, who stand in no village. */
const belongsHere = ({ target }: Call, villageId: string): boolean =>
  villageId === target.villageId || villageId === target.townId

/** The place over which the role is to be held. */
async function placeFor(call: Call, { role, placeId }: Asked): Promise<Place> {
  if (role === 'townOfficer' && !call.roles.includes('townOfficer')) throw refuse('NOT_ALLOWED')
  const place = await call.store.get(places, placeId)
  if (!isOurs(call, role, place) || place.kind !== HELD_OVER[role]) throw refuse('ROLE_PLACE_WRONG')
  return place
}

function grantOf(call: Call, { role, placeId, until, phone }: Asked, { name: placeName }: Place): GrantRecord {
  const latest = villageTime(call.now).add(LONGEST_YEARS, 'year').endOf('day').valueOf()
  if (until <= call.now || until > latest) throw refuse('ROLE_ENDS_TOO_LATE')
  return { role, placeId, placeName, until, grantedAt: call.now, phone: phone ?? null }
}
