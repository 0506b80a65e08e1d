import { DAY_MS, HOUR_MS, monthOf } from '@shared/kernel/time'

/** So many days of the past tell the pace. */
const LOOK_BACK_DAYS = 90
/** The village's clock is so far ahead of UTC. */
const AHEAD_MS = 8 * HOUR_MS

interface Span {
  readonly from: number
  readonly until: number
}

/** From the first moment of a month (`2026-11`) to the first of the next. */
function spanOf(month: string): Span {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return { from: Date.UTC(year, number - 1, 1) - AHEAD_MS, until: Date.UTC(year, number, 1) - AHEAD_MS }
}

/**
 * In how many whole days `left` pieces run out, at the pace of the last ninety days; null when nobody takes any. Pieces
 * are known by the month only: of a month that is partly longer ago its share counts. The pace begins with the first
 * month in which anything was taken, so that a young shop is not told that its goods last for ever.
 */
export function lastsDays(left: number, taken: Readonly<Record<string, number>>, now: number): number | null {
  const horizon = now - LOOK_BACK_DAYS * DAY_MS
  let pieces = 0
  let since = now
  for (const [month, count] of Object.entries(taken)) {
    const { from, until } = spanOf(month)
    if (count <= 0 || until <= horizon || from > now) continue
    const begin = Math.max(from, horizon)
    pieces += (count * (until - begin)) / (until - from)
    since = Math.min(since, begin)
  }
  if (pieces <= 0) return null
  const days = Math.max(1, (now - since) / DAY_MS)
  return Math.floor((left * days) / pieces)
}

/** Months that can still matter: this one and the eleven before it. Older ones are let go, so that goods stay small. */
export function recentMonths(taken: Readonly<Record<string, number>>, now: number): Record<string, number> {
  const oldest = monthOf(now - 365 * DAY_MS)
  return Object.fromEntries(Object.entries(taken).filter(([month]) => month > oldest))
}
