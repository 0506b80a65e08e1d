import { atThisMoment } from '../../kernel/call'
import type { Transaction } from '../../kernel/store'
import { type Run, workThrough } from '../../kernel/timer'
import { type Order, orders, type Shelf, shelves } from '../documents'
import { withoutTaking } from './counts'
import { takeUndone } from './give-back'
import { putShelf } from './in-change'

/** A function ends after 20 s, a transaction after 30 s: a younger take is left to the order that may be on its way. */
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
  const states = await statesOf(
    run,
    settled.map(([orderId]) => orderId),
  )
  // Its key names a message only, and what is low is told once because the shelf remembers it: two runs of one moment may
  // both find something.
  const key = `sweep:${seen._id}:${run.requestId}`
  const call = run.callFor({ procedure: 'jobs.sweepTakes', key, villageId: seen._id })
  await run.store.transaction(async (tx: Transaction) => {
    const shelf = await tx.get(shelves, seen._id)
    if (!shelf) return
    // Whatever the clocks say: goods go back only while no order can come to stand behind them.
    const clear: Line[] = []
    for (const line of settled) {
      if (states.has(line[0]) || (await tx.absent(orders, line[0]))) clear.push(line)
    }
    await putShelf(tx, atThisMoment(call), swept(shelf, clear, states))
  })
}

/** A line on the shelf: which order has taken something, and when. */
type Line = readonly [orderId: string, seen: { readonly at: number }]

/** What orders have become, as far as there are any. */
type States = ReadonlyMap<string, Order['state']>

/**
 * The shelf without these lines: the goods of those that no order stands behind are on it again; one that was refused
 * holds nothing. A line that another run has swept since, and that the same order has left anew, is a young one and stays.
 */
export const swept = (shelf: Shelf, clear: readonly Line[], states: States): Shelf =>
  clear
    .filter(([orderId, { at }]) => shelf.taking[orderId]?.at === at)
    .reduce((left, [orderId]) => {
      const stands = states.has(orderId) && states.get(orderId) !== 'refused'
      return stands ? withoutTaking(left, orderId) : takeUndone(left, orderId)
    }, shelf)

async function statesOf({ store }: Run, orderIds: readonly string[]): Promise<States> {
  if (orderIds.length === 0) return new Map()
  const found = await store.find(orders, { where: { _id: { in: orderIds } }, limit: MOST_AT_ONCE })
  return new Map(found.map(({ _id, state }) => [_id, state]))
}
