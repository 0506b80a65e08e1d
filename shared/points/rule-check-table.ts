/** The shape of the rule checker's table, and small words to write patterns with. */
import { near } from '@shared/kernel/near'

/**
 * What can be wrong with a rule: `fine` money taken · `kinGuilt` relatives pay for it · `statutoryBenefit` touches what
 * the law gives · `petition` punishes complaining · `sensitiveStatus` needs data that a village must not keep ·
 * `naming` makes people public · `harmful` hurts dignity · `legalCheck` ask a lawyer first · `vague` nobody can tell
 * what is meant · `officialFinding` only an authority can establish it · `guardianConsent` about minors ·
 * `voluntary` presses people into what they may refuse.
 */
export type Verdict =
  | 'fine'
  | 'kinGuilt'
  | 'statutoryBenefit'
  | 'petition'
  | 'sensitiveStatus'
  | 'naming'
  | 'harmful'
  | 'legalCheck'
  | 'vague'
  | 'officialFinding'
  | 'guardianConsent'
  | 'voluntary'

/** `refuse`: a catalogue with it cannot be adopted. `warn`: the committee decides, knowing this. */
export type Severity = 'refuse' | 'warn'

/** One line of the table: words that raise a concern, and what to say about it. */
export interface Concern {
  readonly verdict: Verdict
  readonly severity: Severity
  /** Any of these in one sentence of the rule raises the concern. */
  readonly says: readonly RegExp[]
  /** Phrases that use the same words harmlessly: taken out before looking. Global patterns. */
  readonly except?: RegExp
  /** Why, in plain Chinese, with the source. */
  readonly reason: string
  /** How to write the rule instead. */
  readonly way: string
}

/** Both word lists anywhere in one sentence. */
export const together = (one: string, other: string): RegExp => near(one, other, 200)

/** Words by which a rule takes something away. Deductions get “扣分” added to their sentences, so they always match. */
export const PENAL = '扣|罚|减分|取消|停发|不得|不予|不能|禁止|黑榜|曝光|通报|点名|一票否决|除名|限制'
