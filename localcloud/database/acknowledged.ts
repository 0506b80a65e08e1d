import fs from 'node:fs'
import { StartRefused } from '../errors'
import type { Sqlite } from './sqlite'

const DIGITS = 16

/**
 * SQLite goes back to its last whole commit when the end of its log is torn, and says nothing: right for commits that nobody
 * was told of, silent loss for the others. So commits are counted twice: in the database with each of them, and in a file
 * beside it before anybody is answered. A database that knows of fewer than the file is refused.
 */
export class Acknowledged {
  private count: number
  private readonly descriptor: number

  /**
   * @param binding whether the file is told already; else from `bind` on, and what is lost before is missed by nobody
   * @throws StartRefused when acknowledged commits are missing
   */
  constructor(
    file: string,
    private readonly sqlite: Sqlite,
    private binding: boolean,
  ) {
    // The file first: a commit that comes between the two reads is then in the database already.
    const told = fs.existsSync(file) ? Number.parseInt(fs.readFileSync(file, 'utf8'), 10) || 0 : 0
    sqlite.define('CREATE TABLE IF NOT EXISTS commits(one INTEGER PRIMARY KEY CHECK (one = 1), n INTEGER NOT NULL)')
    this.count = Number(sqlite.first('SELECT n FROM commits')?.n ?? 0)
    if (this.count < told) throw missing(file, told - this.count)
    this.descriptor = fs.openSync(file, fs.constants.O_RDWR | fs.constants.O_CREAT, 0o600)
    this.tell()
  }

  /** What was counted until now is on disk. */
  bind(): void {
    this.binding = true
    this.tell()
  }

  /** Counts one more commit, as a part of it. */
  countIn(): void {
    this.sqlite.run('INSERT INTO commits(one, n) VALUES (1, ?) ON CONFLICT(one) DO UPDATE SET n = excluded.n', [
      this.count + 1,
    ])
  }

  /** The commit is on disk and about to be acknowledged. */
  committed(): void {
    this.count += 1
    this.tell()
  }

  /** In place and without waiting for the disk: it is never ahead of the database. */
  private tell(): void {
    if (!this.binding) return
    try {
      fs.writeSync(this.descriptor, String(this.count).padStart(DIGITS, '0'), 0)
    } catch {
      // The commit stands all the same, and the next one tells of it too.
    }
  }

  close(): void {
    fs.closeSync(this.descriptor)
  }
}

const missing = (file: string, commits: number): StartRefused =>
  new StartRefused(
    `The last ${commits} acknowledged ${commits === 1 ? 'change is' : 'changes are'} missing from the database beside ${file}: ` +
      'its log was cut short, or is of another day. Nothing was changed. Set the data directory aside and put the newest ' +
      `copy of it in its place (docs/localcloud.md, "Copies"); or, to go on without what is missing, remove ${file}.`,
  )
