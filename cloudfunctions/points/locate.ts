import type { Locate, Locators } from '../kernel/authorise'
import { placeLocators } from '../village/exports'
import { claims, entries } from './documents'

const locateClaim: Locate = async (store, id) => {
  const claim = await store.get(claims, id)
  if (!claim) return null
  const { villageId, groupId, gridId, householdId } = claim
  return { villageId, groupId, gridId: gridId ?? undefined, householdId }
}

const locateEntry: Locate = async (store, id) => {
  const entry = await store.get(entries, id)
  if (!entry) return null
  const { villageId, groupId, gridId, householdId } = entry
  return { villageId, groupId, gridId: gridId ?? undefined, householdId }
}

/** What this function can locate. */
export const pointsLocators = {
  ...placeLocators,
  claim: { field: 'claimId', locate: locateClaim },
  entry: { field: 'entryId', locate: locateEntry },
} satisfies Locators
