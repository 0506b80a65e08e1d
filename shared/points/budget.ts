import * as z from 'zod'
import { resolution } from './rule'

/** The fund that stands behind a year's points, in fen, and what one point is worth. */
export const budgetDraft = z.strictObject({
  year: z.string().regex(/^20\d\d$/),
  fundFen: z.int().min(100).max(100_000_000_00),
  fenPerPoint: z.int().min(1).max(100_000),
  /** How many calendar years points last beyond the one they were earned in; 0 ends them with it. */
  lastsYears: z.int().min(0).max(5),
  resolution,
})
export type BudgetDraft = z.infer<typeof budgetDraft>

/** An adopted budget; a later version of the same year stands on a meeting of its own. */
export const budget = z.object({ ...budgetDraft.shape, version: z.int().min(1), adoptedAt: z.int() })
export type Budget = z.infer<typeof budget>
