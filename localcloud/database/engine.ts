import { requestFailed } from '../errors'
import type { Catalogue } from './catalogue'
import { asId, type Id, type StoredRow, storedRow } from './collection'
import { assertStorable, type Document, toText } from './ejson'
import type { IdGenerator } from './ids'
import { assertFits } from './limits'
import type { Meter } from './meter'
import type { Order } from './plan'
import { aggregate, project } from './query'
import { countMatches, isServed, type Reading, readAll, readFirst, readingOf } from './reader'
import { Locked, type Session, StoredSession, TransactionSession } from './session'
import { conflict, duplicateWrite, type Transactions } from './transactions'
import { applyUpdate, assertUpdate } from './updater'
import type { Job, Writer } from './writer'

/** Which documents, of which collection, seen from which transaction (by its id; empty outside one). */
export interface Target {
  collection: unknown
  query: Document
  transactionId: unknown
}

export interface FindOptions {
  order: Order
  offset: number
  limit: number
  projection: Document | undefined
}

export interface ModifyOptions {
  /** The cloud's clock, in epoch milliseconds. */
  now: number
  /** Whether `change` is the whole new document rather than update operators. */
  replace: boolean
  /** Whether all matches are changed, or the first one. */
  multi: boolean
  /** Whether a document is created when none matches; the query must then name its `_id`. */
  upsert: boolean
}

export interface Modified {
  /** How many documents are other than they were; a replacement always counts. */
  updated: number
  upsertedId: Id | null
  /** The text of the last matching document as it is now, changed or not. */
  text: string | null
}

interface Parts {
  catalogue: Catalogue
  transactions: Transactions
  writer: Writer
  ids: IdGenerator
  meter: Meter
  /** How long a write outside transactions waits for a locked document, in milliseconds of real time. */
  lockMs: number
}

/** The operations of the database, on values rather than on the wire. */
export class Engine {
  private readonly parts: Parts

  constructor(parts: Parts) {
    this.parts = parts
  }

  find(target: Target, { order, offset, limit, projection }: FindOptions): string[] {
    const reading = this.reading(target, this.session(target.transactionId), order)
    const rows = readFirst(reading, order, offset + limit).slice(offset)
    if (!projection || Object.keys(projection).length === 0) return rows.map(({ text }) => text)
    const documents = rows.map(({ document }) => document)
    return project(documents, projection)
  }

  count(target: Target): number {
    return countMatches(this.reading(target, this.session(target.transactionId)))
  }

  /** @param target its query is the aggregation's first `$match`, which an index may serve */
  aggregate({ collection, query, transactionId }: Target, stages: Document[]): string[] {
    const session = this.session(transactionId)
    const read = (name: unknown, condition: Document) => {
      const rows = readAll(readingOf(session, this.parts.catalogue.get(name), condition))
      return rows.map(({ document }) => document)
    }
    return aggregate(read(collection, query), stages, (other) => read(other, {}))
  }

  async insert(target: Omit<Target, 'query'>, documents: Document[], now: number): Promise<Id[]> {
    assertStorable(documents)
    return this.write(target.transactionId, (session) => {
      const collection = this.parts.catalogue.get(target.collection)
      return documents.map((document) => {
        const id = document._id === undefined || document._id === null ? this.parts.ids.next(now) : asId(document._id)
        if (session.get(collection, id) !== undefined) throw duplicateWrite(`_id ${id}`)
        session.put(collection, rowOf({ ...document, _id: id }), undefined)
        return id
      })
    })
  }

  async modify(target: Target, change: Document, options: ModifyOptions): Promise<Modified> {
    if (options.replace) assertStorable(change)
    else assertUpdate(change)
    if (options.replace && '_id' in change) throw requestFailed('_id may not be set')
    return this.write(target.transactionId, (session) => {
      const reading = this.reading(target, session)
      const rows = chosen(reading, options.multi)
      if (rows.length === 0 && options.upsert) return upsert(reading, change, options)
      const result: Modified = { updated: 0, upsertedId: null, text: null }
      for (const row of rows) {
        const after = changed(row, change, options)
        if (after.text !== row.text) session.put(reading.collection, after, row.text)
        if (after.text !== row.text || options.replace) result.updated++
        result.text = after.text
      }
      return result
    })
  }

  async remove(target: Target, multi: boolean): Promise<number> {
    return this.write(target.transactionId, (session) => {
      const reading = this.reading(target, session)
      const rows = chosen(reading, multi)
      for (const { id, text } of rows) session.put(reading.collection, { id, text: undefined }, text)
      return rows.length
    })
  }

  /** Stores a transaction's writes; it is over afterwards, whether or not that succeeded. */
  async commit(transactionId: unknown): Promise<void> {
    const { transactions, writer, catalogue } = this.parts
    const transaction = transactions.get(transactionId)
    transactions.seal(transaction)
    try {
      if (transaction.writes.size === 0) return
      await writer.run((changes) => {
        new StoredSession(transactions, changes).commit(transaction, (name) => catalogue.get(name))
      })
    } finally {
      transactions.end(transaction)
    }
  }

  private session(transactionId: unknown): Session {
    const { transactions } = this.parts
    if (isOutside(transactionId)) return new StoredSession(transactions)
    return new TransactionSession(transactions, transactions.get(transactionId))
  }

  /** Runs a change at once inside a transaction, or through the writer, waiting for locks as long as is allowed. */
  private async write<Result>(transactionId: unknown, work: (session: Session) => Result): Promise<Result> {
    const { transactions, writer, lockMs } = this.parts
    if (!isOutside(transactionId)) return work(this.session(transactionId))
    const job: Job<Result> = (changes) => work(new StoredSession(transactions, changes))
    const deadline = performance.now() + lockMs
    for (;;) {
      try {
        return await writer.run(job)
      } catch (error) {
        if (!(error instanceof Locked)) throw error
        await overWithin(error.holder.over, deadline - performance.now())
      }
    }
  }

  /** Finds the collection, and notes when no declared index serves the query. */
  private reading({ collection: name, query }: Target, session: Session, order: Order = []): Reading {
    const reading = readingOf(session, this.parts.catalogue.get(name), query)
    if (!isServed(reading, order)) this.parts.meter.scan(reading.collection.name, query)
    return reading
  }
}

function isOutside(transactionId: unknown): boolean {
  return transactionId === undefined || transactionId === null || transactionId === ''
}

async function overWithin(over: Promise<void>, milliseconds: number): Promise<void> {
  if (milliseconds <= 0) throw conflict()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([over, late])
  clearTimeout(timer)
}

function chosen(reading: Reading, multi: boolean): StoredRow[] {
  return multi ? readAll(reading) : readFirst(reading, [], 1)
}

function upsert({ session, collection, query }: Reading, change: Document, options: ModifyOptions): Modified {
  const row = changed(rowOf({ _id: asId(query._id) }), change, options, true)
  if (session.get(collection, row.id) !== undefined) throw duplicateWrite(`_id ${row.id}`)
  session.put(collection, row, undefined)
  return { updated: 0, upsertedId: row.id, text: row.text }
}

function rowOf(document: Document): StoredRow {
  const text = toText(document)
  assertFits(document, text)
  return { id: asId(document._id), text, document }
}

function changed(row: StoredRow, change: Document, { replace, now }: ModifyOptions, inserting = false): StoredRow {
  if (replace) return rowOf({ _id: row.id, ...change })
  const { document } = storedRow(row.id, row.text)
  applyUpdate(document, change, { now, inserting })
  return rowOf(document)
}
