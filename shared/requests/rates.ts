/**
 * How well requests were dealt with, as public service hotlines count it (响应率, 解决率, 满意率, and their 按期办结率 and 有效回访率).
 * Published sources name the rates and each takes another denominator, so a rate here is never a number alone: it is so many
 * out of so many, and both are said.
 */

/** `of` out of `from`. */
export interface Rate {
  readonly of: number
  readonly from: number
}

/** What became of one request, as far as the rates ask. Moments are epoch ms. */
export interface Outcome {
  /** Why it does not count (one of the six that are shown the way on, withdrawn, …): nobody here could solve it. Said, never silent. */
  readonly excluded?: string
  readonly contactDue: number
  /** When somebody first spoke with whoever raised it. */
  readonly contacted: number | null
  readonly due: number
  readonly done: number | null
  /** Whether a day that was promised has passed before it was done, this one or one that it had before. */
  readonly missed: boolean
  /** Whether whoever raised it was asked afterwards, and answered the call or the page at all. */
  readonly called: boolean
  readonly reached: boolean
  /** What they said; null where they said nothing about it. */
  readonly solved: boolean | null
  readonly content: 'content' | 'fairly' | 'not' | null
}

export interface Rates {
  /** Spoken with within its days, out of those who were asked. */
  readonly responded: Rate
  /** Solved as they say, out of those who were asked: who says nothing has not said yes. */
  readonly solved: Rate
  /** Content or fairly, out of those who said. */
  readonly content: Rate
  /** Done by its day, out of those whose day has come: what is open still counts. */
  readonly onTime: Rate
  /** Reached, out of those who were called. */
  readonly reached: Rate
  /** Called and not reached (没有回音): neither content nor left out, a number of its own. */
  readonly silent: number
  /** What was left out of all of this, by reason. */
  readonly excluded: Readonly<Record<string, number>>
}

const rate = <T>(from: readonly T[], counts: (each: T) => boolean): Rate => ({
  of: from.filter(counts).length,
  from: from.length,
})

/** The rates over some requests, as they stand at `now`. */
export function ratesOf(outcomes: readonly Outcome[], now: number): Rates {
  const counted = outcomes.filter(({ excluded }) => excluded === undefined)
  const called = counted.filter((each) => each.called)
  const asked = called.filter((each) => each.reached)
  const excluded: Record<string, number> = {}
  for (const { excluded: why } of outcomes) if (why !== undefined) excluded[why] = (excluded[why] ?? 0) + 1
  return {
    responded: rate(asked, ({ contacted, contactDue }) => contacted !== null && contacted <= contactDue),
    solved: rate(asked, ({ solved }) => solved === true),
    content: rate(
      asked.filter(({ content }) => content !== null),
      ({ content }) => content !== 'not',
    ),
    onTime: rate(
      counted.filter(({ due, missed }) => missed || due <= now),
      ({ done, due, missed }) => !missed && done !== null && done <= due,
    ),
    reached: rate(called, (each) => each.reached),
    silent: called.length - asked.length,
    excluded,
  }
}

const NONE: Rate = { of: 0, from: 0 }
export const NO_RATES: Rates = {
  ...{ responded: NONE, solved: NONE, content: NONE, onTime: NONE, reached: NONE },
  ...{ silent: 0, excluded: {} },
}

export const addRate = (a: Rate, b: Rate): Rate => ({ of: a.of + b.of, from: a.from + b.from })

/** The rates over both: what is counted adds up, per cents never do. */
export function addRates(a: Rates, b: Rates): Rates {
  const excluded = { ...a.excluded }
  for (const [why, count] of Object.entries(b.excluded)) excluded[why] = (excluded[why] ?? 0) + count
  return {
    ...{ responded: addRate(a.responded, b.responded), solved: addRate(a.solved, b.solved) },
    ...{ content: addRate(a.content, b.content), onTime: addRate(a.onTime, b.onTime) },
    ...{ reached: addRate(a.reached, b.reached), silent: a.silent + b.silent, excluded },
  }
}

/**
 * A rate in per cent, with so many places; null where nothing was counted. Rounded as usual, but what is below 100 is
 * never 100: 254,567 of 254,592 are 99.9. And what is above nothing is never 0.
 */
export function percentOf({ of, from }: Rate, places = 0): number | null {
  if (from === 0) return null
  const scale = 10 ** places
  // In whole steps, so that no fraction of binary numbers decides.
  const rounded = Math.floor((2 * of * 100 * scale + from) / (2 * from))
  const steps = of < from ? Math.min(rounded, 100 * scale - 1) : rounded
  return (of > 0 ? Math.max(steps, 1) : steps) / scale
}

/** `601 件里 597 件，99%`; where there was none `还没有`. */
export function sayRate(counted: Rate, places = 0): string {
  const percent = percentOf(counted, places)
  if (percent === null) return '还没有'
  return `${counted.from} 件里 ${counted.of} 件，${percent.toFixed(places)}%`
}
