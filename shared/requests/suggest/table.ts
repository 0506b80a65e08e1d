/** The shape of the tables of words, and how they are weighed. */

/** Words of one meaning: what they speak for, and how loudly. The pattern is global. */
export interface Family<To extends string> {
  readonly to: To
  readonly weight: number
  readonly words: RegExp
}

/** A list of words (`a|b|c`, patterns allowed) as a family. */
export const says = <To extends string>(to: To, weight: number, ...words: readonly string[]): Family<To> => ({
  to,
  weight,
  words: new RegExp(words.join('|'), 'g'),
})

/** How loudly a family is heard in a text: a second and a third word count less, more add nothing (a long story is no proof). */
function loudness({ weight, words }: Family<string>, text: string): number {
  const found = new Set(text.match(words)).size
  return found === 0 ? 0 : weight * (1 + Math.min(found - 1, 2) * 0.4)
}

/** What each meaning weighs in a text, on top of what it weighs before anything is said. */
export function weigh<To extends string>(
  families: readonly Family<To>[],
  text: string,
  before: Readonly<Record<To, number>>,
): Record<To, number> {
  const sum: Record<To, number> = { ...before }
  for (const family of families) sum[family.to] += loudness(family, text)
  return sum
}

/** The heaviest; of equals the first in the given order. */
export const heaviest = <To extends string>(order: readonly To[], sum: Readonly<Record<To, number>>): To =>
  order.reduce((best, each) => (sum[each] > sum[best] ? each : best))
