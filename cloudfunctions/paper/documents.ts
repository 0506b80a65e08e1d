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

export const paperCollections = [papers]
