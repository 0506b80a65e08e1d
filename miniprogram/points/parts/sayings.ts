import { daysLeft, monthOf, sayDay, villageTime, yearOf } from '@shared/kernel/time'
import type { ClaimDetail, ClaimLine, PassbookLine } from '@shared/points/contract'
import { flowOf } from '@shared/points/flow'

/** How far a claim has come; what waits for the household is said to it, and to others about it. */
export const sayState = ({ kind, state }: Pick<ClaimLine, 'kind' | 'state'>, mine: boolean): string =>
  state === 'warned' && !mine ? '等这家改好' : flowOf(kind).states[state].label

/** Said of what is on the notice board while an objection to it is looked into. */
export const OBJECTED = '有人有异议，村里在查'

/** What a line is about; of an order, also how far it has come: 留着：菜籽油 1. */
export function sayWhat({ kind, what, in: came, out: went }: PassbookLine): string {
  if (kind === 'hold') return `留着：${what}`
  if (kind === 'release') return `退回：${what}`
  return kind === 'spend' && came + went === 0 ? `领走：${what}` : what
}

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

/** `12月3日` of a village day `2026-12-03`. */
export const sayVillageDay = (day: string): string => sayDay(Date.parse(`${day}T12:00:00+08:00`))

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

const APART: Readonly<Record<NonNullable<ClaimDetail['apart']>, string>> = {
  own: '这是您自家的事，请别人来办。',
  kin: '这是您亲戚家的事，请别人来办。',
  moved: '一年里您家和这一家有人搬进搬出，这件事请别人来办。',
  aside: '您说过这是亲戚家的事，这一件请别人来定。',
}

/** Why what would be the reader's to do is left to others. */
export const sayApart = (apart: NonNullable<ClaimDetail['apart']>): string => APART[apart]
