import path from 'node:path'
import { CloudError, requestFailed } from '../errors'
import { Acknowledged } from './acknowledged'
import { actionNamed, databaseActions } from './actions'
import { Catalogue } from './catalogue'
import { assertWhole, DiskTrouble, opened } from './disk'
import { Engine } from './engine'
import { IdGenerator } from './ids'
import { Meter } from './meter'
import { Sqlite } from './sqlite'
import { type Change, Transactions } from './transactions'
import type { CollectionDeclaration, Metrics } from './types'
import { Writer } from './writer'

export type { Change } from './transactions'
export type { CollectionDeclaration } from './types'

/** A document database that speaks the SDK's wire protocol. */
export interface Database {
  /** Runs one `database.*` action; resolves to the response body without `requestId`, rejects with `CloudError`. */
  execute(action: string, body: Record<string, unknown>): Promise<Record<string, unknown>>
  /** Creates what is missing and drops an index that is no longer declared. Idempotent. */
  declare(collections: readonly CollectionDeclaration[]): void
  /** From now on an acknowledged write survives a power cut, and so do those before: the end of `durable: 'later'`. */
  keep(): void
  metrics(): Metrics
  resetMetrics(): void
  /** Gives up open transactions and forgets every document and figure; the collections stay, with their indexes. */
  clear(): void
  /** Writes what was accepted, gives up open transactions and closes the file. */
  close(): void
}

export interface DatabaseOptions {
  /** Path of the SQLite file, or `:memory:`. */
  file: string
  /** The cloud's clock in epoch milliseconds; server dates and generated ids read it. */
  now: () => number
  /** Whether an acknowledged write survives a power cut (`synchronous=FULL`), or does from `keep` on. Default true. */
  durable?: boolean | 'later'
  /** How long a transaction may stay open, in real milliseconds. Default 30,000. */
  transactionMs?: number
  /** How long a write outside a transaction waits for a locked document, in real milliseconds. Default 10,000. */
  lockMs?: number
  /** Hears of every committed change of a document, in order, before anyone is answered; it must not throw. */
  watch?: (changes: readonly Change[]) => void
}

const TRANSACTION_MS = 30_000
const LOCK_MS = 10_000

/**
 * Opens (and creates when missing) a database file. One process at a time may have it open.
 * @throws StartRefused when the file is damaged, or lacks what it had acknowledged
 */
export function openDatabase(options: DatabaseOptions): Database {
  const { file, now, durable = true, transactionMs = TRANSACTION_MS, lockMs = LOCK_MS } = options
  const meter = new Meter()
  const sqlite = opened(file, () => new Sqlite(file, durable === true))
  const disk = new DiskTrouble(file, console.error)
  const acknowledged = file === ':memory:' ? undefined : checked(file, sqlite, durable !== 'later')
  const catalogue = new Catalogue(sqlite, meter)
  const transactions = new Transactions(transactionMs)
  const writer = new Writer(sqlite, disk, acknowledged, (changes) => {
    transactions.record(changes)
    options.watch?.(changes)
  })
  const engine = new Engine({ catalogue, transactions, writer, meter, lockMs, ids: new IdGenerator() })
  const actions = databaseActions({ engine, catalogue, transactions })

  async function execute(name: string, body: Record<string, unknown>): Promise<Record<string, unknown>> {
    meter.operations++
    try {
      return await actionNamed(actions, name)(body, now())
    } catch (error) {
      // As on the platform, a statement that fails ends its transaction; else its locks would stay until the time is over.
      transactions.abandon(body.transactionId)
      const refusal = disk.refusal(error)
      if (refusal instanceof CloudError) throw refusal
      throw requestFailed(refusal instanceof Error ? refusal.message : String(refusal))
    }
  }

  return {
    execute,
    declare: (collections) => {
      writer.flush()
      catalogue.declare(collections)
    },
    keep: () => {
      if (durable !== 'later') return
      writer.flush()
      sqlite.harden()
      acknowledged?.bind()
    },
    metrics: () => meter.report(),
    resetMetrics: () => meter.reset(),
    clear: () => {
      writer.flush()
      transactions.endAll()
      catalogue.clear()
      meter.reset()
    },
    close: () => {
      writer.flush()
      transactions.endAll()
      sqlite.close()
      acknowledged?.close()
    },
  }
}

/** Checks a file before anything is asked of it. One that is refused is closed again. */
function checked(file: string, sqlite: Sqlite, binding: boolean): Acknowledged {
  try {
    return opened(file, () => {
      assertWhole(file, sqlite)
      return new Acknowledged(path.join(path.dirname(file), `${path.parse(file).name}.acknowledged`), sqlite, binding)
    })
  } catch (error) {
    sqlite.close()
    throw error
  }
}
