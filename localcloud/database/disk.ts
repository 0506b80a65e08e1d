import fs from 'node:fs'
import { CloudError, StartRefused } from '../errors'
import type { Sqlite } from './sqlite'

const FULL = /^SQLITE_(FULL|IOERR)/
const DAMAGED = /^SQLITE_(CORRUPT|NOTADB)/

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const damaged = (file: string, what: string): StartRefused =>
  new StartRefused(
    `${file} is damaged: ${what}. Nothing was changed. ` +
      'Set the data directory aside, put the newest copy of it in its place, and start again (docs/localcloud.md, "Copies").',
  )

/** Opens the file by `open`; damage that the database itself notices is said in words. */
export function opened<Result>(file: string, open: () => Result): Result {
  try {
    return open()
  } catch (error) {
    throw DAMAGED.test(codeOf(error)) ? damaged(file, describe(error)) : error
  }
}

/**
 * Refuses a file with torn pages, or whose tables and indexes do not fit together. A few seconds for a hundred thousand
 * documents; a torn page that is met only when somebody needs it would be worse.
 */
export function assertWhole(file: string, sqlite: Sqlite): void {
  const [found] = sqlite.all('PRAGMA integrity_check(1)').map((row) => String(Object.values(row)[0]))
  if (found !== 'ok') throw damaged(file, found ?? 'it cannot be checked')
}

/** What the disk does to the database, told to its operator: once when it begins, and once when it is over. */
export class DiskTrouble {
  private troubled = false

  constructor(
    private readonly file: string,
    private readonly say: (line: string) => void,
  ) {}

  /** The refusal that callers get instead of an error of the disk; every other error as it is. */
  refusal(error: unknown): unknown {
    const code = codeOf(error)
    if (!FULL.test(code) && !DAMAGED.test(code)) return error
    if (!this.troubled) this.say(FULL.test(code) ? this.noRoom(error) : damaged(this.file, describe(error)).message)
    this.troubled = true
    return new CloudError('DATABASE_REQUEST_FAILED', `the database cannot be written or read: ${describe(error)}`)
  }

  /** A write has reached the disk. */
  over(): void {
    if (this.troubled) this.say(`${this.file} can be written again.`)
    this.troubled = false
  }

  private noRoom(error: unknown): string {
    const { bavail, bsize } = fs.statfsSync(this.file)
    const free = Math.floor((bavail * bsize) / 1024 / 1024)
    return (
      `${this.file} cannot be written: ${describe(error)} (${free} MB are free there). Changes are refused, reading goes on, ` +
      'what was acknowledged is kept. Make room; it goes on by itself.'
    )
  }
}

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error))
