import { openCloud, type TestCloud } from '../support/cloud'

/** The timers of the product run at every fifth minute. */
const TICK_MS = 5 * 60_000

/** A cloud whose clock has just passed a tick: for minutes to come nothing is written but by who calls. */
export const openQuietCloud = (dataDir?: string): Promise<TestCloud> =>
  openCloud({ clockOffsetMs: TICK_MS - (Date.now() % TICK_MS) + 1000, ...(dataDir === undefined ? {} : { dataDir }) })
