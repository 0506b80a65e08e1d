import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Clock } from '../clock'
import type { DataDirectory } from '../data-directory'
import { CloudError, invalidParameter } from '../errors'
import type { Service } from '../gateway'
import type { FarEnd } from '../gateway/port'
import { isObject, stringField, unknownAction } from '../json'
import type { FunctionSettings } from '../project'
import { APP_ID, type Caller, CONTEXT_KEYS, callVariables, NOBODY, scfContext } from './context'
import { startInstance } from './instance'
import { type FunctionLog, openLog } from './log'
import { createPool, type Pool } from './pool'

/** What a function did since the last reset. */
interface FunctionMetrics {
  calls: number
  failures: number
  /** Instances started. */
  starts: number
}

/** The cloud functions of a project. */
export interface Functions extends Service {
  /** Runs a function and answers its result as JSON text; rejects with a `CloudError` in the platform's words. */
  invoke(name: string, event: string, caller: Caller): Promise<string>
  readonly names: readonly string[]
  metrics(): Record<string, FunctionMetrics>
  resetMetrics(): void
  /** Ends every instance that is at work, and all instances of the functions that are named; the others stay loaded. */
  restart(names: readonly string[]): Promise<void>
  close(): Promise<void>
}

export interface FunctionsOptions {
  readonly functions: readonly FunctionSettings[]
  readonly env: string
  readonly clock: Clock
  readonly data: DataDirectory
  /** Whether an instance that rests keeps the process from ending. */
  readonly awake: boolean
  /** The gateway's address, known once it listens, and a message port that stands for it. */
  gatewayUrl(): string
  openPort(): FarEnd
}

const INSTANCES = 3
const PATIENCE = 1000
/** The largest event that the platform takes. */
const EVENT_LIMIT = 6 * 1024 * 1024

interface Running {
  readonly settings: FunctionSettings
  readonly pool: Pool
  readonly log: FunctionLog
  metrics: FunctionMetrics
}

/** Makes a project's functions callable. Threads start at the first call. */
export function createFunctions(options: FunctionsOptions): Functions {
  const { env, data } = options
  fs.mkdirSync(data.resolve('logs'), { recursive: true })
  const running = new Map(options.functions.map((settings) => [settings.name, open(settings, options)]))

  const invoke = async (name: string, event: string, caller: Caller): Promise<string> => {
    const target = running.get(name)
    if (!target)
      throw new CloudError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name.slice(0, 80)}`)
    if (event.length > EVENT_LIMIT) throw invalidParameter('the event is larger than 6 MB')
    const requestId = randomUUID()
    const variables = callVariables(env, caller)
    const context = scfContext(target.settings, env, requestId, { ...target.settings.variables, ...variables })
    const startedAt = performance.now()
    target.metrics.calls++
    try {
      const result = await target.pool.run({ requestId, event: addUser(event, caller), context, variables })
      target.log.write(requestId, `done in ${Math.round(performance.now() - startedAt)} ms`)
      return result
    } catch (error) {
      target.metrics.failures++
      throw error
    }
  }

  return {
    invoke,
    async execute(action, body) {
      if (action !== 'functions.invokeFunction') throw unknownAction(action)
      const event = typeof body.request_data === 'string' && body.request_data !== '' ? body.request_data : '{}'
      // One function that calls another is a server, not the person who called the first one.
      return { data: { response_data: await invoke(stringField(body, 'function_name'), event, NOBODY) } }
    },
    names: [...running.keys()],
    metrics: () => Object.fromEntries([...running].map(([name, { metrics }]) => [name, { ...metrics }])),
    resetMetrics() {
      for (const target of running.values()) Object.assign(target.metrics, emptyMetrics())
    },
    async restart(names) {
      await Promise.all([...running].map(([name, { pool }]) => pool.restart(!names.includes(name))))
    },
    async close() {
      await Promise.all([...running.values()].map(({ pool }) => pool.close()))
      await Promise.all([...running.values()].map(({ log }) => log.close()))
    },
  }
}

const emptyMetrics = (): FunctionMetrics => ({ calls: 0, failures: 0, starts: 0 })

function open(
  settings: FunctionSettings,
  { env, clock, data, awake, gatewayUrl, openPort }: FunctionsOptions,
): Running {
  const log = openLog(data.resolve('logs', `${settings.name}.log`), clock)
  const metrics = emptyMetrics()
  const bundle = path.join(settings.directory, `${settings.handler.slice(0, settings.handler.lastIndexOf('.'))}.js`)
  const pool = createPool({
    start() {
      metrics.starts++
      const url = gatewayUrl()
      const gateway = { url, end: openPort() }
      return startInstance({ settings, clock, log, awake, environment: environment(settings, env, data, url), gateway })
    },
    version: () => String(fs.statSync(bundle, { throwIfNoEntry: false })?.mtimeMs),
    limit: INSTANCES,
    patience: PATIENCE,
  })
  return { settings, pool, log, metrics }
}

/** The environment of an instance: what the platform sets, then what the project asks for. Nothing of this process leaks in. */
function environment(
  settings: FunctionSettings,
  env: string,
  data: DataDirectory,
  url: string,
): Record<string, string> {
  const own = Object.entries(settings.variables).map(([name, value]) => [name, fillIn(value, data)])
  return {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: data.keys.secretId,
    TENCENTCLOUD_SECRETKEY: data.keys.secretKey,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
    SCF_NAMESPACE: env,
    TCB_ENV: env,
    // Keeps the SDK from asking Tencent's network where it runs.
    SUMERU_ENV: 'test',
    ...CONTEXT_KEYS,
    ...Object.fromEntries(own),
  }
}

/** `{{env.NAME}}` is the variable of this process, or else a random secret that the data directory keeps. */
function fillIn(value: string, data: DataDirectory): string {
  return value.replace(
    /\{\{\s*env\.([A-Za-z_]\w*)\s*\}\}/g,
    (_, name: string) => process.env[name] ?? data.variable(name),
  )
}

/** The platform adds `userInfo` to the event of a call from a mini-program. */
function addUser(event: string, caller: Caller): string {
  if (caller.source !== 'person') return event
  const value: unknown = JSON.parse(event)
  if (!isObject(value)) return event
  return JSON.stringify({ ...value, userInfo: { appId: APP_ID, openId: caller.openid } })
}
