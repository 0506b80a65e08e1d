import { sayDay, sayWeekday } from '@shared/kernel/time'
import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { passbookSummary } from '../../points/exports'
import { inReach } from '../../shop/exports'
import type { Input, Output } from '../contract-types'
import { accounts, households, places, signIns } from '../documents'
import { readNotices } from '../notices'
import { isOffice, placeWithTown, sayDoor, sayHousehold } from '../places'
import { contactOf, heldRoles, officeContact } from '../roles'
import { signInIdOf, stillOpen } from '../sign-in'
import { sayLunar } from './lunar'
import { whatWaits } from './what-waits'

type Home = Output<'home'>
type Mine = Pick<Home, 'me' | 'passbook' | 'shop' | 'waiting' | 'signInPending'> & { contact: Home['contact'] | null }

const NEWEST_NOTICES = 3
const ALL_VILLAGES = 1000

/** The whole first page in one call, everything that does not hang on something else read side by side. */
export async function home(call: Call, input: Input<'home'>): Promise<Home> {
  const villageId = input.villageId ?? (await villageToShow(call))
  const [{ place, town }, notices, { contact, ...mine }] = await Promise.all([
    placeWithTown(call, villageId),
    readNotices(call, villageId, NEWEST_NOTICES),
    call.caller.residentId ? minePart(call) : guestPart(call),
  ])
  if (place.kind !== 'village') throw refuse('NOT_FOUND')
  return {
    village: { id: place._id, name: place.name, town },
    today: { day: sayDay(call.now), weekday: sayWeekday(call.now), lunar: sayLunar(call.now) },
    notices: notices.items,
    contact: contact ?? officeContact(place),
    ...mine,
  }
}

/** One's own village; the first of the town for its officers; the first of all for strangers. */
async function villageToShow({ store, caller }: Call): Promise<string> {
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

async function guestPart(call: Call): Promise<Mine> {
  const request = await call.store.get(signIns, signInIdOf(call.caller.openid))
  const signInPending = request?.state === 'waiting' && (await stillOpen(call, [request])).length > 0
  return { me: null, passbook: null, shop: null, waiting: [], signInPending, contact: null }
}

async function minePart(call: Call): Promise<Mine> {
  const { store, caller, now } = call
  const { householdId } = caller
  const [account, household, passbook] = await Promise.all([
    store.get(accounts, caller.openid),
    householdId ? store.get(households, householdId) : null,
    householdId ? passbookSummary(store, householdId, now) : null,
  ])
  if (!account) throw refuse('SIGN_IN_REQUIRED')
  const own = household && !isOffice(household.head) ? passbook : null
  const [contact, waiting, shop] = await Promise.all([
    household ? contactOf(call, { ...household, askerId: account.residentId }) : null,
    whatWaits(call, account.messagesReadAt),
    own && household ? inReach(store, { villageId: household.villageId, balance: own.balance, now }) : null,
  ])
  return {
    me: {
      residentId: account.residentId,
      name: account.name,
      householdId: account.householdId,
      household: household ? sayHousehold(household.head) : '',
      door: household ? sayDoor(household) : '',
      roles: heldRoles(account.grants, now),
      preference: account.preference,
    },
    passbook: own,
    shop,
    waiting,
    signInPending: false,
    contact,
  }
}
