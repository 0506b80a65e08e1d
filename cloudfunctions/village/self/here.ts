import type { Contact } from '@shared/village/contract'
import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Output } from '../contract-types'
import { type Account, accounts, type Household, households, places, signIns } from '../documents'
import { sayDoor, sayHousehold } from '../places'
import { contactOf, heldRoles } from '../roles'
import { signInIdOf, stillOpen } from '../sign-in'

const ALL_VILLAGES = 1000

/** One's own village; the first of the town for its officers; the first of all for strangers. */
export async function villageToShow({ store, caller }: Call): Promise<string> {
  if (caller.villageId && caller.householdId) return caller.villageId
  const villages = await store.find(places, {
    where: { kind: 'village' },
    order: { by: 'name', direction: 'asc' },
    limit: caller.villageId ? ALL_VILLAGES : 1,
  })
  const village = villages.find(({ parentId }) => parentId === caller.villageId) ?? villages[0]
  if (!village) throw refuse('NOT_FOUND')
  return village._id
}

/** Whether a stranger waits to be recognised. */
export async function signInPending(call: Call): Promise<boolean> {
  const request = await call.store.get(signIns, signInIdOf(call.caller.openid))
  return request?.state === 'waiting' && (await stillOpen(call, [request])).length > 0
}

/** Whoever calls, at home: their account, their household, and whom to ring. */
export interface AtHome {
  readonly account: Account
  readonly household: Household | null
  readonly contact: Contact | null
}

/** Where the caller is at home. */
export async function atHome(call: Call): Promise<AtHome> {
  const { store, caller } = call
  const { householdId } = caller
  const [account, household] = await Promise.all([
    store.get(accounts, caller.openid),
    householdId ? store.get(households, householdId) : null,
  ])
  if (!account) throw refuse('SIGN_IN_REQUIRED')
  const contact = household ? await contactOf(call, { ...household, askerId: account.residentId }) : null
  return { account, household, contact }
}

/** The caller as their own first page names them. */
export const sayMe = ({ account, household }: AtHome, now: number): NonNullable<Output<'home'>['me']> => ({
  residentId: account.residentId,
  name: account.name,
  householdId: account.householdId,
  household: household ? sayHousehold(household.head) : '',
  door: household ? sayDoor(household) : '',
  roles: heldRoles(account.grants, now),
  preference: account.preference,
})
