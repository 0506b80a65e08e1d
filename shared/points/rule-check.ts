/**
 * Judges a rule before a village adopts it: what the law forbids is refused, what needs care is said. It knows words, not
 * meanings: it helps a committee, and replaces neither its lawyer nor the township that the rules are filed with.
 */
import { CAREFUL } from './rule-check-careful'
import { REFUSED } from './rule-check-refused'
import type { Concern, Severity, Verdict } from './rule-check-table'

export type { Severity, Verdict } from './rule-check-table'

/** What can be told of a rule before it is adopted. */
export interface RuleText {
  readonly name: string
  /** Everything else that is written about it. */
  readonly text?: string | undefined
  /** Negative for a deduction; or say so with `kind`. */
  readonly points?: number | undefined
  readonly kind?: 'award' | 'deduction' | undefined
}

export interface RuleFinding {
  readonly verdict: Verdict
  readonly severity: Severity
  /** Why, in plain Chinese, with the source. */
  readonly reason: string
  /** How to write the rule instead. */
  readonly way: string
}

/** What must not be comes first, so that it is also what is said when two lines reach the same verdict. */
const CONCERNS: readonly Concern[] = [...REFUSED, ...CAREFUL]

/** Full-width made half-width, no spaces between Chinese characters: “罚 款” is still a fine. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replace(/([^\x20-\x7e])\s+/g, '$1')
    .replace(/\s+([^\x20-\x7e])/g, '$1')

/** Sentences, the name leading the first; each says that points are deducted, when they are. */
function sentencesOf(rule: RuleText): string[] {
  const deducts = rule.kind === 'deduction' || (rule.points ?? 0) < 0
  return plain(`${rule.name}:${rule.text ?? ''}`)
    .split(/[。;!?\n]/)
    .filter((sentence) => sentence.length > 0)
    .map((sentence) => (deducts ? `${sentence}(扣分)` : sentence))
}

function raises(concern: Concern, sentence: string): boolean {
  const rest = concern.except ? sentence.replace(concern.except, '〇') : sentence
  return concern.says.some((pattern) => pattern.test(rest))
}

/** The concerns about one rule, at most one of each verdict, refusals first. Empty when there is nothing to say. */
export function checkRule(rule: RuleText): RuleFinding[] {
  const sentences = sentencesOf(rule)
  const findings = new Map<Verdict, RuleFinding>()
  for (const concern of CONCERNS) {
    if (findings.has(concern.verdict) || !sentences.some((sentence) => raises(concern, sentence))) continue
    const { verdict, severity, reason, way } = concern
    findings.set(verdict, { verdict, severity, reason, way })
  }
  return [...findings.values()]
}
