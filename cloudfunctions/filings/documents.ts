import { filedRule } from '@shared/filings/contract'
import { FILING_STATES } from '@shared/filings/flow'
import { FILED, type Filed } from '@shared/filings/terms'
import * as z from 'zod'
import { index, toldCollection } from '../kernel/store'

/** Rules of a village that its town is asked about. `_id` is that of what is filed: a version is filed once. */
const filing = z.object({
  _id: z.string(),
  villageId: z.string(),
  townId: z.string().nullable(),
  village: z.string(),
  what: z.enum(Object.keys(FILED) as Filed[]),
  title: z.string(),
  rules: z.array(filedRule),
  by: z.object({ residentId: z.string(), name: z.string() }),
  filedAt: z.int(),
  /** Article and reason of the order to correct, and what was made of it. */
  ordered: z.string().nullable(),
  corrected: z.string().nullable(),
  state: z.enum(FILING_STATES),
  deadlineAt: z.int().nullable(),
  timerAt: z.int().nullable(),
  revision: z.int().min(1),
})
export type Filing = z.infer<typeof filing>
export const filingRecords = toldCollection('filings_filings', filing, [
  index('villageId', '-filedAt', '-_id'),
  index('villageId', 'state', 'deadlineAt', '_id'),
  index('timerAt', '_id'),
])

export const filingsCollections = [filingRecords]
