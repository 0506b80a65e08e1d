import type { Transaction } from '../kernel/store'
import { type Run, workThrough } from '../kernel/timer'
import { orders, type Shelf, shelves } from './documents'
import { takeUndone } from './give-back-take'
import { withoutTaking } from './shelf-counts'
import { putShelf } from './shelf-in'

/**
 * So long no order can still come to stand behind a take: a function ends after 20 s, a transaction after 30 s. What is
 * younger is left alone.
 */
const SETTLED_MS = 2 * 60_000
/** So many lines at once; the rest is for the next run. */
const MOST_AT_ONCE = 500

/** Looks through what was taken off the shelves: the goods of takes that no order stands behind go back. */
export const sweepTakes = (run: Run): Promise<void> =>
  workThrough(run, shelves, { where: { timerAt: { lte: run.now } }, by: 'timerAt' }, (shelf) => sweep(run, shelf))

async function sweep(run: Run, seen: Shelf): Promise<void> {
  const settled = Object.entries(seen.taking)
    .filter(([, { at }]) => at <= run.now - SETTLED_MS)
    .slice(0, MOST_AT_ONCE)
  if (settled.length === 0 && Object.keys(seen.taking).length > 0) return
  const standing = await standingOf(
    run,
    settled.map(([orderId]) => orderId),
  )
  const call = run.callFor({ procedure: 'jobs.sweepTakes', key: `sweep:${seen._id}:${run.now}`, villageId: seen._id })
  await run.store.transaction(async (tx: Transaction) => {
    const shelf = await tx.get(shelves, seen._id)
    if (!shelf) return
    await putShelf(tx, call, swept(shelf, settled, standing))
  })
}

/**
 * The shelf without these lines: the goods of those that no order stands behind are on it again. A line that another run
 * has swept since, and that the same order has left anew, is a young one and stays.
 */
export const swept = (
  shelf: Shelf,
  settled: readonly (readonly [orderId: string, seen: { readonly at: number }])[],
  standing: ReadonlySet<string>,
): Shelf =>
  settled
    .filter(([orderId, { at }]) => shelf.taking[orderId]?.at === at)
    .reduce(
      (left, [orderId]) => (standing.has(orderId) ? withoutTaking(left, orderId) : takeUndone(left, orderId)),
      shelf,
    )

/** Which of these orders there are; one that was refused holds nothing. */
async function standingOf({ store }: Run, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (orderIds.length === 0) return new Set()
  const found = await store.find(orders, { where: { _id: { in: orderIds } }, limit: MOST_AT_ONCE })
  return new Set(found.filter(({ state }) => state !== 'refused').map(({ _id }) => _id))
}
