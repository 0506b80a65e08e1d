import { type Call, residentOf } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Output } from '../contract-types'
import { accounts, households, type Resident } from '../documents'
import { membersOf } from '../households'
import { unreadMessages } from '../messages'
import { householdLine, placeLine, placeWithTown } from '../places'
import { contactOf, heldRoles } from '../roles'

const memberLine = ({ _id, name, relation, phones }: Resident, myself: string) => ({
  id: _id,
  name,
  relation,
  me: _id === myself,
  signedIn: phones.length > 0,
})

/** My page: my household and its people by their full names, what I hold, whom to ring. */
export async function me(call: Call): Promise<Output<'me'>> {
  const { residentId, householdId, villageId } = residentOf(call)
  const [account, household, { place, town }] = await Promise.all([
    call.store.get(accounts, call.caller.openid),
    householdId ? call.store.get(households, householdId) : null,
    placeWithTown(call, villageId),
  ])
  if (!account) throw refuse('SIGN_IN_REQUIRED')
  const [members, contact, unread] = await Promise.all([
    household ? membersOf(call.store, household) : [],
    contactOf(call, { villageId, gridId: household?.gridId, groupId: household?.groupId, askerId: residentId }),
    unreadMessages(call, account.messagesReadAt),
  ])
  return {
    village: placeLine(place),
    town,
    household: household && householdLine(household, false),
    members: members.map((member) => memberLine(member, residentId)),
    roles: heldRoles(account.grants, call.now),
    preference: account.preference,
    contact,
    unread,
  }
}
