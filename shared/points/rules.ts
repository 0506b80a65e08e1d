/** Pure rules about points: how often, how many, how long. */
import { DAY_MS, dayOf, endOfDayAfter, endOfYearAfter, monthOf, stretchOf, yearOf } from '@shared/kernel/time'
import type { Budget } from './budget'
import type { Rule } from './rule'

export const SPANS = ['day', 'month', 'twoMonths', 'quarter', 'halfYear', 'year'] as const
export type Span = (typeof SPANS)[number]

const NAME_OF: Readonly<Record<Span, (at: number) => string>> = {
  day: dayOf,
  month: monthOf,
  twoMonths: (at) => `${yearOf(at)}-2m${stretchOf(at, 2)}`,
  quarter: (at) => `${yearOf(at)}-q${stretchOf(at, 3)}`,
  halfYear: (at) => `${yearOf(at)}-h${stretchOf(at, 6)}`,
  year: yearOf,
}

/** One limit of a rule: at most `limit` uses within the span called `name` (`2026-05` for a month, `2026-q2` for a quarter). */
export interface Cap {
  readonly span: Span
  readonly limit: number
  readonly name: string
}

/** The limits that a use at `at` counts against. */
export const capsAt = (rule: Pick<Rule, 'caps'>, at: number): Cap[] =>
  SPANS.flatMap((span) => {
    const limit = rule.caps[span]
    return limit === undefined ? [] : [{ span, limit, name: NAME_OF[span](at) }]
  })

export interface PointsRange {
  readonly min: number
  readonly max: number
}

/**
 * The points of a claim: the number given, or the rule's own; null when the number is outside the rule. A range stays
 * open until the first check names a number.
 */
export function pointsFor(rule: Pick<Rule, 'points'>, given: number | undefined): PointsRange | null {
  const { min, max } = rule.points
  if (given === undefined) return { min, max }
  return given >= min && given <= max ? { min: given, max: given } : null
}

/** What a claim still lacks; a photo is asked for first. */
export function missingEvidence(
  { evidence }: Pick<Rule, 'evidence'>,
  given: { words: string | undefined; photos: number },
): 'photo' | 'words' | null {
  if (evidence.photo && given.photos === 0) return 'photo'
  return evidence.words && !given.words ? 'words' : null
}

/** Where a village has adopted nothing else, points end with the next calendar year. */
export const LASTS_YEARS = 1
/** Nobody's points end in the winter they were earned in, whatever a village adopts. */
const LAST_AT_LEAST_DAYS = 60

/** When points earned at `at` end: with the so many calendar years that the village's budget lets them last. */
export const expiryOf = (at: number, lastsYears: number): number =>
  Math.max(endOfYearAfter(at, lastsYears), endOfDayAfter(at, LAST_AT_LEAST_DAYS))

/** When a household is told of points that end at `endsAt`: thirty days ahead. */
export const expiryWarningOf = (endsAt: number): number => endsAt - 30 * DAY_MS

/** Points that ended while an order held them last so many days more when it gives them back. */
export const GIVEN_BACK_DAYS = 30

/** How many points a budget can pay for: more than these are not issued in its year without a new resolution. */
export const coveredBy = ({ fundFen, fenPerPoint }: Pick<Budget, 'fundFen' | 'fenPerPoint'>): number =>
  Math.floor(fundFen / fenPerPoint)
