import { sayDay, sayWeekday } from '@shared/kernel/time'
import type { Call } from '../kernel/call'
import { refuse } from '../kernel/refuse'
import { passbookSummary } from '../points/exports'
import { inReach } from '../shop/exports'
import type { Input, Output } from '../village/exports'
import {
  atHome,
  isOffice,
  officeContact,
  placeWithTown,
  readNotices,
  sayLunar,
  sayMe,
  signInPending,
  villageToShow,
} from '../village/exports'
import { whatWaits } from './what-waits'

type Home = Output<'home'>
type Mine = Pick<Home, 'me' | 'passbook' | 'shop' | 'waiting' | 'signInPending'> & { contact: Home['contact'] | null }

const NEWEST_NOTICES = 3

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

async function guestPart(call: Call): Promise<Mine> {
  return {
    me: null,
    passbook: null,
    shop: null,
    waiting: [],
    signInPending: await signInPending(call),
    contact: null,
  }
}

async function minePart(call: Call): Promise<Mine> {
  const { now } = call
  const [here, books, waiting] = await Promise.all([atHome(call), booksOf(call), whatWaits(call)])
  const { household, contact } = here
  const own = household && !isOffice(household.head) ? books : { passbook: null, shop: null }
  return { me: sayMe(here, now), ...own, waiting, signInPending: false, contact }
}

/** What the caller's household has, and what that buys. */
async function booksOf({ store, caller, now }: Call): Promise<Pick<Mine, 'passbook' | 'shop'>> {
  const { householdId, villageId } = caller
  if (!householdId || !villageId) return { passbook: null, shop: null }
  const passbook = await passbookSummary(store, householdId, now)
  return { passbook, shop: await inReach(store, { villageId, balance: passbook.balance, now }) }
}
