import { DAY_MS, dayOf, HOUR_MS } from '@shared/kernel/time'
import { openCloud, type TestCloud } from '../support/cloud'

/** So long to ten in the morning of the village's next day: by night the timers prove every village, and write that down. */
function untilMorning(now: number): number {
  const midnight = Date.parse(`${dayOf(now + DAY_MS)}T00:00:00+08:00`)
  return midnight + 10 * HOUR_MS - now
}

/** A cloud whose clock has just passed a tick of the day: for hours to come nothing is written but by who calls. */
export const openQuietCloud = (dataDir?: string): Promise<TestCloud> =>
  openCloud({ clockOffsetMs: untilMorning(Date.now()) + 1000, ...(dataDir === undefined ? {} : { dataDir }) })
