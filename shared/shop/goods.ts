import { words } from '@shared/kernel/schemas'
import { endOfDayAfter, monthOf, villageTime, yearOf } from '@shared/kernel/time'
import * as z from 'zod'

/** Drawings that stand in for goods without a photo; they are the client's own art. */
export const GOODS_ART = [
  'rice',
  'oil',
  'soap',
  'bar',
  'bottle',
  'brush',
  'paper',
  'flask',
  'pot',
  'broom',
  'bag',
  'urea',
  'seedling',
  'basket',
] as const
export type GoodsArt = (typeof GOODS_ART)[number]

export const LIMIT_PERIODS = ['month', 'quarter', 'year'] as const
export type LimitPeriod = (typeof LIMIT_PERIODS)[number]

/** What a shopkeeper says of goods. Points are the price of one piece; `limit` is pieces a household and period. */
export const goodsDraft = z.strictObject({
  name: words(20),
  points: z.int().min(1).max(10_000),
  art: z.enum(GOODS_ART),
  limit: z.strictObject({ count: z.int().min(1).max(1000), period: z.enum(LIMIT_PERIODS) }).nullable(),
  /** First and last village day on which it can be had; null is always. */
  sale: z
    .strictObject({ from: z.iso.date(), until: z.iso.date() })
    .refine(({ from, until }) => from <= until, 'ends before it begins')
    .nullable(),
  /** Warn when so few are left. */
  lowAt: z.int().min(0).max(10_000),
  /** Where it comes from and who pays: 供销社, 村集体收入. */
  supplier: words(40, 0),
  funding: words(40, 0),
})
export type GoodsDraft = z.infer<typeof goodsDraft>

/** When the shop is open: on weekdays (1 Monday - 7 Sunday) or days of the month; both empty means daily. */
export const opening = z.strictObject({
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  monthDays: z.array(z.int().min(1).max(31)).max(31),
  /** In the words of the village: 上午8点到11点. */
  hours: words(30, 0),
})
export type Opening = z.infer<typeof opening>

const isOpenOn = ({ weekdays, monthDays }: Opening, at: number): boolean => {
  if (weekdays.length === 0 && monthDays.length === 0) return true
  const day = villageTime(at)
  return weekdays.includes(day.day() === 0 ? 7 : day.day()) || monthDays.includes(day.date())
}

/** So many days ahead an opening day is looked for; the 31st comes at least every 62 days. */
const LOOK_AHEAD_DAYS = 62

/** The end of the first opening day that is at least `days` after `at`. A day that no month has counts as that day itself. */
export function endOfOpeningDay(hours: Opening, at: number, days: number): number {
  const first = endOfDayAfter(at, days)
  for (let more = 0; more <= LOOK_AHEAD_DAYS; more += 1) {
    const end = endOfDayAfter(first, more)
    if (isOpenOn(hours, end)) return end
  }
  return first
}

/** The name of the period that a limit counts in: `2026-11`, `2026-Q4`, `2026`. */
export function periodOf(period: LimitPeriod, at: number): string {
  if (period === 'month') return monthOf(at)
  if (period === 'year') return yearOf(at)
  return `${yearOf(at)}-Q${Math.ceil((villageTime(at).month() + 1) / 3)}`
}
