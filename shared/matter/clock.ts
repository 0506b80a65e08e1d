import { endOfDayAfter } from '@shared/kernel/time'
import type { Flow } from './flow'

/**
 * When a matter that enters `state` at `now` must have moved on, epoch ms; null where no clock runs. `until` answers where
 * the flow gives the days a name.
 */
export function deadlineIn<S extends string>(
  { states }: Pick<Flow<never, S>, 'states'>,
  state: S,
  now: number,
  until: (days: string) => number,
): number | null {
  const { days } = states[state]
  if (days === undefined) return null
  return typeof days === 'number' ? endOfDayAfter(now, days) : until(days)
}
