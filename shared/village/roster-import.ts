/** A roster on its way in: what it would do, what it asks, and how far it has come. */
import { id, instant, leftOutSheet, sheetProblem } from '@shared/kernel/schemas'
import * as z from 'zod'

/** One thing that an import would do, in words: to a household, or to a person who moves from one to another. */
const rosterSample = z.object({
  kind: z.enum(['changed', 'moved', 'added', 'left']),
  household: z.string(),
  what: z.string(),
})

/** A group whose name is new and may be that of `like` in another form: asked before anything is imported. */
const rosterQuestion = z.object({ id, name: z.string(), like: z.string() })

export const rosterImport = z.object({
  id,
  state: z.enum(['refused', 'ready', 'applying', 'applied', 'cancelled']),
  households: z.int(),
  residents: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** People who move to another household of the roster. */
  moved: z.int(),
  left: z.int(),
  problems: z.array(sheetProblem),
  problemCount: z.int(),
  notices: z.array(sheetProblem),
  samples: z.array(rosterSample),
  questions: z.array(rosterQuestion),
  /** Names of the worksheets that were read, and those that were not. */
  sheets: z.array(z.string()),
  leftOut: z.array(leftOutSheet),
  /**
   * What it changes about who may judge. Then somebody else than who brought it has to import it: `from` says whom it waits
   * for, `mayGive` whether the reader may.
   */
  secondYes: z
    .object({ why: z.array(z.string()), from: z.string(), mayGive: z.boolean() })
    .nullable()
    .default(null),
  doneHouseholds: z.int(),
  by: z.string().default(''),
  uploadedAt: instant,
})
export type RosterImport = z.infer<typeof rosterImport>
