import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** China keeps one clock, eight hours ahead of UTC, without summer time; village time never follows the phone's zone. */
const VILLAGE_OFFSET_MINUTES = 8 * 60

export const DAY_MS = 86_400_000
export const HOUR_MS = 3_600_000
const AHEAD_MS = 8 * HOUR_MS

/** The moment `at` (epoch ms) on the village's clock. */
export const villageTime = (at: number): Dayjs => dayjs(at).utcOffset(VILLAGE_OFFSET_MINUTES)

/**
 * What the village's clock shows at a moment, for writing it down. Only its fields are true, not the moment that it
 * stands for; in return no summer time of the machine's own zone can get into them.
 */
const face = (at: number): Dayjs => dayjs.utc(at + AHEAD_MS)

/** `2026`, the period in which honour is counted. */
export const yearOf = (at: number): string => face(at).format('YYYY')

/** `2027` after `2026`. */
export const yearAfter = (year: string): string => `${Number(year) + 1}`

/** `2026-05`. */
export const monthOf = (at: number): string => face(at).format('YYYY-MM')

/** `2026-05-18`. */
export const dayOf = (at: number): string => face(at).format('YYYY-MM-DD')

/** How many village days lie between 1 January 1970 and `at`. */
const dayNumber = (at: number): number => Math.floor((at + AHEAD_MS) / DAY_MS)

/** The last moment of the day that is `days` whole days after `at`: deadlines fall at the end of a village day. */
export const endOfDayAfter = (at: number, days: number): number => (dayNumber(at) + days + 1) * DAY_MS - AHEAD_MS - 1

/** The last moment of the month of `at`. */
export const endOfMonth = (at: number): number => Date.UTC(face(at).year(), face(at).month() + 1, 1) - AHEAD_MS - 1

/** Which stretch of so many months of its year a moment lies in, from 1 on: of three it is the quarter. */
export const stretchOf = (at: number, months: number): number => Math.floor(face(at).month() / months) + 1

/** The last moment of that stretch. */
export const endOfStretch = (at: number, months: number): number =>
  Date.UTC(face(at).year(), stretchOf(at, months) * months, 1) - AHEAD_MS - 1

/** The last moment of the year that is `years` after that of `at`. */
export const endOfYearAfter = (at: number, years: number): number =>
  Date.UTC(Number(yearOf(at)) + years + 1, 0, 1) - AHEAD_MS - 1

/** `5月18日`, as villagers say a date. */
export const sayDay = (at: number): string => face(at).format('M月D日')

/** `5月18日 9:30`. */
export const sayMoment = (at: number): string => face(at).format('M月D日 H:mm')

/** `星期一`. */
export const sayWeekday = (at: number): string => `星期${'日一二三四五六'.charAt(face(at).day())}`

/** Whether `at` falls on a Saturday or a Sunday. */
export const isWeekend = (at: number): boolean => face(at).day() % 6 === 0

/** Whole days left until `at`, never below zero; today counts as 0. */
export const daysLeft = (now: number, at: number): number => Math.max(0, dayNumber(at) - dayNumber(now))
