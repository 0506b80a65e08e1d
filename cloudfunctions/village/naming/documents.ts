import { MANNERS, PURPOSES } from '@shared/village/naming'
import * as z from 'zod'
import { collection } from '../../kernel/store'

const choice = z.object({
  purpose: z.enum(PURPOSES),
  version: z.int(),
  manner: z.enum(MANNERS),
  at: z.int(),
  until: z.int().nullable(),
  name: z.string(),
})

/** How a household, or a person, chose to be named: the latest of each purpose. `_id` is theirs; the events tell the whole story. */
const naming = z.object({ _id: z.string(), villageId: z.string(), choices: z.array(choice) })
export type Naming = z.infer<typeof naming>
export const namings = collection('village_namings', naming)

/** What naming in full does to people, thought through beforehand; `_id` is `{village}:{purpose}:{version}`. Kept for good. */
const assessment = z.object({
  ...{ _id: z.string(), villageId: z.string(), purpose: z.enum(PURPOSES), version: z.int() },
  ...{ effect: z.string(), measures: z.string(), by: z.string(), at: z.int() },
})
export const assessments = collection('village_assessments', assessment)

export const namingCollections = [namings, assessments]
