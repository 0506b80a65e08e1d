import type { TestCloud } from '../support/cloud'
import { openCloud } from '../support/cloud'
import { layWorld } from '../support/world'
import { claimReadyToPost, fillLedger, home } from './ledger-of'

/** What one call cost the database. */
export interface Cost {
  readonly operations: number
  /** Rows read from tables or indexes. */
  readonly documents: number
  readonly scans: number
  readonly medianMs: number
}

export type Costs = Record<'home' | 'passbook' | 'ranking' | 'posting', Cost>

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** The timers run at every fifth minute: so far the clock is put on that none of them comes in between. */
const untilAfterTimers = (now: number): number => 301_000 - (now % 300_000)

/** Costs of the calls a village makes most, in a village with `count` entries. `rounds` is for the clock only. */
export async function costsAt(count: number, rounds: number): Promise<Costs> {
  const cloud = await openCloud({ clockOffsetMs: untilAfterTimers(Date.now()) })
  try {
    await layWorld(cloud)
    await fillLedger(cloud, count)
    const dashan = cloud.as('dashan')
    return {
      home: await costOf(cloud, rounds, () => dashan.village.home({})),
      passbook: await costOf(cloud, rounds, () => dashan.points.passbook({})),
      ranking: await costOf(cloud, rounds, () => dashan.points.ranking({ villageId: home.villageId, period: 'year' })),
      posting: await costOf(
        cloud,
        rounds,
        () => runTimer(cloud),
        (n) => claimReadyToPost(cloud, n),
      ),
    }
  } finally {
    await cloud.close()
  }
}

const runTimer = async (cloud: TestCloud): Promise<void> => {
  const response = await fetch(`${cloud.local.url}/local/timers/advance`, { method: 'POST' })
  if (!response.ok) throw new Error(`the timer answered ${response.status}: ${await response.text()}`)
}

async function costOf(
  cloud: TestCloud,
  rounds: number,
  act: () => Promise<unknown>,
  prepare: (n: number) => Promise<void> = async () => undefined,
): Promise<Cost> {
  const { database } = cloud.local
  const times: number[] = []
  let cost = { operations: 0, documents: 0, scans: 0 }
  for (let n = 0; n <= rounds; n++) {
    await prepare(n)
    database.resetMetrics()
    const started = performance.now()
    await act()
    if (n > 0) times.push(performance.now() - started)
    const { operations, documentsExamined, scans } = database.metrics()
    cost = { operations, documents: documentsExamined, scans: scans.length }
  }
  return { ...cost, medianMs: median(times) }
}
