import { AsyncLocalStorage } from 'node:async_hooks'
import * as z from 'zod'
import type { Collection, Document } from './collection'
import { decodeCursor, encodeCursor } from './cursor'
import { toQuery, type Where } from './filter'
import { type Before, type Line, openLine } from './line'
import type { Db } from './sdk'
import {
  type Adjustment,
  BusyError,
  DuplicateError,
  MalformedError,
  NestedError,
  type Order,
  type Page,
  type Query,
  type Store,
  type Transaction,
} from './store'

/**
 * Back-off after a conflict: a random pause below a bound that doubles. It has to grow to seconds, because writers in many
 * instances need some: with short pauses they keep each other from finishing. Within one instance, those who try again
 * stand in line instead, and whose turn it is pauses for writers elsewhere only.
 */
const FIRST_PAUSE_MS = 20
const LONGEST_PAUSE_MS = 4_000
/** All pauses of one piece of work together; a person's phone gives up after 15 s. */
const PATIENCE_MS = 8_000

const faultCode = (error: unknown): string => {
  const parsed = z.object({ code: z.string() }).safeParse(error)
  return parsed.success ? parsed.data.code : ''
}

const parse = <T extends Document>(from: Collection<T>, document: unknown): T => {
  const parsed = from.schema.safeParse(document)
  if (parsed.success) return parsed.data
  const named = z.object({ _id: z.string() }).safeParse(document)
  throw new MalformedError(from.name, named.success ? named.data._id : '', z.prettifyError(parsed.error))
}

/** The stored form: checked against the schema, so that nothing malformed ever lands. */
const check = <T extends Document>(
  into: Collection<T>,
  document: T,
): { _id: string; rest: Record<string, unknown> } => {
  const { _id, ...rest } = parse(into, document)
  return { _id, rest }
}

const duplicate = (where: string) => (error: unknown) => {
  throw faultCode(error) === 'DATABASE_DUPLICATE_WRITE' ? new DuplicateError(where) : error
}

/** The real database behind `Store`: nothing else in the functions talks to the SDK's collections. */
export function openStore(db: Db, pause: (ms: number) => Promise<unknown> = defaultPause, random = Math.random): Store {
  const run = async <T extends Document>(from: Collection<T>, query: Query, more?: Where): Promise<T[]> => {
    const { command } = db
    const base = toQuery(command, query.where)
    const where = more ? command.and([base, toQuery(command, more)]) : base
    let request = db.collection(from.name).where(where)
    if (query.order) {
      request = request.orderBy(query.order.by, query.order.direction).orderBy('_id', query.order.direction)
    }
    const { data } = await request.limit(query.limit ?? 100).get()
    return z
      .array(z.unknown())
      .parse(data)
      .map((document) => parse(from, document))
  }

  /** Tries again until it is done; one who stood behind somebody that gave up has waited as long, and tries once. */
  const insist = async <R>(attempt: () => Promise<Attempt<R>>, before: Before): Promise<R> => {
    let paused = before === 'gaveUp' ? PATIENCE_MS : 0
    let bound = before === 'nobody' ? FIRST_PAUSE_MS : 0
    do {
      const wait = Math.ceil(random() * bound)
      if (wait > 0) await pause(wait)
      paused += wait
      const outcome = await attempt()
      if (outcome.done) return outcome.result
      bound = Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, bound * 2))
    } while (paused < PATIENCE_MS)
    throw new BusyError()
  }

  const persist = async <R>(line: Line, attempt: () => Promise<Attempt<R>>): Promise<R> => {
    const outcome = await attempt()
    return outcome.done ? outcome.result : line(outcome.at, (before) => insist(attempt, before))
  }
  // An adjustment may be made within a transaction that tries again: so each kind has lines of its own.
  const [adjusters, writers] = [openLine(), openLine()]

  const store: Store = {
    get: async (from, id) => {
      const { data } = await db.collection(from.name).doc(id).get()
      const [document] = z.array(z.unknown()).parse(data)
      return document === undefined ? null : parse(from, document)
    },
    find: (from, query) => run(from, query),
    page: (from, { cursor, ...query }) => readPage(run, from, query, cursor),
    count: async (from, where) => {
      const { total } = await db.collection(from.name).where(toQuery(db.command, where)).count()
      return z.int().parse(total)
    },
    sum: (of, where, fields) => sumUp(db, of.name, where, fields),
    create: async (into, document) => {
      const { _id, rest } = check(into, document)
      await db
        .collection(into.name)
        .add({ _id, ...rest })
        .catch(duplicate(into.name))
    },
    adjust: async (within, id, adjustment) => {
      if (holding.getStore()?.has(nameOf(within, id))) throw new NestedError(`an adjustment of ${nameOf(within, id)}`)
      return persist(adjusters, () => attemptAdjustment(db, within, id, adjustment))
    },
    transaction: async (body) => {
      if (holding.getStore()) throw new NestedError('a transaction')
      return persist(writers, () => attemptTransaction(db, (tx, held) => holding.run(held, () => body(tx))))
    },
  }
  return store
}

const defaultPause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Keyset paging: after the last position, first the rest of the same value, then what comes behind it. Two small
 * queries instead of one `or`, because each is served by the plain index and stops at the limit.
 */
