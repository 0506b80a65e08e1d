import type { Locate, Locators } from '../kernel/authorise'
import { placeLocators } from '../village/exports'
import { claims, entries } from './documents'

const locateClaim: Locate = async (store, id) => {
  const claim = await store.get(claims, id)
  if (!claim) return null
  const { villageId, groupId, gridId, householdId } = claim
  return { villageId, groupId, gridId: gridId ?? undefined, householdId }
}

/**
 * An entry's id says what it is for, so it can be guessed: one that is not there stands nowhere, and answers like one that
 * is somebody else's. Else whoever asks for `expire:{household}:{end}` would learn that a neighbour's points have ended.
 */
const locateEntry: Locate = async (store, id) => {
  const entry = await store.get(entries, id)
  if (!entry) return {}
  const { villageId, groupId, gridId, householdId } = entry
  return { villageId, groupId, gridId: gridId ?? undefined, householdId }
}

/** What this function can locate. */
export const pointsLocators = {
  ...placeLocators,
  claim: { field: 'claimId', locate: locateClaim },
  entry: { field: 'entryId', locate: locateEntry },
} satisfies Locators
