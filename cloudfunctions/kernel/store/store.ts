import type { Collection, Document } from './collection'
import type { Where } from './filter'

/** Sorted by one field, ties broken by `_id` in the same direction. */
export interface Order {
  readonly by: string
  readonly direction: 'asc' | 'desc'
}

export interface Query {
  readonly where: Where
  readonly order?: Order
  /** 1 to 1,000; the platform's own default is 100. */
  readonly limit?: number
}

/** One page and the cursor of the next, null on the last. */
export interface Page<T> {
  readonly items: T[]
  readonly next: string | null
}

/**
 * What may happen inside a transaction: single documents by id, and nothing else. The platform silently runs queries
 * of other shapes outside the transaction, so this interface has none.
 */
export interface Transaction {
  get<T extends Document>(from: Collection<T>, id: string): Promise<T | null>
  /** Fails with `DuplicateError` when the id or a unique key is taken. */
  create<T extends Document>(into: Collection<T>, document: T): Promise<void>
  put<T extends Document>(into: Collection<T>, document: T): Promise<void>
  remove<T extends Document>(from: Collection<T>, id: string): Promise<void>
  /**
   * Whether there is no such document. Then none can come before this transaction ends: another one that is about to
   * create it conflicts with this one, and the other way round.
   */
  absent<T extends Document>(from: Collection<T>, id: string): Promise<boolean>
}

type Plain = string | number | boolean | null | { readonly [field: string]: Plain }

/** A change of some fields of one document (dots allowed), on condition. */
export interface Adjustment {
  readonly when: Where
  readonly add?: Readonly<Record<string, number>>
  readonly set?: Readonly<Record<string, Plain>>
}

/** The database as use cases see it: typed, parsed on the way out, checked on the way in. */
export interface Store {
  get<T extends Document>(from: Collection<T>, id: string): Promise<T | null>
  find<T extends Document>(from: Collection<T>, query: Query): Promise<T[]>
  page<T extends Document>(
    from: Collection<T>,
    query: { where: Where; order: Order; limit: number; cursor: string | undefined },
  ): Promise<Page<T>>
  count<T extends Document>(from: Collection<T>, where: Where): Promise<number>
  /** The sums of number fields (dots allowed) over all that matches, noughts when nothing does. */
  sum<T extends Document, F extends string>(
    of: Collection<T>,
    where: Where,
    fields: readonly F[],
  ): Promise<Record<F, number>>
  /** Creates one document outside any transaction; a taken id is a `DuplicateError`. */
  create<T extends Document>(into: Collection<T>, document: T): Promise<void>
  /**
   * Changes one document by its id, outside any transaction, if it is there and all of `when` holds at that moment: any
   * number of writers at once, none of them waiting for another. Answers whether it did. Gives up with `BusyError`; within a
   * transaction that has written the document it is a `NestedError` at once.
   */
  adjust<T extends Document>(within: Collection<T>, id: string, adjustment: Adjustment): Promise<boolean>
  /**
   * Runs `body` until it commits. After a conflict it is tried again, in line and with jittered back-off: `body` may run
   * more than once and must read all it decides on through `tx`. Gives up with `BusyError`. `body` begins no other one:
   * that would wait for documents that this one holds, and is a `NestedError` at once.
   */
  transaction<R>(body: (tx: Transaction) => Promise<R>): Promise<R>
}

/** The id, or a unique key, exists already. */
export class DuplicateError extends Error {
  constructor(where: string) {
    super(`duplicate in ${where}`)
    this.name = 'DuplicateError'
  }
}

/** A stored document is not what its collection says a document is. */
export class MalformedError extends Error {
  constructor(
    readonly collection: string,
    readonly id: string,
    readonly problem: string,
  ) {
    super(`${id} of ${collection} is not what was stored: ${problem}`)
    this.name = 'MalformedError'
  }
}

/** Too many writers wanted the same document for too long. */
export class BusyError extends Error {
  constructor() {
    super('gave up after conflicts')
    this.name = 'BusyError'
  }
}

/** Within a transaction something was begun that waits for its end: a fault of whoever wrote it. */
export class NestedError extends Error {
  constructor(what: string) {
    super(`${what} within the transaction that it waits for`)
    this.name = 'NestedError'
  }
}
