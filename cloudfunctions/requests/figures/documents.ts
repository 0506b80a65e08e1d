import { STAGES } from '@shared/requests/flow'
import { CATEGORY_NAMES } from '@shared/requests/terms'
import * as z from 'zod'
import { index, toldCollection } from '../../kernel/store'

const tally = z.record(z.enum(STAGES), z.int())
const rate = z.object({ of: z.int(), from: z.int() })

const counted = z.object({
  tally,
  kinds: z.array(z.object({ name: z.enum(CATEGORY_NAMES), tally })),
  groups: z.array(z.object({ id: z.string(), name: z.string(), tally })),
  took: z.array(z.int()),
  rates: z.object({
    ...{ responded: rate, solved: rate, content: rate, onTime: rate, reached: rate, silent: z.int() },
    excluded: z.record(z.string(), z.int()),
  }),
})

/**
 * What came of the requests that were raised in a village in one month, as it stood at `at`: `_id` is `{village}:{month}`. `seen`
 * counts those that everybody may read, `all` those for the office too. Written by night alone; once all of them have come to their
 * end it is `settled`, and stays.
 */
const figures = z.object({
  ...{ _id: z.string(), villageId: z.string(), month: z.string(), at: z.int(), settled: z.boolean() },
  ...{ seen: counted, all: counted, revision: z.int().min(1) },
})
export type MonthFigures = z.infer<typeof figures>
export const monthFigures = toldCollection('requests_figures', figures, [
  index('villageId', '-month', '-_id'),
  index('villageId', 'settled', 'month', '_id'),
])

export const figuresId = (villageId: string, month: string): string => `${villageId}:${month}`

export const figuresCollections = [monthFigures]
