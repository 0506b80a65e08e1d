import { dayOf, endOfDayAfter, isWeekend, yearOf } from './time'

/**
 * Which days of a year are worked, as far as the weekend does not say it: the notice that the State Council gives each
 * autumn for the next year. A day is written `2026-10-01`.
 */
export interface YearDays {
  /** `2026`. */
  readonly year: string
  /** Days off from Monday to Friday, at the weekend too where the notice names them. */
  readonly off: readonly string[]
  /** Saturdays and Sundays that are worked. */
  readonly worked: readonly string[]
}

/** A year's days, and the moment from which on one counts by them: a deadline that was given before stays where it is. */
export interface YearInForce extends YearDays {
  readonly since: number
}

/** Every list of days that ever was in force, in the order in which they came. */
export type Calendar = readonly YearInForce[]

/** What one goes by for a year at a moment; undefined where its notice is not known yet. */
const inForce = (calendar: Calendar, year: string, now: number): YearDays | undefined =>
  calendar.filter((days) => days.year === year && days.since <= now).pop()

/** When so many working days are over, epoch ms; `unknown` are the years of which only the weekends could be counted. */
export interface WorkingEnd {
  readonly at: number
  readonly unknown: readonly string[]
}

/**
 * The last moment of the `days`th working day after the day of `now`, by what is known at `now`. The day itself is not
 * counted (Civil Code, article 201).
 */
export function endOfWorkingDayAfter(calendar: Calendar, now: number, days: number): WorkingEnd {
  const unknown = new Set<string>()
  let at = endOfDayAfter(now, 0)
  for (let worked = 0; worked < days; ) {
    at = endOfDayAfter(at, 1)
    const year = inForce(calendar, yearOf(at), now)
    if (!year) unknown.add(yearOf(at))
    if (isWorked(year, at)) worked += 1
  }
  return { at, unknown: [...unknown] }
}

const isWorked = (year: YearDays | undefined, at: number): boolean => {
  const day = dayOf(at)
  return isWeekend(at) ? (year?.worked.includes(day) ?? false) : !(year?.off.includes(day) ?? false)
}
