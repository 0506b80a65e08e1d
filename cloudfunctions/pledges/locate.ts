import type { Target } from '@shared/kernel/access'
import type { Locate, Locators } from '../kernel/authorise'
import type { Store } from '../kernel/store'
import { householdOf, placeOf } from '../village/exports'
import { type Pledge, pledgeRecords } from './documents'

/** A household's own pledge stands where it lives; one of an office where that is held, so that its holder reaches it. */
async function reachOf(store: Store, { role, placeId, by }: Pledge): Promise<Target> {
  if (role === 'gridWorker' && placeId !== null) return { gridId: placeId }
  if (role === 'groupLeader' && placeId !== null) return { groupId: placeId }
  const home = role === null && by.householdId !== null ? await householdOf(store, by.householdId) : null
  return home ? { groupId: home.groupId, gridId: home.gridId ?? undefined, householdId: home._id } : {}
}

const locatePledge: Locate = async (store, id) => {
  const pledge = await store.get(pledgeRecords, id)
  if (!pledge) return null
  const { villageId } = pledge
  const [village, reach] = await Promise.all([placeOf(store, villageId), reachOf(store, pledge)])
  return { ...reach, villageId, townId: village?.parentId ?? undefined }
}

/** Pledges, by the field that names one. */
export const pledgeLocator = { pledge: { field: 'pledgeId', locate: locatePledge } } satisfies Locators
