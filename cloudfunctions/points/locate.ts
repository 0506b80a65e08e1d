import type { Locate, Locators } from '../kernel/authorise'
import type { Store } from '../kernel/store'
import { placeLocators } from '../village/exports'
import { claims, entries } from './documents'

/**
 * What is a household's stands where the household does by now: whoever serves where it moved to looks at it, and nobody of
 * the old place any more.
 */
const withHousehold = async (store: Store, { villageId, householdId }: { villageId: string; householdId: string }) =>
  (await placeLocators.household.locate(store, householdId)) ?? { villageId, householdId }

const locateClaim: Locate = async (store, id) => {
  const claim = await store.get(claims, id)
  return claim && withHousehold(store, claim)
}

/**
 * An entry's id says what it is for, so it can be guessed: one that is not there stands nowhere, and answers like one that
 * is somebody else's. Else whoever asks for `expire:{household}:{end}` would learn that a neighbour's points have ended.
 */
const locateEntry: Locate = async (store, id) => {
  const entry = await store.get(entries, id)
  return entry ? withHousehold(store, entry) : {}
}

/** What this function can locate. */
export const pointsLocators = {
  ...placeLocators,
  claim: { field: 'claimId', locate: locateClaim },
  entry: { field: 'entryId', locate: locateEntry },
} satisfies Locators
