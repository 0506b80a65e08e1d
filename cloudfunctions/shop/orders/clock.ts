import { HOUR_MS } from '@shared/kernel/time'
import type { Order } from '../documents'

/** Nine in the morning, counted back from the last moment of the last day: of the day before it, else of that day. */
const REMINDERS_BEFORE_END = [39 * HOUR_MS, 15 * HOUR_MS]

/** The clock of an order that waits to be fetched: the household is reminded first, then the order lapses. */
export function waitsUntil(deadlineAt: number, now: number): Pick<Order, 'deadlineAt' | 'timerAt'> {
  const reminder = REMINDERS_BEFORE_END.map((before) => deadlineAt - before).find((at) => at > now)
  return { deadlineAt, timerAt: reminder ?? deadlineAt }
}

/** The clock of an offer: it ends and nobody is reminded. */
export const endsAt = (deadlineAt: number): Pick<Order, 'deadlineAt' | 'timerAt'> => ({
  deadlineAt,
  timerAt: deadlineAt,
})

/** Nothing waits any more. */
export const NO_CLOCK: Pick<Order, 'deadlineAt' | 'timerAt'> = { deadlineAt: null, timerAt: null }
