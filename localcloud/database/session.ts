import { type Collection, type Id, type StoredRow, storedRow } from './collection'
import { fromText } from './ejson'
import {
  type Address,
  addressOf,
  type Change,
  conflict,
  duplicateWrite,
  type Transaction,
  type Transactions,
  type Write,
} from './transactions'

/** A document to be stored, or its removal. */
export type Replacement = StoredRow | { id: Id; text: undefined }

/** The database as one statement sees and changes it: as stored, or as a transaction sees it. */
export interface Session {
  get(collection: Collection, id: Id): string | undefined
  /** Where this session sees something else than what is stored. */
  view(collection: Collection): ReadonlyMap<Address, Write>
  /** Stores or removes one document; `before` is the text that the statement saw. */
  put(collection: Collection, replacement: Replacement, before: string | undefined): void
}

/** Thrown by a write outside transactions that has to wait for one to end. */
export class Locked extends Error {
  readonly holder: Transaction

  constructor(holder: Transaction) {
    super('the document is locked by a transaction')
    this.holder = holder
  }
}

/** Reads and changes what is stored. Changes only inside a job of the writer. */
export class StoredSession implements Session {
  private readonly transactions: Transactions
  private readonly changes: Change[]

  constructor(transactions: Transactions, changes: Change[] = []) {
    this.transactions = transactions
    this.changes = changes
  }

  get(collection: Collection, id: Id): string | undefined {
    return collection.get(id)
  }

  view(): ReadonlyMap<Address, Write> {
    return new Map()
  }

  put(collection: Collection, replacement: Replacement, before: string | undefined): void {
    const holder = this.transactions.lockedBy(addressOf(collection.name, replacement.id))
    if (holder) throw new Locked(holder)
    this.store(collection, replacement, before)
    if (hasRival(collection, replacement)) throw duplicateWrite('a unique index')
  }

  /** Stores what a transaction wrote, all of it or nothing. What became a duplicate since it was written is a conflict. */
  commit(transaction: Transaction, collectionOf: (name: string) => Collection): void {
    const stored: [Collection, Replacement][] = []
    for (const { collection: name, id, text } of transaction.writes.values()) {
      const collection = collectionOf(name)
      const before = collection.get(id)
      if (text === undefined && before === undefined) continue
      const replacement = text === undefined ? { id, text } : storedRow(id, text)
      this.store(collection, replacement, before)
      stored.push([collection, replacement])
    }
    if (stored.some(([collection, replacement]) => hasRival(collection, replacement))) throw conflict()
  }

  private store(collection: Collection, replacement: Replacement, before: string | undefined): void {
    if (replacement.text === undefined) collection.remove(replacement.id)
    else if (before === undefined) collection.insert(replacement)
    else collection.replace(replacement)
    const { id, text: after } = replacement
    this.changes.push({ collection: collection.name, id, before, after })
  }
}

/** Reads a transaction's snapshot and its own writes; keeps its changes in memory. */
export class TransactionSession implements Session {
  private readonly transactions: Transactions
  private readonly transaction: Transaction

  constructor(transactions: Transactions, transaction: Transaction) {
    this.transactions = transactions
    this.transaction = transaction
  }

  get(collection: Collection, id: Id): string | undefined {
    const seen = this.transactions.seen(this.transaction, addressOf(collection.name, id))
    return seen ? seen.text : collection.get(id)
  }

  view(collection: Collection): ReadonlyMap<Address, Write> {
    return this.transactions.view(this.transaction, collection.name)
  }

  put(collection: Collection, replacement: Replacement): void {
    if (replacement.text !== undefined && collection.hasUnique) this.assertUnique(collection, replacement)
    const { id, text } = replacement
    this.transactions.write(this.transaction, { collection: collection.name, id, text })
  }

  private assertUnique(collection: Collection, { id, document }: StoredRow): void {
    const view = this.view(collection)
    for (const rival of collection.rivalsOf(id, document)) {
      const seen = view.get(addressOf(collection.name, rival))
      if (!seen) throw duplicateWrite('a unique index')
      const own = this.transaction.writes.has(addressOf(collection.name, rival))
      // Stored by someone else after the snapshot was taken: not a duplicate that this transaction can see.
      if (!own) throw conflict()
    }
    for (const { id: other, text } of view.values()) {
      if (other === id || text === undefined) continue
      if (collection.clash(document, fromText(text))) throw duplicateWrite('a unique index')
    }
  }
}

function hasRival(collection: Collection, replacement: Replacement): boolean {
  return replacement.text !== undefined && collection.rivalsOf(replacement.id, replacement.document).length > 0
}
