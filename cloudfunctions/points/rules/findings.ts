import { judge } from '@shared/points/check/judge'
import type { finding } from '@shared/points/contract'
import type { DraftRule } from '@shared/points/rule'
import type * as z from 'zod'

export type Finding = z.infer<typeof finding>

/** A draft rule as the checker reads it. */
export const judgementOf = ({ name, category, kind, points, evidence, fields }: DraftRule) =>
  judge({ name, category, kind, points: points.max, text: evidence.note, fields })

/** What the law and good practice say of each rule. */
export const findingsOf = (rules: readonly DraftRule[]): Finding[] =>
  rules.flatMap((rule) => judgementOf(rule).findings.map((found) => ({ rule: rule.name, ...found })))
