/** What other contexts may know of places and people. Nothing here leads back to the router. */
import type { Contact } from '@shared/village/contract'
import { inParts, type Store, type Transaction } from '../kernel/store'
import { type Household, households, places, type Resident, residents } from './documents'
import { officeContact } from './holders'

export { type Household, households as householdRecords, type Resident } from './documents'
export { doorCodeOf, isDoorCode } from './door-code'
export { countDoors, doorsIn } from './doors'
export { everyFamily, everyHousehold } from './every-household'
export { everyVillage } from './every-village'
export { type AtHome, atHome, sayMe, signInPending, villageToShow } from './here'
export { contactOf, holdersOf, officeContact } from './holders'
export { householdsAfter } from './households-after'
export { identify } from './identify'
export { myUnread } from './inbox'
export { readNotices } from './list-notices'
export { placeLocators } from './locate'
export { sayLunar } from './lunar'
export { makeAllSearchable } from './make-searchable'
export { exchangedWith, kinOf } from './near'
export { placeLine, placesOf, placeWithTown } from './places'
export { resumeRosterImports } from './resume-rosters'
export { isFamily } from './roster-ids'
export { rosterWaiting } from './roster-waiting'
export { isOffice, maskHome, maskHousehold, sayDoor, sayHousehold } from './say'
export { spellingsOf } from './search-tokens'
export { waitingSignIns } from './sign-in-queue'
export { acceptingPhones, spendAccepted } from './subscriptions'

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

/** A village's name, and its office that ends every dead end. */
export async function officeOf(store: Store, villageId: string): Promise<{ village: string; contact: Contact }> {
  const village = await store.get(places, villageId)
  return { village: village?.name ?? '', contact: officeContact(village) }
}
