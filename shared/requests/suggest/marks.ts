/** Marks: the characters of a text and their pairs, and how what they hint at is written down. */
import { STREAMS, type Stream } from './streams'
import { CATEGORIES, type Category } from './topics'

export type Hint = Category | Stream | 'danger'

/** What is learned, in the order in which the weights of a mark stand. */
export const HINTS: readonly Hint[] = [...CATEGORIES, ...STREAMS, 'danger']

/** Weights are written as one letter each: the middle one is nothing, and each step up or down is `STEP`. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVW0YZabcdefghijklmnopqrstuvwxyz'
export const NOUGHT = LETTERS.indexOf('a')
export const STEP = 0.08

/** The mark of every text. */
export const ALWAYS = '*'

/** The characters of a text (see `heard`), and the pairs of them that stand together. */
export function marksOf(words: string): readonly string[] {
  const text = words.replace(/，/g, '')
  const marks = new Set(text)
  for (let i = 0; i + 1 < text.length; i++) marks.add(text.slice(i, i + 2))
  return [...marks]
}

/** So that what is said at length does not count for more. */
export const shareOf = (marks: number): number => (marks === 0 ? 0 : 1 / marks ** 0.25)
