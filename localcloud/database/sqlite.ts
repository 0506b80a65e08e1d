import Libsql from 'libsql'

/** What a column may hold. Blobs are written and compared, never read back. */
export type SqlValue = null | number | string | Buffer

type Row = Record<string, unknown>

const MAX_PREPARED = 500

/** All of a transaction is undone, because of an error in a part of it. */
export class Undone extends Error {
  constructor(readonly reason: unknown) {
    super('the transaction is undone')
  }
}

/**
 * SQLite with the driver's sharp edges covered. The driver aborts the whole process when a statement's only argument is a
 * Buffer, a Date, a boolean or an object, so parameters always travel as one array; it does not notice a wrong number of
 * parameters; and its `get` adds a field of its own, so a single row is read as the first of all.
 */
export class Sqlite {
  private readonly driver: Libsql.Database
  private readonly prepared = new Map<string, Libsql.Statement<[SqlValue[]]>>()

  constructor(file: string, durable: boolean) {
    this.driver = new Libsql(file)
    this.driver.pragma('journal_mode=WAL')
    this.driver.pragma(`synchronous=${durable ? 'FULL' : 'NORMAL'}`)
    this.driver.pragma('busy_timeout=5000')
    this.driver.pragma('cache_size=-65536')
  }

  all(sql: string, parameters: readonly SqlValue[] = []): Row[] {
    return this.statement(sql, parameters).all([...parameters]) as Row[]
  }

  first(sql: string, parameters: readonly SqlValue[] = []): Row | undefined {
    return this.all(sql, parameters)[0]
  }

  run(sql: string, parameters: readonly SqlValue[] = []): void {
    this.statement(sql, parameters).run([...parameters])
  }

  /** Changes the schema. Prepared statements know the old one, so they are forgotten. */
  define(sql: string): void {
    this.prepared.clear()
    this.driver.exec(sql)
  }

  /** Runs `work` so that all of it is kept or none. Not to be nested. */
  atomically<Result>(work: () => Result): Result {
    this.run('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.run('COMMIT')
      return result
    } catch (error) {
      if (this.driver.inTransaction) this.run('ROLLBACK')
      throw error
    }
  }

  /** Runs `work` inside `atomically` so that its failure undoes its own part only. */
  separately<Result>(work: () => Result): Result {
    this.run('SAVEPOINT part')
    try {
      const result = work()
      this.run('RELEASE part')
      return result
    } catch (error) {
      // A full disk ends the whole transaction: no part of it is left, and what came after would be kept on its own.
      if (!this.driver.inTransaction) throw new Undone(error)
      this.run('ROLLBACK TO part')
      this.run('RELEASE part')
      throw error
    }
  }

  /** Puts on disk what is not there yet, and from now on everything at once. */
  harden(): void {
    this.driver.pragma('synchronous=FULL')
    this.all('PRAGMA wal_checkpoint(TRUNCATE)')
  }

  close(): void {
    this.prepared.clear()
    this.driver.close()
  }

  private statement(sql: string, parameters: readonly SqlValue[]): Libsql.Statement<[SqlValue[]]> {
    let statement = this.prepared.get(sql)
    if (!statement) {
      const expected = sql.replace(/"[^"]*"|'[^']*'/g, '').split('?').length - 1
      if (expected !== parameters.length) throw new Error(`${parameters.length} parameters for ${sql}`)
      if (this.prepared.size >= MAX_PREPARED) this.prepared.clear()
      statement = this.driver.prepare<[SqlValue[]]>(sql)
      this.prepared.set(sql, statement)
    }
    return statement
  }
}

/** An SQL identifier, whatever characters the name has. */
export function quoted(name: string): string {
  return `"${name.replace(/"/g, '""')}"`
}
