import { procedures } from '@shared/kernel/contract'
import { cursor, id, instant, page, words } from '@shared/kernel/schemas'
import { contact } from '@shared/village/contract'
import * as z from 'zod'
import { filingsErrors } from './errors'
import { FILING_STATES, OFFERED_FILING_ACTIONS } from './flow'
import { FILED, type Filed } from './terms'

const { read, change } = procedures(filingsErrors)
const state = z.enum(FILING_STATES)
/** A rule that is asked about, and the concern with it. */
export const filedRule = z.object({
  name: z.string(),
  /** `+5`, `−3—5` */
  points: z.string(),
  note: z.string(),
  concern: z.string(),
  article: z.string(),
  reason: z.string(),
})

export const filingLine = z.object({
  id,
  what: z.enum(Object.keys(FILED) as Filed[]),
  /** `积分办法第 3 版` */
  title: z.string(),
  village: z.string(),
  rules: z.int(),
  state,
  filedAt: instant,
  /** When silence lets it hold. */
  deadlineAt: instant.nullable(),
})
export type FilingLine = z.infer<typeof filingLine>

export const filingDetail = z.object({
  filing: filingLine,
  rules: z.array(filedRule),
  /** Article and reason of the order to correct, and what the committee made of it. */
  ordered: z.string().nullable(),
  corrected: z.string().nullable(),
  timeline: z.array(
    z.object({ action: z.string(), label: z.string(), who: z.string(), at: instant, said: z.string().nullable() }),
  ),
  actions: z.array(z.enum(OFFERED_FILING_ACTIONS)),
  contact,
})
export type FilingDetail = z.infer<typeof filingDetail>

const answer = z.object({ filingId: id, state })

export const filings = {
  /** What a village has filed with its town, the newest first. */
  listFilings: read({ villageId: id, cursor: cursor.optional() }, page(filingLine)),
  filing: read({ filingId: id }, filingDetail),
  /** The town has nothing against it: it holds at once. */
  clear: change({ filingId: id, reason: words(200).optional() }, answer),
  /** The town orders that it be corrected: article and reason. */
  order: change({ filingId: id, article: words(60), reason: words(300) }, answer),
  /** The committee says what it made of it. */
  correct: change({ filingId: id, words: words(300) }, answer),
  withdraw: change({ filingId: id }, answer),
}
