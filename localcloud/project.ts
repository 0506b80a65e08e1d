import fs from 'node:fs'
import path from 'node:path'
import { type Cron, parseCron } from './cron'
import type { CollectionDeclaration } from './database'
import { isObject, type JsonObject } from './json'

/** A timer of a function. */
interface TimerTrigger {
  readonly name: string
  readonly cron: Cron
}

/** A cloud function as `cloudbaserc.json` describes it. */
export interface FunctionSettings {
  readonly name: string
  /** `file.export`, for example `index.main`. */
  readonly handler: string
  /** Seconds that one invocation may take. */
  readonly timeoutS: number
  readonly memoryMb: number
  readonly variables: Readonly<Record<string, string>>
  readonly timers: readonly TimerTrigger[]
  /** The folder that holds the built bundle. */
  readonly directory: string
}

export interface Project {
  readonly functions: readonly FunctionSettings[]
  /** The function that WeChat's pushed messages go to. */
  readonly messagePush: string | undefined
  readonly collections: readonly CollectionDeclaration[]
}

/** The platform's own defaults. */
const DEFAULT_TIMEOUT_S = 3
const DEFAULT_MEMORY_MB = 256

/** Reads `cloudbaserc.json` of a project folder and, in its function root, `database.json`. Throws for settings that cannot be used. */
export function readProject(folder: string | undefined): Project {
  const settings = folder === undefined ? undefined : readJson(path.join(folder, 'cloudbaserc.json'))
  if (folder === undefined || settings === undefined) return { functions: [], messagePush: undefined, collections: [] }
  if (!isObject(settings)) throw new Error('cloudbaserc.json must hold an object')
  const root = path.resolve(folder, text(settings, 'functionRoot', 'cloudfunctions'))
  const listed = Array.isArray(settings.functions) ? settings.functions : []
  const local = isObject(settings.localcloud) ? settings.localcloud : {}
  const messagePush = text(local, 'messagePush', '')
  return {
    functions: listed.filter(isObject).map((entry) => readFunction(entry, root)),
    messagePush: messagePush === '' ? undefined : messagePush,
    collections: readCollections(readJson(path.join(root, 'database.json'))),
  }
}

function readFunction(entry: JsonObject, root: string): FunctionSettings {
  const name = text(entry, 'name', '')
  if (!/^[A-Za-z][\w-]{0,63}$/.test(name))
    throw new Error(`cloudbaserc.json: ${JSON.stringify(name)} is no function name`)
  const variables = isObject(entry.envVariables) ? entry.envVariables : {}
  const triggers = Array.isArray(entry.triggers) ? entry.triggers.filter(isObject) : []
  return {
    name,
    handler: text(entry, 'handler', 'index.main'),
    timeoutS: positive(entry, 'timeout', DEFAULT_TIMEOUT_S),
    memoryMb: positive(entry, 'memorySize', DEFAULT_MEMORY_MB),
    variables: Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, String(value)])),
    timers: triggers
      .filter((trigger) => trigger.type === 'timer')
      .map((trigger) => ({ name: text(trigger, 'name', ''), cron: parseCron(text(trigger, 'config', '')) })),
    directory: path.join(root, name),
  }
}

function readCollections(value: unknown): CollectionDeclaration[] {
  if (value === undefined) return []
  const listed = isObject(value) && Array.isArray(value.collections) ? value.collections : undefined
  if (!listed) throw new Error('database.json must hold a list of collections')
  return listed.filter(isObject).map((entry) => ({
    name: text(entry, 'name', ''),
    indexes: (Array.isArray(entry.indexes) ? entry.indexes : []).filter(isObject).map((index) => ({
      name: text(index, 'name', ''),
      fields: (Array.isArray(index.fields) ? index.fields : []).map(readField),
      unique: index.unique === true,
    })),
  }))
}

function readField(pair: unknown): [string, 1 | -1] {
  if (Array.isArray(pair) && typeof pair[0] === 'string' && (pair[1] === 1 || pair[1] === -1)) return [pair[0], pair[1]]
  throw new Error(`database.json: ${JSON.stringify(pair)} is no index field`)
}

function readJson(file: string): unknown {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined
}

function text(from: JsonObject, name: string, otherwise: string): string {
  const value = from[name]
  return typeof value === 'string' ? value : otherwise
}

function positive(from: JsonObject, name: string, otherwise: number): number {
  const value = from[name]
  return typeof value === 'number' && value > 0 ? value : otherwise
}
