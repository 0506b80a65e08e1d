import * as z from 'zod'
import { collection, index } from '../kernel/store'

/**
 * What somebody had printed or taken away as a list. The file goes after a day; who took what stays, for it may be the
 * whole village's names.
 */
const paper = z.object({
  _id: z.string(),
  villageId: z.string(),
  procedure: z.string(),
  name: z.string(),
  by: z.object({ residentId: z.string(), name: z.string() }),
  at: z.int(),
  /** Null once it has been removed. */
  fileId: z.string().nullable(),
  /** When the timer removes the file; null once it has. */
  removeAt: z.int().nullable(),
})
export type Paper = z.infer<typeof paper>
export const papers = collection('paper_files', paper, [index('removeAt', '_id')])

/** How much somebody has had drawn on the last day on which they asked; `_id` is the resident's. */
const printTurn = z.object({ _id: z.string(), villageId: z.string(), day: z.string(), used: z.int() })
export const printTurns = collection('paper_turns', printTurn)

/** What is being drawn at this moment: for the households of a village, or for one person of its office. */
const desk = z.object({
  _id: z.string(),
  villageId: z.string(),
  drawing: z.array(z.object({ id: z.string(), residentId: z.string(), until: z.int() })),
})
export type Desk = z.infer<typeof desk>
export const desks = collection('paper_desks', desk)

export const paperCollections = [papers, printTurns, desks]
