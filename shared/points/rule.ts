import { id, words } from '@shared/kernel/schemas'
import * as z from 'zod'
import { ruleFields } from './check/fields'

/** How often a rule may be used by one unit; absent means no limit. */
const caps = z.strictObject({
  day: z.int().min(1).max(50).optional(),
  month: z.int().min(1).max(500).optional(),
  twoMonths: z.int().min(1).max(1000).optional(),
  quarter: z.int().min(1).max(1500).optional(),
  halfYear: z.int().min(1).max(3000).optional(),
  year: z.int().min(1).max(5000).optional(),
})

const fields = {
  name: words(30),
  category: words(20),
  kind: z.enum(['award', 'deduction']),
  /** Points are positive for deductions too: the kind says the direction. Equal ends mean a fixed value. */
  points: z.strictObject({ min: z.int().min(1).max(1000), max: z.int().min(1).max(1000) }),
  /** Who earns and who is capped: one person, or the household as a whole. */
  unit: z.enum(['person', 'household']),
  caps,
  evidence: z.strictObject({ photo: z.boolean(), words: z.boolean(), note: words(100, 0) }),
  /** Review path: a first check, then so many council votes, then days on the public notice. */
  path: z.strictObject({
    verify: z.literal(true),
    endorse: z.int().min(1).max(9),
    noticeDays: z.int().min(1).max(30),
  }),
  /** Deductions only: days to put it right before anybody decides about points. */
  rectifyDays: z.int().min(1).max(60).optional(),
  /** What the words say, in closed lists; not there in rules that were adopted before. */
  fields: ruleFields.optional(),
}

const sound = (rule: { points: { min: number; max: number }; kind: string; rectifyDays?: number | undefined }) =>
  rule.points.min <= rule.points.max && (rule.kind === 'award') === (rule.rectifyDays === undefined)

/** A rule as it is proposed. Source of the path: the national notice on points of 2020 (申报-初审-评议-公示-登记-兑换). */
export const draftRule = z.strictObject(fields).refine(sound, 'points or rectifyDays do not fit')
export type DraftRule = z.infer<typeof draftRule>

/** A rule of an adopted catalogue. Its id stays the same through the versions while its name does. */
export const rule = z.strictObject({
  id,
  ...fields,
  /** Under which filing the town was asked about it; not there where there was nothing to ask. Until that holds, it touches nobody. */
  filing: id.optional(),
})
export type Rule = z.infer<typeof rule>

/** The decision that a catalogue version stands on (四议两公开 or a meeting of representatives). */
export const resolution = z.strictObject({
  title: words(60),
  meeting: z.enum(['villagersAssembly', 'representatives', 'council']),
  /** An assembly may be counted by one person a household; by adults where nothing is said. */
  countedBy: z.enum(['adults', 'households']).optional(),
  day: z.iso.date(),
  entitled: z.int().min(1).max(20_000),
  present: z.int().min(1).max(20_000),
  inFavour: z.int().min(1).max(20_000),
})
export type Resolution = z.infer<typeof resolution>
