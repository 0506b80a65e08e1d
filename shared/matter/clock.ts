import { type Calendar, endOfWorkingDayAfter } from '@shared/kernel/calendar'
import { endOfDayAfter } from '@shared/kernel/time'
import type { Days, Flow } from './flow'

/**
 * When a matter that enters `state` at `now` must have moved on, epoch ms; null where no clock runs. `until` answers where
 * the flow gives the days a name. A flow that counts working days has to be told which they are.
 */
export function deadlineIn<S extends string>(
  { states }: Pick<Flow<never, S>, 'states'>,
  state: S,
  now: number,
  until: (days: string) => number,
  calendar?: Calendar,
): number | null {
  const { days } = states[state]
  if (days === undefined) return null
  if (typeof days === 'string') return until(days)
  if (typeof days === 'number') return endOfDayAfter(now, days)
  if (!calendar) throw new Error(`${state} counts working days, and nobody said which days are worked`)
  return endOfWorkingDayAfter(calendar, now, days.working).at
}

/** How long a state lasts, and by which days: `7 天` go through holidays, `5 个工作日` do not. */
export const sayDays = (days: Exclude<Days, string>): string =>
  typeof days === 'number' ? `${days} 天` : `${days.working} 个工作日`
