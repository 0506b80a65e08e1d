/**
 * What single characters and pairs of them hint at, learned from labelled sentences (`scripts/suggest`): it settles what the
 * tables of words do not know. It hints, the words say.
 */
import { LEARNED } from './learned'
import { ALWAYS, HINTS, type Hint, LETTERS, marksOf, NOUGHT, STEP, shareOf } from './marks'

let table: ReadonlyMap<string, string> | undefined

/** `*abc… 水abc… 路灯abc…`: a mark, and a letter for each hint. */
const read = (): ReadonlyMap<string, string> =>
  new Map(
    LEARNED.split(' ').map((row) => [row.slice(0, row.length - HINTS.length), row.slice(row.length - HINTS.length)]),
  )

/** How strongly a text hints at each; above nothing speaks for it. */
export function hintsIn(words: string): Record<Hint, number> {
  table ??= read()
  const marks = marksOf(words)
  const sums = HINTS.map(() => 0)
  const add = (mark: string, share: number) => {
    const weights = table?.get(mark)
    if (weights)
      for (const [i, sum] of sums.entries())
        sums[i] = sum + (LETTERS.indexOf(weights.charAt(i)) - NOUGHT) * STEP * share
  }
  for (const mark of marks) add(mark, shareOf(marks.length))
  add(ALWAYS, 1)
  return Object.fromEntries(HINTS.map((hint, i) => [hint, sums[i] ?? 0])) as Record<Hint, number>
}
