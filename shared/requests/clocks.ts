/**
 * By when a request is taken, answered and done, and how long one may say whether it was: by stream, how much it presses, and
 * where the facts say so by category. Shipped defaults; a village or town may keep others in the same shape.
 */
import { type Calendar, endOfWorkingDayAfter } from '@shared/kernel/calendar'
import { endOfDayAfter, HOUR_MS } from '@shared/kernel/time'
import type { Category, Pressing, Stream } from './suggest'

/** As the words say it (`suggest`), or `hard`, as somebody found who looked at it. */
export type Urgency = Pressing | 'hard'

/** Whole days of the calendar, to the end of the last one; working days; or hours, where a day would be too long. */
export type Span = number | { readonly working: number } | { readonly hours: number }

/** Where a request has to be by when. */
export interface Clock {
  /** Somebody has it and says so. */
  readonly accepted: Span
  /** The resident is told what will be done, and the promised day. */
  readonly answered: Span
  /** The promised day at the latest. */
  readonly done: Span
  /** After it was done: how long the resident may rate it, or say that it is not. */
  readonly rated: Span
  /** After that: by when a person has come to whoever rated low, or cannot rate. */
  readonly visited: Span
}

export type Clocks = Readonly<Record<Stream, Readonly<Record<Urgency, Clock>>>>

/** No published clock for rating and for the visit was found: a week each is ours. */
const AFTERWARDS = { rated: 7, visited: 7 } as const

/**
 * What is sudden is taken within 2 hours, and a broken supply within 24 (draft norm of the Beijing hotline, 2021-12-28): in
 * every stream, since danger does not ask whose it is.
 */
const SUDDEN: Clock = { accepted: { hours: 2 }, answered: { hours: 2 }, done: { hours: 24 }, ...AFTERWARDS }
const SUPPLY: Clock = { accepted: { hours: 2 }, answered: { hours: 24 }, done: { hours: 24 }, ...AFTERWARDS }

/**
 * - All: taken within a day (townships of the Sichuan grid system: warned after 1, late after 2); answered within 72 hours
 *   (county practice told by the press in 2024).
 * - `civil`: 7 days, hard ones 20 (mediation in 东至县: simple 1, general 7, complex 20).
 * - `village`: 7 days, hard ones 15 (Beijing draft: ordinary 7, hard 15).
 * - `government`: taken and answered in working days, for offices keep office hours: 5 to answer (Weifang's hotline ordinance,
 *   2021); done in 15 days, as a petition is to be answered, hard ones in 60 (Regulations on petitions 2022: told within 15 days,
 *   finished within 60). A longer term that a law gives for the thing itself goes before (Weifang).
 */
export const CLOCKS: Clocks = {
  civil: {
    sudden: SUDDEN,
    supply: SUPPLY,
    usual: { accepted: 1, answered: 3, done: 7, ...AFTERWARDS },
    hard: { accepted: 1, answered: 3, done: 20, ...AFTERWARDS },
  },
  village: {
    sudden: SUDDEN,
    supply: SUPPLY,
    usual: { accepted: 1, answered: 3, done: 7, ...AFTERWARDS },
    hard: { accepted: 1, answered: 3, done: 15, ...AFTERWARDS },
  },
  government: {
    sudden: SUDDEN,
    supply: SUPPLY,
    usual: { accepted: { working: 1 }, answered: { working: 5 }, done: 15, ...AFTERWARDS },
    hard: { accepted: { working: 1 }, answered: 15, done: 60, ...AFTERWARDS },
  },
}

/**
 * Where a category has a clock of its own. `policy` of the village asks after accounts, land and lists: answered within 15
 * days (Shanghai's measures for the Organic Law, 2020: questions about what is made public).
 */
const OF_CATEGORY: Partial<Readonly<Record<Category, Partial<Record<Stream, Partial<Record<Urgency, Clock>>>>>>> = {
  policy: { village: { usual: { accepted: 1, answered: 15, done: 15, ...AFTERWARDS } } },
}

/** The clock of a request: its category's where there is one, else its stream's. */
export const clockOf = (stream: Stream, urgency: Urgency, category: Category, clocks: Clocks = CLOCKS): Clock =>
  OF_CATEGORY[category]?.[stream]?.[urgency] ?? clocks[stream][urgency]

/** When each step is due, epoch ms; `unknown` are the years of which only the weekends could be counted. */
export interface Dates extends Readonly<Record<'accepted' | 'answered' | 'done', number>> {
  readonly unknown: readonly string[]
}

/** When a span that begins at `from` is over. */
function endOf(span: Span, from: number, calendar: Calendar): { at: number; unknown: readonly string[] } {
  if (typeof span === 'number') return { at: endOfDayAfter(from, span), unknown: [] }
  if ('hours' in span) return { at: from + span.hours * HOUR_MS, unknown: [] }
  return endOfWorkingDayAfter(calendar, from, span.working)
}

/**
 * The dates that the resident is told from the first minute on, of a request raised at `from`. What comes later is never due
 * earlier: over long holidays working days end after days of the calendar.
 */
export function datesOf(clock: Clock, from: number, calendar: Calendar): Dates {
  const accepted = endOf(clock.accepted, from, calendar)
  const answered = endOf(clock.answered, from, calendar)
  const done = endOf(clock.done, from, calendar)
  return {
    accepted: accepted.at,
    answered: Math.max(accepted.at, answered.at),
    done: Math.max(accepted.at, answered.at, done.at),
    unknown: [...new Set([...accepted.unknown, ...answered.unknown, ...done.unknown])],
  }
}

/** Until when a request that was done at `done` may be rated, and by when whoever has to be visited was. */
export function datesAfter(
  clock: Clock,
  done: number,
  calendar: Calendar,
): Readonly<Record<'rated' | 'visited', number>> {
  const rated = endOf(clock.rated, done, calendar).at
  return { rated, visited: endOf(clock.visited, rated, calendar).at }
}

/** What of a request its clock goes by. */
export interface Clocked {
  readonly stream: Stream
  readonly category: Category
  readonly urgency: Urgency
}

/** The last moment of the day that is promised from `from` on, epoch ms. */
export const mendBy = ({ stream, urgency, category }: Clocked, from: number, calendar: Calendar): number =>
  datesOf(clockOf(stream, urgency, category), from, calendar).done

/** By when somebody has to have taken it in hand. */
export const acceptBy = ({ stream, urgency, category }: Clocked, from: number, calendar: Calendar): number =>
  datesOf(clockOf(stream, urgency, category), from, calendar).accepted
