import { CloudError } from '../errors'

/** A collection that the project needs, with the indexes that serve its queries. Field paths are dotted. */
export interface CollectionDeclaration {
  name: string
  indexes: { name: string; fields: [field: string, direction: 1 | -1][]; unique?: boolean }[]
}

/** What the database did since it was opened or since the last reset. Counted per process. */
export interface Metrics {
  /** Database actions executed, refused ones included. */
  operations: number
  /** Rows read from a table or an index by those actions. */
  documentsExamined: number
  /** Queries by something else than `_id` that no declared index serves. */
  scans: { collection: string; query: string }[]
}

/** A document database that speaks the SDK's wire protocol. */
export interface Database {
  /** Runs one `database.*` action; resolves to the response body without `requestId`, rejects with `CloudError`. */
  execute(action: string, body: Record<string, unknown>): Promise<Record<string, unknown>>
  /** Creates what is missing and drops an index that is no longer declared. Idempotent. */
  declare(collections: readonly CollectionDeclaration[]): void
  metrics(): Metrics
  resetMetrics(): void
  /** Writes what was accepted, gives up open transactions and closes the file. */
  close(): void
}

export interface DatabaseOptions {
  /** Path of the SQLite file, or `:memory:`. */
  file: string
  /** The cloud's clock in epoch milliseconds; server dates and generated ids read it. */
  now: () => number
  /** Whether an acknowledged write survives a power cut (`synchronous=FULL`). Default true. */
  durable?: boolean
  /** How long a transaction may stay open, in real milliseconds. Default 30,000. */
  transactionMs?: number
  /** How long a write outside a transaction waits for a locked document, in real milliseconds. Default 10,000. */
  lockMs?: number
}

/** Opens (and creates when missing) a database file. */
export function openDatabase(_options: DatabaseOptions): Database {
  throw new CloudError('DATABASE_REQUEST_FAILED', 'the database is being built')
}
