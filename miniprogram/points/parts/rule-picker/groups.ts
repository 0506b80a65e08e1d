import type { Rule } from '@shared/points/rule'
import { type Deed, deedOf } from './deeds'

/** Rules that are asked for under one word. */
export interface Group {
  readonly word: string
  readonly rules: readonly Rule[]
  /** Where it is a deed that can be drawn. */
  readonly deed?: Deed | undefined
}

/** Rules by what `wordOf` calls them, in the order of the catalogue: a hand finds again what it pressed the last time. */
function groupBy(rules: readonly Rule[], wordOf: (rule: Rule) => string): Group[] {
  const groups = new Map<string, Rule[]>()
  for (const rule of rules) {
    const group = groups.get(wordOf(rule))
    if (group) group.push(rule)
    else groups.set(wordOf(rule), [rule])
  }
  return [...groups].map(([word, rules]) => ({ word, rules }))
}

/** By the headings of the catalogue, as it was adopted. */
export const byCategory = (rules: readonly Rule[]): Group[] => groupBy(rules, ({ category }) => category)

/** Good deeds by what a neighbour would call them; those that have no such word stand last, by their own names. */
export function byDeed(rules: readonly Rule[]): Group[] {
  const groups = groupBy(rules, (rule) => deedOf(rule)?.word ?? rule.name)
  const withDeeds = groups.map(({ word, rules }) => ({ word, rules, deed: rules[0] && deedOf(rules[0]) }))
  return [...withDeeds.filter(({ deed }) => deed), ...withDeeds.filter(({ deed }) => !deed)]
}
