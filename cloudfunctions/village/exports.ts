/** What other contexts may know of places and people. Nothing here leads back to the router. */
import type { Contact } from '@shared/village/contract'
import { inParts, type Store, type Transaction } from '../kernel/store'
import { type Household, households, places, type Resident, residents } from './documents'
import { officeContact } from './roles'

export type { Input, Output } from './contract-types'
export { type Household, households as householdRecords, type Resident } from './documents'
export { countDoors, doorCodeOf, doorsIn, isDoorCode } from './doors'
export { everyFamily, everyHousehold, exchangedWith, householdsAfter, isFamily, kinOf } from './households'
export { placeLocators } from './locate'
export { acceptingPhones, myUnread, spendAccepted } from './messages'
export { type Line, type NamesOf, namesFor, namesOpen, smallGroups } from './naming'
export { readNotices } from './notices'
export { identify } from './phones'
export {
  everyVillage,
  isOffice,
  maskHome,
  maskHousehold,
  placeLine,
  placeOf,
  placesOf,
  placeWithTown,
  sayDoor,
  sayHousehold,
  unitsOf,
  villagesOf,
} from './places'
export { contactOf, holdersOf, knownRoles, officeContact, officeHeld } from './roles'
export { resumeRosterImports, rosterWaiting } from './roster'
export { makeAllSearchable, spellingsOf } from './search'
export { type AtHome, atHome, sayLunar, sayMe, signInPending, villageToShow } from './self'
export { waitingSignIns } from './sign-in'

/** One household, or null. */
export const householdOf = (store: Store, householdId: string): Promise<Household | null> =>
  store.get(households, householdId)

/** Several households by their ids. */
export async function householdsOf(store: Store, ids: readonly string[]): Promise<Map<string, Household>> {
  const found = await inParts(ids, (part) =>
    store.find(households, { where: { _id: { in: part } }, limit: part.length }),
  )
  return new Map(found.map((household) => [household._id, household]))
}

/** One household as it stands in a transaction. */
export const householdIn = (tx: Pick<Transaction, 'get'>, householdId: string): Promise<Household | null> =>
  tx.get(households, householdId)

/** One person of the roster, or null. */
export const residentById = (store: Store, residentId: string): Promise<Resident | null> =>
  store.get(residents, residentId)

/** One person of the roster as they stand in a transaction. */
export const residentIn = (tx: Pick<Transaction, 'get'>, residentId: string): Promise<Resident | null> =>
  tx.get(residents, residentId)

/** A village's name, and its office that ends every dead end. */
export async function officeOf(store: Store, villageId: string): Promise<{ village: string; contact: Contact }> {
  const village = await store.get(places, villageId)
  return { village: village?.name ?? '', contact: officeContact(village) }
}
