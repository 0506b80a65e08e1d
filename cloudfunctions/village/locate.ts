import type { Locate, Locators } from '../kernel/authorise'
import { households, places, residents, rosterImports, signIns } from './documents'

const locateVillage: Locate = async (store, id) => {
  const village = await store.get(places, id)
  return village?.kind === 'village' ? { villageId: village._id, townId: village.parentId ?? undefined } : null
}

const locateHousehold: Locate = async (store, id) => {
  const household = await store.get(households, id)
  if (!household) return null
  const { villageId, groupId, gridId } = household
  return { villageId, groupId, gridId: gridId ?? undefined, householdId: id }
}

const locateResident: Locate = async (store, id) => {
  const resident = await store.get(residents, id)
  if (!resident) return null
  const { villageId, groupId, gridId, householdId } = resident
  return {
    villageId,
    groupId: groupId ?? undefined,
    gridId: gridId ?? undefined,
    householdId: householdId ?? undefined,
    residentId: id,
  }
}

const locateSignIn: Locate = async (store, id) => {
  const signIn = await store.get(signIns, id)
  // Where the household stands by now, not where it stood when somebody asked.
  return signIn && locateHousehold(store, signIn.householdId)
}

const locateImport: Locate = async (store, id) => {
  const found = await store.get(rosterImports, id)
  return found && locateVillage(store, found.villageId)
}

/** What every function can locate: villages and households are everybody's targets. */
export const placeLocators = {
  village: { field: 'villageId', locate: locateVillage },
  household: { field: 'householdId', locate: locateHousehold },
} satisfies Locators

export const villageLocators = {
  ...placeLocators,
  resident: { field: 'residentId', locate: locateResident },
  signIn: { field: 'signInId', locate: locateSignIn },
  import: { field: 'importId', locate: locateImport },
} satisfies Locators
