import { analyse } from './bounds'
import { asId, type Collection, type StoredRow, storedRow } from './collection'
import type { Document } from './ejson'
import { choosePlan, type Order, type Plan } from './plan'
import { Filter, sortRows } from './query'
import type { Session } from './session'
import { addressOf } from './transactions'

/** What is read: which documents of a collection, as a session sees them. */
export interface Reading {
  session: Session
  collection: Collection
  query: Document
  filter: Filter
}

/** A document that is named by its id needs no trying, and most are. */
const EVERYTHING = new Filter({})

/** @throws CloudError `DATABASE_REQUEST_FAILED` for a query that cannot be asked */
export function readingOf(session: Session, collection: Collection, query: Document): Reading {
  return { session, collection, query, filter: isById(query) ? EVERYTHING : new Filter(query) }
}

/** Rows are read by so many at most, so that a long table never lies in memory as a whole. */
const MAX_ROWS = 5000

/** The first `need` matches in an order, with no more reading than that takes. */
export function readFirst(reading: Reading, order: Order, need: number): StoredRow[] {
  const plan = planOf(reading, order)
  const found: StoredRow[] = []
  for (const rows of matches(reading, plan, need)) for (const row of rows) found.push(row)
  const inOrder = plan.orderBy !== undefined && reading.session.view(reading.collection).size === 0
  return (inOrder ? found : sortRows(found, order)).slice(0, need)
}

export function readAll(reading: Reading): StoredRow[] {
  return readFirst(reading, [], Number.POSITIVE_INFINITY)
}

/** Counts matches, from an index alone where it says all that the query says. */
export function countMatches(reading: Reading): number {
  const plan = planOf(reading, [])
  if (plan.exact && reading.session.view(reading.collection).size === 0) return reading.collection.count(plan)
  let total = 0
  for (const rows of matches(reading, plan, Number.POSITIVE_INFINITY)) total += rows.length
  return total
}

/** Whether the platform's database, with the same indexes, would answer without reading the whole collection. */
export function isServed(reading: Reading, order: Order): boolean {
  return planOf(reading, order).served
}

function planOf({ collection, query }: Reading, order: Order): Plan {
  return choosePlan(collection, analyse(query), order, Object.keys(query).length === 0)
}

/** Matches in the plan's order, then those that only this session sees. */
function* matches({ session, collection, query, filter }: Reading, plan: Plan, need: number): Generator<StoredRow[]> {
  if (isById(query)) {
    const id = asId(query._id)
    const text = session.get(collection, id)
    if (text !== undefined) yield [storedRow(id, text)]
    return
  }
  const view = session.view(collection)
  const select = (rows: StoredRow[]) => {
    const visible = view.size === 0 ? rows : rows.filter(({ id }) => !view.has(addressOf(collection.name, id)))
    return plan.exact ? visible : filter.select(visible)
  }
  yield* readStored(collection, plan, need, select)
  const own: StoredRow[] = []
  for (const { id, text } of view.values()) if (text !== undefined) own.push(storedRow(id, text))
  yield filter.select(own)
}

/** Reads as many rows as are needed at first, then as many more as the share of matches suggests, until there are enough. */
function* readStored(
  collection: Collection,
  plan: Plan,
  need: number,
  select: (rows: StoredRow[]) => StoredRow[],
): Generator<StoredRow[]> {
  const stopsEarly = plan.orderBy !== undefined
  let size = stopsEarly ? Math.min(need, MAX_ROWS) : MAX_ROWS
  let read = 0
  let found = 0
  for (;;) {
    const rows = collection.read(plan, size, read)
    const selected = select(rows)
    yield selected
    read += rows.length
    found += selected.length
    if (rows.length < size || (stopsEarly && found >= need)) return
    const likely = Math.ceil(((need - found) * read) / Math.max(found, 1))
    size = Math.min(likely, read * 4, MAX_ROWS)
  }
}

function isById(query: Document): boolean {
  return Object.keys(query).length === 1 && (typeof query._id === 'string' || typeof query._id === 'number')
}
