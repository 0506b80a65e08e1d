import type { Calendar } from '@shared/kernel/calendar'
import { endOfWorkingDayAfter } from '@shared/kernel/calendar'
import { endOfDayAfter } from '@shared/kernel/time'
import type { Stream } from './terms'

/** Days until it is to be mended: whole days of the calendar, or working days. */
export type MendDays = number | { readonly working: number }

/**
 * Days of each stream, where a village has not set its own. A town's office answers within the working days of the 12345
 * rules; what is dangerous is looked at by the next day.
 */
export const MEND_DAYS: Readonly<Record<Stream | 'danger', MendDays>> = {
  civil: 7,
  village: 15,
  government: { working: 15 },
  danger: 1,
}

/** The last moment of the day that is promised from `from` on, epoch ms. */
export function mendBy(
  { stream, danger }: { readonly stream: Stream; readonly danger: boolean },
  from: number,
  calendar: Calendar,
): number {
  const days = MEND_DAYS[danger ? 'danger' : stream]
  return typeof days === 'number' ? endOfDayAfter(from, days) : endOfWorkingDayAfter(calendar, from, days.working).at
}
