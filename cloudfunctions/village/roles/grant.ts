import { sayDay, villageTime } from '@shared/kernel/time'
import { mayName, OFFICES } from '@shared/village/offices'
import type { Call } from '../../kernel/call'
import { change } from '../../kernel/change'
import { tell, toResident } from '../../kernel/messages'
import { refuse } from '../../kernel/refuse'
import type { Input, Output } from '../contract-types'
import { type GrantRecord, type Place, places, residents } from '../documents'
import { writeGrants } from '../phones'
import { isOurs } from '../places'
import { roleIdOf } from './list'
import { takeSeat } from './seat'

/** A village committee is elected for five years: no duty runs longer without being given anew. */
const LONGEST_YEARS = 5

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
      if (others.some((held) => held.until > call.now && OFFICES[role].clashes === held.role))
        throw refuse('ROLES_CLASH')
      if (!OFFICES[role].several && !(await takeSeat(tx, call.now, resident, grant))) throw refuse('OFFICE_TAKEN')
      await writeGrants(tx, resident, [...others, grant])
      note.subject = `resident:${residentId}`
      note.steps = [{ action: 'grant', from: '', to: `${role}:${placeId}` }]
      await tell(tx, call, {
        villageId: resident.villageId,
        audience: toResident(residentId),
        whose: '您',
        title: `您${OFFICES[role].verb ?? '担任'}${grant.placeName}${OFFICES[role].word}了`,
        text: sayGiven(call, grant),
      })
      return { roleId: roleIdOf(residentId, role, placeId) }
    },
    () => placeFor(call, asked),
  )
}

/** Until when, and who reads of it: whoever would rather not have that hears whom to ask. */
function sayGiven({ callerName }: Call, { role, until, phone }: GrantRecord): string {
  const given = `${callerName}登记的，到${sayFarDay(until)}为止。`
  if (OFFICES[role].knownTo === 'namers') return `${given}村里别的人看不到这一条。登记得不对，给村办公室打个电话。`
  return OFFICES[role].knownTo === 'village' && phone !== null
    ? `${given}村里人有事打 ${phone} 找您；不想公开这个号，给村办公室打个电话。`
    : given
}

/** Terms end years from now: the day is said with its year. */
const sayFarDay = (at: number): string => `${villageTime(at).format('YYYY年')}${sayDay(at)}`

/** People of the village, and the officers of its town, who stand in no village. */
const belongsHere = ({ target }: Call, villageId: string): boolean =>
  villageId === target.villageId || villageId === target.townId

/** The place over which the role is to be held. */
async function placeFor(call: Call, { role, placeId }: Asked): Promise<Place> {
  if (!mayName(call.roles, role)) throw refuse('NOT_ALLOWED')
  const place = await call.store.get(places, placeId)
  if (!isOurs(call, place) || !OFFICES[role].over.includes(place.kind)) throw refuse('ROLE_PLACE_WRONG')
  return place
}

function grantOf(call: Call, { role, placeId, until, phone }: Asked, { name: placeName }: Place): GrantRecord {
  const latest = villageTime(call.now).add(LONGEST_YEARS, 'year').endOf('day').valueOf()
  if (until <= call.now || until > latest) throw refuse('ROLE_ENDS_TOO_LATE')
  // What neighbours do not know of is not rung either.
  const rung = OFFICES[role].knownTo === 'village' ? (phone ?? null) : null
  return { role, placeId, placeName, until, grantedAt: call.now, phone: rung }
}
