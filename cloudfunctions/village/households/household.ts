import { maskIdNumber, maskPhone } from '@shared/village/id-number'
import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Input, Output } from '../contract-types'
import { households, type Resident } from '../documents'
import { openNumber } from '../numbers'
import { householdLine, sayHousehold } from '../places'
import { contactOf, heldRoles, knownRoles } from '../roles'
import { membersOf } from './members'
import { exchangedWith } from './near'

type Person = Output<'household'>['residents'][number]

/** One household with its people. Numbers are masked for everybody; `revealNumber` opens one, and leaves a trace. */
export async function household(call: Call, { householdId }: Input<'household'>): Promise<Output<'household'>> {
  const found = await call.store.get(households, householdId)
  if (!found) throw refuse('NOT_FOUND')
  const others = async (ids: readonly string[]) => {
    const homes = ids.length > 0 ? await call.store.find(households, { where: { _id: { in: ids } } }) : []
    return homes.map(({ _id, head }) => ({ id: _id, head: sayHousehold(head) }))
  }
  const [members, kin, exchanged, contact] = await Promise.all([
    membersOf(call.store, found),
    others(found.kinHouseholdIds),
    others(exchangedWith(found, call.now)),
    contactOf(call, found),
  ])
  return {
    household: {
      ...householdLine(found, false),
      grid: found.gridName,
      kin,
      exchanged,
    },
    residents: members.map((member) => personLine(call, member)),
    contact,
  }
}

/** What somebody holds is known to themselves and to the committee, which named them; to others as far as it is to neighbours. */
const rolesOf = ({ caller, roles, now }: Call, { _id, grants }: Resident) =>
  roles.includes('committee') || caller.residentId === _id ? heldRoles(grants, now) : knownRoles(grants, now)

function personLine(call: Call, person: Resident): Person {
  const { settings } = call
  const { _id, name, relation, away, phones } = person
  const opened = (sealed: string | null) => (sealed === null ? null : openNumber(settings, _id, sealed))
  const idNumber = opened(person.idNumber)
  const phone = opened(person.phone)
  return {
    id: _id,
    name,
    relation,
    idNumber: idNumber && maskIdNumber(idNumber),
    phone: phone && maskPhone(phone),
    away,
    signedIn: phones.length > 0,
    roles: rolesOf(call, person),
  }
}
