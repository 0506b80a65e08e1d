import type { Locate, Locators } from '../kernel/authorise'
import { filingRecords } from './documents'

const locateFiling: Locate = async (store, id) => {
  const filing = await store.get(filingRecords, id)
  return filing && { villageId: filing.villageId, townId: filing.townId ?? undefined }
}

/** Filings, by the field that names one. */
export const filingLocator = { filing: { field: 'filingId', locate: locateFiling } } satisfies Locators
