import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** China keeps one clock, eight hours ahead of UTC, without summer time; village time never follows the phone's zone. */
const VILLAGE_OFFSET_MINUTES = 8 * 60

export const DAY_MS = 86_400_000
export const HOUR_MS = 3_600_000

/** The moment `at` (epoch ms) on the village's clock. */
export const villageTime = (at: number): Dayjs => dayjs(at).utcOffset(VILLAGE_OFFSET_MINUTES)

/** `2026`, the period in which honour is counted. */
export const yearOf = (at: number): string => villageTime(at).format('YYYY')

/** `2026-05`. */
export const monthOf = (at: number): string => villageTime(at).format('YYYY-MM')

/** `2026-05-18`. */
export const dayOf = (at: number): string => villageTime(at).format('YYYY-MM-DD')

/** The last moment of the day that is `days` whole days after `at`: deadlines fall at the end of a village day. */
export const endOfDayAfter = (at: number, days: number): number =>
  villageTime(at).add(days, 'day').endOf('day').valueOf()

/** `5月18日`, as villagers say a date. */
export const sayDay = (at: number): string => villageTime(at).format('M月D日')

/** `5月18日 9:30`. */
export const sayMoment = (at: number): string => villageTime(at).format('M月D日 H:mm')

/** `星期一`. */
export const sayWeekday = (at: number): string => `星期${'日一二三四五六'.charAt(villageTime(at).day())}`

/** Whole days left until `at`, never below zero; today counts as 0. */
export const daysLeft = (now: number, at: number): number =>
  Math.max(0, villageTime(at).startOf('day').diff(villageTime(now).startOf('day'), 'day'))
