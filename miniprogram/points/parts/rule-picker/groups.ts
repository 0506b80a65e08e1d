import type { Rule } from '@shared/points/rule'

/** A category and its rules. */
export interface Group {
  readonly category: string
  readonly rules: readonly Rule[]
}

type Counts = Readonly<Record<string, number>>
const usesOf = (rules: readonly Rule[], used: Counts) => rules.reduce((sum, { id }) => sum + (used[id] ?? 0), 0)

/** Rules by category; what this phone uses most stands first, the rest as the village adopted it. */
export function groupRules(rules: readonly Rule[], used: Counts): Group[] {
  const groups = new Map<string, Rule[]>()
  for (const rule of rules) {
    const group = groups.get(rule.category)
    if (group) group.push(rule)
    else groups.set(rule.category, [rule])
  }
  return [...groups]
    .map(([category, rules]) => ({ category, rules }))
    .sort((a, b) => usesOf(b.rules, used) - usesOf(a.rules, used))
}
