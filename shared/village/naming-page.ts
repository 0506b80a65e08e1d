/** The page on which one reads, and chooses, how one is named. */
import { id, instant, words } from '@shared/kernel/schemas'
import * as z from 'zod'
import { MANNERS, PURPOSES } from './naming'

export const manner = z.enum(MANNERS)
export const purpose = z.enum(PURPOSES)

/** One purpose: how it is now, as neighbours and as everybody read it, since when and until when. */
export const namingLine = z.object({
  purpose,
  version: z.int(),
  /** What was chosen; null where it is as usual because nobody did, or a consent is over. */
  chosen: manner.nullable(),
  shown: z.string().nullable(),
  since: instant.nullable(),
  until: instant.nullable(),
  /** What the reader may choose. */
  offers: z.array(manner),
  /** Why naming in full is not among them, where the purpose has it. */
  notFull: z.enum(['child', 'headOnly', 'notReady']).nullable(),
  /** Nobody has said yes or no yet: only then a page invites. */
  open: z.boolean(),
})
export type NamingLine = z.infer<typeof namingLine>

/** The assessment that is kept before anybody is named in full for a purpose. */
export const assessmentLine = z.object({
  purpose,
  version: z.int(),
  kept: z.object({ effect: z.string(), measures: z.string(), by: z.string(), at: instant }).nullable(),
})
export type AssessmentLine = z.infer<typeof assessmentLine>

export const assessed = { purpose, version: z.int().min(1).max(1000), effect: words(500), measures: words(500) }
export const chosen = { householdId: id, purpose, version: z.int().min(1).max(1000), manner }
