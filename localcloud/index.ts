import fs from 'node:fs'
import { type Clock, createClock } from './clock'
import { type DataDirectory, openDataDirectory } from './data-directory'
import { type Database, openDatabase } from './database'
import { createDoors } from './doors'
import { createFunctions } from './functions'
import { NOBODY } from './functions/context'
import { createGateway } from './gateway'
import type { FarEnd } from './gateway/port'
import { type Exchange, sendJson } from './http/exchange'
import { listen } from './http/server'
import { createStatic } from './http/static'
import { openIdentity } from './identity'
import { isObject, type JsonObject } from './json'
import { type Project, readProject } from './project'
import { openStorage } from './storage'
import { startTimers } from './timers'
import { createWeChat } from './wechat'
import { openOutbox } from './wechat/outbox'

export { StartRefused } from './errors'

export interface LocalCloudOptions {
  /** Port on 127.0.0.1; 0 takes any free one. */
  readonly port: number
  /** Where everything is kept; made when missing. One process at a time may use it. */
  readonly dataDir: string
  /** The folder with `cloudbaserc.json` and the built functions; without one there are no functions. */
  readonly project?: string
  /** The built browser app, served at `/`. */
  readonly webDir?: string
  /** Whether an acknowledged write survives a power cut, or does from `database.keep()` on. Default true. */
  readonly durable?: boolean | 'later'
  /** Whether it keeps its process from ending as long as it is not closed. Default true. */
  readonly awake?: boolean
  /** How far ahead of the machine's clock to start, in milliseconds; without it, as far as the data directory was left. */
  readonly clockOffsetMs?: number
}

export interface LocalCloud {
  readonly url: string
  readonly env: string
  readonly secretId: string
  readonly secretKey: string
  readonly port: number
  readonly clock: Clock
  readonly database: Database
  /** A message port that stands for the gateway's address, `url`/admin, in a thread of this process. */
  openPort(): FarEnd
  /**
   * Makes it a new cloud, in which nobody has been and nothing happened, at the same address and with the same keys. Functions
   * stay loaded, but for those that are at work and those that are named: what they remember may be of the cloud before.
   */
  beginAnew(clockOffsetMs: number, remembering: readonly string[]): Promise<void>
  /** Ends every function, closes the database and gives the port and the data directory back. */
  close(): Promise<void>
}

/** The name of the one environment. */
const ENV = 'local'
const CLOCK_FILE = 'clock.json'

/**
 * Starts a CloudBase environment on this machine. Rejects when the port or the data directory is taken, the project is broken,
 * or, with `StartRefused`, the data is damaged.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const project = readProject(options.project)
  const data = openDataDirectory(options.dataDir)
  try {
    return await start(options, project, data)
  } catch (error) {
    data.release()
    throw error
  }
}

async function start(options: LocalCloudOptions, project: Project, data: DataDirectory): Promise<LocalCloud> {
  const { keys } = data
  const clock = createClock(options.clockOffsetMs ?? keptOffset(data), (offsetMs) =>
    data.writeJson(CLOCK_FILE, { offsetMs }),
  )
  const database = openProjectDatabase(options, project, data, clock)
  const { awake = true } = options
  let base = ''
  const functions = createFunctions({
    functions: project.functions,
    env: ENV,
    clock,
    data,
    awake,
    gatewayUrl: () => `${base}/admin`,
    openPort: () => gateway.ports.open(),
  })
  const timers = startTimers(project.functions, functions, clock)
  const storage = openStorage({
    folder: data.resolve('files'),
    env: ENV,
    key: keys.secretKey,
    clock,
    baseUrl: () => base,
  })
  const outbox = openOutbox(data.resolve('wechat.jsonl'), clock)
  const push = async (message: JsonObject) => {
    if (project.messagePush) await functions.invoke(project.messagePush, JSON.stringify(message), NOBODY)
  }
  const wechat = createWeChat({ outbox, clock, push })
  const stop = async () => {
    timers.close()
    wechat.close()
    gateway.ports.close()
    await functions.close()
    database.close()
    data.release()
  }

  const identity = openIdentity(data)
  const beginAnew = async (clockOffsetMs: number, remembering: readonly string[]) => {
    wechat.close()
    await functions.restart(remembering)
    database.clear()
    storage.clear()
    outbox.clear()
    identity.setPeople([])
    clock.set(clockOffsetMs)
    timers.restart()
    functions.resetMetrics()
  }

  const gateway = createGateway({ keys, clock, services: { database, functions, storage, wx: wechat } })
  const doors = createDoors({ clock, database, functions, identity, outbox, storage, timers })
  const web = options.webDir === undefined ? nothingHere : createStatic(options.webDir)
  const answer = (exchange: Exchange) => {
    if (exchange.path === '/admin') return gateway.handle(exchange)
    return exchange.path.startsWith('/local/') ? doors(exchange) : web(exchange)
  }
  const server = await listen(options.port, answer, awake).catch(async (error) => {
    await stop()
    throw error
  })
  base = `http://127.0.0.1:${server.port}`
  const { secretId, secretKey } = keys
  let closed: Promise<void> | undefined
  /** Once: a file's number that is given back twice may be another file's by then. */
  const close = () => {
    closed ??= server.close().then(stop)
    return closed
  }
  return {
    url: base,
    env: ENV,
    secretId,
    secretKey,
    port: server.port,
    clock,
    database,
    openPort: gateway.ports.open,
    beginAnew,
    close,
  }
}

function openProjectDatabase(
  options: LocalCloudOptions,
  project: Project,
  data: DataDirectory,
  clock: Clock,
): Database {
  fs.mkdirSync(data.resolve('database'), { recursive: true })
  const file = data.resolve('database', 'data.db')
  const database = openDatabase({ file, now: clock.now, durable: options.durable ?? true })
  database.declare(project.collections)
  return database
}

/** Time that has passed stays passed: what was stored under a moved clock would otherwise lie in the future. */
function keptOffset(data: DataDirectory): number {
  const kept = data.readJson(CLOCK_FILE)
  return isObject(kept) && typeof kept.offsetMs === 'number' ? kept.offsetMs : 0
}

async function nothingHere(exchange: Exchange): Promise<void> {
  sendJson(exchange, 404, { code: 'NOT_FOUND', message: 'nothing here', requestId: exchange.requestId })
}
