import { randomUUID } from 'node:crypto'
import { CloudError } from '../errors'
import type { Id } from './collection'

/** A document's address among all collections. The type is part of it, because 1 and '1' are two ids. */
export type Address = string

export function addressOf(collection: string, id: Id): Address {
  return `${collection}\0${typeof id === 'number' ? '#' : '$'}${id}`
}

/** What a transaction wants stored; text undefined means removed. */
export interface Write {
  collection: string
  id: Id
  text: string | undefined
}

/** A stored document that a change has replaced; undefined means that there was none, or that there is none any more. */
export interface Change {
  readonly collection: string
  readonly id: Id
  readonly before: string | undefined
  readonly after: string | undefined
}

interface Version extends Write {
  /** The number of the change that replaced this version. */
  replacedAt: number
}

export function conflict(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
  )
}

export function duplicateWrite(what: string): CloudError {
  return new CloudError('DATABASE_DUPLICATE_WRITE', `Duplicate key: ${what}`)
}

function notOpen(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
  )
}

/** One open transaction: its writes stay here, in memory, until they are committed. */
export class Transaction {
  readonly id = randomUUID()
  readonly writes = new Map<Address, Write>()
  /** The number of the last change it sees. The snapshot is taken at the first statement, as the platform does. */
  snapshot: number | undefined
  /** Resolves when the transaction is over, whichever way. */
  readonly over: Promise<void>
  readonly finish: () => void
  timer: NodeJS.Timeout | undefined

  constructor() {
    let finish = () => {}
    this.over = new Promise((resolve) => {
      finish = resolve
    })
    this.finish = finish
  }
}

/**
 * Snapshot isolation in memory: every open transaction sees the documents as they were at its first statement, and a document
 * that it wrote is locked until it ends. Replaced versions are kept only while some transaction is open.
 */
export class Transactions {
  private readonly openFor: number
  /** Those that accept statements, and all that hold locks or a snapshot. */
  private readonly accepting = new Map<string, Transaction>()
  private readonly live = new Set<Transaction>()
  private readonly locks = new Map<Address, Transaction>()
  private readonly versions = new Map<Address, Version[]>()
  private readonly log: { address: Address; replacedAt: number }[] = []
  private changes = 0

  /** @param openFor how long a transaction may stay open, in milliseconds of real time */
  constructor(openFor: number) {
    this.openFor = openFor
  }

  begin(): string {
    const transaction = new Transaction()
    transaction.timer = setTimeout(() => this.end(transaction), this.openFor).unref()
    this.accepting.set(transaction.id, transaction)
    this.live.add(transaction)
    return transaction.id
  }

  /** @throws CloudError `DATABASE_TRANSACTION_FAIL` when it is over or was never there */
  get(id: unknown): Transaction {
    const transaction = typeof id === 'string' ? this.accepting.get(id) : undefined
    if (!transaction) throw notOpen()
    transaction.snapshot ??= this.changes
    return transaction
  }

  /** Accepts no more statements; locks and snapshot stay until `end`. */
  seal(transaction: Transaction): void {
    this.accepting.delete(transaction.id)
    clearTimeout(transaction.timer)
  }

  /** Forgets a transaction and lets those go on who waited for it. */
  end(transaction: Transaction): void {
    this.seal(transaction)
    if (!this.live.delete(transaction)) return
    for (const address of transaction.writes.keys()) this.locks.delete(address)
    this.forgetVersions()
    transaction.finish()
  }

  /** Ends a transaction by its id, if it is there. */
  abandon(id: unknown): void {
    const transaction = typeof id === 'string' ? this.accepting.get(id) : undefined
    if (transaction) this.end(transaction)
  }

  endAll(): void {
    for (const transaction of [...this.live]) this.end(transaction)
  }

  lockedBy(address: Address): Transaction | undefined {
    return this.locks.get(address)
  }

  /** Remembers a write. The second writer of a document conflicts at once, and so does one that cannot see the newest version. */
  write(transaction: Transaction, write: Write): void {
    const address = addressOf(write.collection, write.id)
    const holder = this.locks.get(address)
    const newest = this.versions.get(address)?.at(-1)
    const seen = transaction.snapshot ?? this.changes
    if ((holder && holder !== transaction) || (newest && newest.replacedAt > seen)) throw conflict()
    this.locks.set(address, transaction)
    transaction.writes.set(address, write)
  }

  /** What a transaction sees of one document, where that is something else than what is stored. */
  seen({ snapshot = this.changes, writes }: Transaction, address: Address): Write | undefined {
    return writes.get(address) ?? this.versions.get(address)?.find(({ replacedAt }) => replacedAt > snapshot)
  }

  /** Everything in a collection that a transaction sees otherwise than it is stored. */
  view({ snapshot = this.changes, writes }: Transaction, collection: string): Map<Address, Write> {
    const view = new Map<Address, Write>()
    for (const [address, versions] of this.versions) {
      const seen = versions.find(({ replacedAt }) => replacedAt > snapshot)
      if (seen?.collection === collection) view.set(address, seen)
    }
    for (const [address, write] of writes) if (write.collection === collection) view.set(address, write)
    return view
  }

  /** Keeps what committed changes replaced, for those who still see it. */
  record(replaced: readonly Change[]): void {
    if (this.live.size === 0 || replaced.length === 0) return
    const replacedAt = ++this.changes
    for (const { collection, id, before: text } of replaced) {
      const address = addressOf(collection, id)
      const versions = this.versions.get(address) ?? []
      versions.push({ collection, id, text, replacedAt })
      this.versions.set(address, versions)
      this.log.push({ address, replacedAt })
    }
  }

  private forgetVersions(): void {
    let oldest = this.changes
    for (const { snapshot } of this.live) oldest = Math.min(oldest, snapshot ?? this.changes)
    let count = 0
    for (const { address, replacedAt } of this.log) {
      if (replacedAt > oldest) break
      count++
      const versions = this.versions.get(address)
      versions?.shift()
      if (versions?.length === 0) this.versions.delete(address)
    }
    this.log.splice(0, count)
  }
}
