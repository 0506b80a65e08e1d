import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** What is made once for a data directory and never shown to anybody but its owner. */
export interface Keys {
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
const LOCK = 'lock'
const openHere = new Set<string>()

/** Opens a data directory and makes what is missing; refuses one that a living process holds. */
export function openDataDirectory(directory: string): DataDirectory {
  const root = path.resolve(directory)
  fs.mkdirSync(root, { recursive: true, mode: 0o700 })
  const resolve = (...parts: string[]) => path.join(root, ...parts)
  lock(root)

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
    release() {
      openHere.delete(root)
      fs.rmSync(resolve(LOCK), { force: true })
    },
  }
}

/** Two processes on one directory would each hold their own transactions in memory and overwrite one another. */
function lock(root: string): void {
  const file = path.join(root, LOCK)
  const holder = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0
  if (openHere.has(root) || (holder !== process.pid && isAlive(holder))) {
    throw new Error(`${root} is in use by process ${holder}`)
  }
  openHere.add(root)
  fs.writeFileSync(file, String(process.pid), { mode: 0o600 })
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function parseKeys(value: unknown): Keys | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { secretId, secretKey, variables } = value as Record<string, unknown>
  if (typeof secretId !== 'string' || typeof secretKey !== 'string') return undefined
  const kept = typeof variables === 'object' && variables !== null ? Object.entries(variables) : []
  const strings = kept.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return { secretId, secretKey, variables: Object.fromEntries(strings) }
}
