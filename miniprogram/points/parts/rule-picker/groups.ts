import type { Rule } from '@shared/points/rule'

/** A category and its rules. */
export interface Group {
  readonly category: string
  readonly rules: readonly Rule[]
}

/** Rules by category, always in the order of the catalogue: a hand finds again what it pressed the last time. */
export function groupRules(rules: readonly Rule[]): Group[] {
  const groups = new Map<string, Rule[]>()
  for (const rule of rules) {
    const group = groups.get(rule.category)
    if (group) group.push(rule)
    else groups.set(rule.category, [rule])
  }
  return [...groups].map(([category, rules]) => ({ category, rules }))
}
