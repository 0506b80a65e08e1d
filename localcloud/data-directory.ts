import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'libsql'
import { StartRefused } from './errors'

/** What is made once for a data directory and never shown to anybody but its owner. */
interface Keys {
  secretId: string
  secretKey: string
  /** Secrets that functions ask for by name and that nobody set: 32 random bytes in hex each. */
  variables: Record<string, string>
}

/** Where the local cloud keeps everything. Files with secrets are readable by their owner only. */
export interface DataDirectory {
  /** An absolute path inside the directory. */
  resolve(...parts: string[]): string
  readonly keys: Keys
  /** The secret called `name`, made at its first use. */
  variable(name: string): string
  /** Parsed content of a small JSON file, or undefined when there is none. */
  readJson(name: string): unknown
  /** Replaces a small JSON file in one step, so that a crash leaves either the old or the new one. */
  writeJson(name: string, value: unknown): void
  /** Gives the directory up for another process. */
  release(): void
}

const KEYS = 'keys.json'

/** Opens a data directory and makes what is missing; refuses one that a living process holds. */
export function openDataDirectory(directory: string): DataDirectory {
  const root = path.resolve(directory)
  fs.mkdirSync(root, { recursive: true, mode: 0o700 })
  const resolve = (...parts: string[]) => path.join(root, ...parts)
  const held = holdDirectory(root)

  const readJson = (name: string): unknown => {
    const file = resolve(name)
    return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined
  }
  const writeJson = (name: string, value: unknown) => {
    const file = resolve(name)
    const draft = `${file}.${process.pid}.draft`
    fs.writeFileSync(draft, JSON.stringify(value), { mode: 0o600 })
    fs.renameSync(draft, file)
  }

  const keys = parseKeys(readJson(KEYS)) ?? {
    secretId: `local${randomBytes(8).toString('hex')}`,
    secretKey: randomBytes(32).toString('hex'),
    variables: {},
  }
  writeJson(KEYS, keys)

  return {
    resolve,
    keys,
    variable(name) {
      const known = Object.hasOwn(keys.variables, name) ? keys.variables[name] : undefined
      if (known !== undefined) return known
      const made = randomBytes(32).toString('hex')
      keys.variables[name] = made
      writeJson(KEYS, keys)
      return made
    },
    readJson,
    writeJson,
    release: () => held.close(),
  }
}

/**
 * Two processes on one directory would each hold their own transactions in memory and overwrite one another.
 * The lock is one of the operating system, held by SQLite, so that it goes when its process does, however that ends.
 */
export function holdDirectory(root: string): { close(): void } {
  const file = new Sqlite(path.join(root, 'lock'), { timeout: 0 })
  try {
    file.exec('BEGIN EXCLUSIVE')
  } catch {
    file.close()
    throw new StartRefused(`${root} is in use by another local cloud`)
  }
  return file
}

function parseKeys(value: unknown): Keys | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { secretId, secretKey, variables } = value as Record<string, unknown>
  if (typeof secretId !== 'string' || typeof secretKey !== 'string') return undefined
  const kept = typeof variables === 'object' && variables !== null ? Object.entries(variables) : []
  const strings = kept.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return { secretId, secretKey, variables: Object.fromEntries(strings) }
}
