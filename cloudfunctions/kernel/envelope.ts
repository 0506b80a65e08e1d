import { key } from '@shared/kernel/schemas'
import * as z from 'zod'

/**
 * What arrives at a function: which procedure, and its input; or, in its place, a key of that procedure to be let go of.
 * The platform adds fields of its own.
 */
const request = z.looseObject({
  path: z.array(z.string().max(64)).length(2),
  input: z.unknown().optional(),
  letGo: key.optional(),
})

/** How oRPC reports an input that did not parse. */
const issues = z.looseObject({
  issues: z.array(
    z.looseObject({
      message: z.string(),
      path: z
        .array(
          z.union([
            z.string(),
            z.number(),
            z.looseObject({ key: z.union([z.string(), z.number()]) }).transform(({ key }) => key),
          ]),
        )
        .default([]),
    }),
  ),
})

export const envelope = { request, issues }