async function readPage<T extends Document>(
  run: (from: Collection<T>, query: Query, more?: Where) => Promise<T[]>,
  from: Collection<T>,
  query: { where: Where; order: Order; limit: number },
  cursor: string | undefined,
): Promise<Page<T>> {
  const { order } = query
  const limit = query.limit + 1
  const position = cursor === undefined ? null : decodeCursor(cursor)
  const beyond = (value: string | number) => (order.direction === 'asc' ? { gt: value } : { lt: value })
  let items: T[] = []
  if (position) {
    const [value, id] = position
    items = await run(from, { ...query, limit }, { [order.by]: value, _id: beyond(id) })
    if (items.length < limit) {
      items.push(...(await run(from, { ...query, limit: limit - items.length }, { [order.by]: beyond(value) })))
    }
  } else {
    items = await run(from, { ...query, limit })
  }
  const shown = items.slice(0, query.limit)
  const last = shown.at(-1)
  if (items.length <= query.limit || !last) return { items: shown, next: null }
  const sortedBy = z.record(z.string(), z.unknown()).parse(last)[order.by]
  return { items: shown, next: encodeCursor([z.union([z.string(), z.number()]).parse(sortedBy), last._id]) }
}

/** One aggregation. Its groups cannot be called by names with dots, so they are numbered. */
async function sumUp<F extends string>(
  db: Db,
  collection: string,
  where: Where,
  fields: readonly F[],
): Promise<Record<F, number>> {
  const { command } = db
  const group = fields.map((field, n) => [`sum${n}`, command.aggregate.sum(`$${field}`)])
  const matching = db.collection(collection).aggregate().match(toQuery(command, where))
  const { data } = await matching.group({ _id: null, ...Object.fromEntries(group) }).end()
  const [sums = {}] = z.array(z.record(z.string(), z.unknown())).parse(data)
  const named = fields.map((field, n) => [field, sums[`sum${n}`] ?? 0])
  return z.record(z.enum(fields), z.number()).parse(Object.fromEntries(named))
}

/** One try: not done means that another writer was first `at` a document, and nothing was written. */
type Attempt<R> = { done: true; result: R } | { done: false; at: string }

const nameOf = (of: Collection<Document>, id: string): string => `${of.name}/${id}`

/** The documents that a transaction has written, by name: nobody else writes them before it ends. */
type Held = Set<string>

/** What the transaction holds in which something is done. One for all stores: node asks each there is at every promise. */
const holding = new AsyncLocalStorage<Held>()

const isConflict = (error: unknown): boolean => faultCode(error) === 'DATABASE_TRANSACTION_CONFLICT'

/** One conditional update. Values are set whole: the SDK would otherwise merge them into what stands there. */
async function attemptAdjustment<T extends Document>(
  db: Db,
  within: Collection<T>,
  id: string,
  { when, add = {}, set = {} }: Adjustment,
): Promise<Attempt<boolean>> {
  const change = {
    ...Object.fromEntries(Object.entries(add).map(([field, by]) => [field, db.command.inc(by)])),
    ...Object.fromEntries(Object.entries(set).map(([field, value]) => [field, db.command.set(value)])),
  }
  try {
    const query = toQuery(db.command, { ...when, _id: id })
    // `update` counts what became another; this says whether there was a document that met the condition.
    const { doc } = await db.collection(within.name).where(query).updateAndReturn(change)
    return { done: true, result: z.looseObject({}).nullish().parse(doc) != null }
  } catch (error) {
    if (isConflict(error)) return { done: false, at: nameOf(within, id) }
    throw error
  }
}

/** One transaction; a conflict may come at a statement or at the commit, and is then said to be where it was last. */
async function attemptTransaction<R>(db: Db, body: (tx: Transaction, held: Held) => Promise<R>): Promise<Attempt<R>> {
  const session = await db.startTransaction()
  const held: Held = new Set()
  let last = ''
  const at = <T extends Document>(of: Collection<T>, id: string) => {
    last = nameOf(of, id)
    return session.collection(of.name).doc(id)
  }
  const holds = (of: Collection<Document>, id: string) => held.add(nameOf(of, id))
  const tx: Transaction = {
    get: async (from, id) => {
      const { data } = await at(from, id).get()
      return data === null || data === undefined ? null : parse(from, Array.isArray(data) ? data[0] : data)
    },
    create: async (into, document) => {
      const { _id, rest } = check(into, document)
      holds(into, _id)
      await session
        .collection(into.name)
        .add({ _id, ...rest })
        .catch(duplicate(into.name))
    },
    put: async (into, document) => {
      const { _id, rest } = check(into, document)
      holds(into, _id)
      await at(into, _id).set(rest)
    },
    remove: async (from, id) => {
      holds(from, id)
      await at(from, id).remove()
    },
    absent: async (from, id) => {
      const { data } = await at(from, id).get()
      if (data !== null && data !== undefined) return false
      holds(from, id)
      // A read locks nothing: what is created and removed again does, and leaves nothing.
      await session.collection(from.name).add({ _id: id })
      await at(from, id).remove()
      return true
    },
  }
  try {
    const result = await body(tx, held)
    await session.commit()
    return { done: true, result }
  } catch (error) {
    // A conflict has ended the transaction already: there is nothing to roll back.
    if (isConflict(error)) return { done: false, at: last }
    await session.rollback().catch(() => undefined)
    throw error
  }
}
