import type { finding } from '@shared/points/contract'
import type { DraftRule } from '@shared/points/rule'
import { checkRule } from '@shared/points/rule-check'
import type * as z from 'zod'

export type Finding = z.infer<typeof finding>

/** What the law and good practice say of each rule. */
export const findingsOf = (rules: readonly DraftRule[]): Finding[] =>
  rules.flatMap(({ name, category, kind, points, evidence }) =>
    checkRule({ name, kind, points: points.max, text: `${evidence.note}。${category}` }).map((found) => ({
      rule: name,
      ...found,
    })),
  )
