import { daysLeft, monthOf, sayDay, villageTime, yearOf } from '@shared/kernel/time'
import type { ClaimLine } from '@shared/points/contract'

interface Range {
  readonly min: number
  readonly max: number
}

/** `15`, or `10 到 20` while the first check has not named a number. */
export const sayRange = ({ min, max }: Range): string => (min === max ? `${min}` : `${min} 到 ${max}`)

/** `记 15 分`, `扣 5 分`. */
export const sayPoints = (kind: ClaimLine['kind'], range: Range): string =>
  `${kind === 'award' ? '记' : '扣'} ${sayRange(range)} 分`

/** `今天到时`, `剩 2 天`, `过了时`. */
export function sayLeft(deadlineAt: number, now: number): string {
  if (deadlineAt < now) return '过了时'
  const days = daysLeft(now, deadlineAt)
  return days === 0 ? '今天到时' : `剩 ${days} 天`
}

/** Whether a deadline is near enough to be said in ochre: today, tomorrow, or over. */
export const isNear = (deadlineAt: number, now: number): boolean => daysLeft(now, deadlineAt) <= 1

/** `5月`; with its year when that is another one. */
export const sayMonth = (at: number, now: number): string =>
  villageTime(at).format(yearOf(at) === yearOf(now) ? 'M月' : 'YYYY年M月')

/** `16日`. */
export const sayDayOfMonth = (at: number): string => villageTime(at).format('D日')

/** `到 5月20日`. */
export const sayUntil = (at: number): string => `到 ${sayDay(at)}`

export interface Month<T> {
  readonly name: string
  readonly at: number
  readonly lines: readonly T[]
}

/** Lines in falling order of time, a group a month. */
export function byMonth<T extends { readonly postedAt: number }>(lines: readonly T[]): Month<T>[] {
  const months: { name: string; at: number; lines: T[] }[] = []
  for (const line of lines) {
    const name = monthOf(line.postedAt)
    const last = months[months.length - 1]
    if (last?.name === name) last.lines.push(line)
    else months.push({ name, at: line.postedAt, lines: [line] })
  }
  return months
}
