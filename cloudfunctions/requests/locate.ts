import type { Locate, Locators } from '../kernel/authorise'
import { requestRecords } from './documents'

/** A request stands where it is wrong, and not where whoever said so lives. */
const locateRequest: Locate = async (store, id) => {
  const found = await store.get(requestRecords, id)
  if (!found) return null
  const { villageId, groupId, gridId, townId, countyId } = found
  return {
    ...{ villageId, groupId, gridId: gridId ?? undefined },
    ...{ townId: townId ?? undefined, countyId: countyId ?? undefined },
  }
}

/** Requests, by the field that names one. */
export const requestLocator = { request: { field: 'requestId', locate: locateRequest } } satisfies Locators
