import * as z from 'zod'
import { DEEDS, ENDS, FAULTS, FINDERS, PROOFS, TAKES } from './lists'

const keysOf = <K extends string>(list: Readonly<Record<K, string>>) => z.enum(Object.keys(list) as [K, ...K[]])

/** The fields of a rule. `from` has one value: who did it. Those of a rule that gives are `conduct` alone. */
export const ruleFields = z.strictObject({
  conduct: keysOf({ ...FAULTS, ...DEEDS }),
  takes: keysOf(TAKES).optional(),
  from: z.enum(['doer']).optional(),
  finder: keysOf(FINDERS).optional(),
  proof: keysOf(PROOFS).optional(),
  ends: keysOf(ENDS).optional(),
})
export type RuleFields = z.infer<typeof ruleFields>
