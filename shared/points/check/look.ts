import type { ConcernId } from './concerns'

/** One line of the lists: words that raise a concern. */
export interface Look {
  readonly concern: ConcernId
  /** So plainly unlawful that a catalogue with it cannot be adopted. */
  readonly sure?: readonly RegExp[]
  /** May be unlawful: the town looks at it first. */
  readonly words?: readonly RegExp[]
  /** Phrases that use the same words harmlessly: taken out before looking. Global patterns. */
  readonly spare?: RegExp
}
