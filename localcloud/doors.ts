import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from './clock'
import type { Database } from './database'
import { CloudError, invalidParameter } from './errors'
import type { Functions } from './functions'
import { describeFault, type Exchange, header, NO_FRAMES, onlyHeader, readBody, sendJson } from './http/exchange'
import { isForeignPage } from './http/loopback'
import type { Identity } from './identity'
import { isObject, type JsonObject, parseJson, parseObject } from './json'
import { LINK_PATH, type Storage, UPLOAD_LIMIT } from './storage'
import type { Timers } from './timers'
import type { Outbox } from './wechat/outbox'
import { messagesPage } from './wechat/page'

/** What the doors open onto. */
export interface DoorsOptions {
  readonly clock: Clock
  readonly database: Database
  readonly functions: Functions
  readonly identity: Identity
  readonly outbox: Outbox
  readonly storage: Storage
  readonly timers: Timers
}

/** An answer in JSON; a door that answers in its own way returns nothing. */
type Door = (exchange: Exchange, rest: string) => Promise<JsonObject | undefined>

/** As much as a mini-program may send with one call. */
const CALL_LIMIT = 1024 * 1024
const PEOPLE_LIMIT = 4 * 1024 * 1024
const MESSAGES_SHOWN = 200

const STATUS: Readonly<Record<string, number>> = {
  EXCEED_MAX_PAYLOAD_SIZE: 413,
  FUNCTION_NOT_FOUND: 404,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: 504,
  INVALID_PARAM: 400,
  NOT_FOUND: 404,
  PERMISSION_DENIED: 403,
  SIGN_IN_REQUIRED: 401,
  TRIGGER_NOT_FOUND: 404,
}

/** `/local/*`: the doors for the browser app, for seeding and for tests. Not part of the platform. */
export function createDoors(options: DoorsOptions): (exchange: Exchange) => Promise<void> {
  const doors = new Map<string, Door>(Object.entries({ ...peopleDoors(options), ...cloudDoors(options) }))
  return async (exchange) => {
    const { request, method, path, requestId } = exchange
    try {
      if (isForeignPage(request)) throw new CloudError('PERMISSION_DENIED', 'a page of another address may not enter')
      if (path.startsWith(LINK_PATH)) return await options.storage.handle(exchange)
      const [, , name = '', rest = ''] = path.split('/', 4)
      const door = doors.get(`${method} ${rest === '' ? name : `${name}/*`}`)
      if (!door) throw new CloudError('NOT_FOUND', `no door ${method} ${path.slice(0, 80)}`)
      const answer = await door(exchange, decodePart(rest))
      if (answer) sendJson(exchange, 200, { ...answer, requestId })
    } catch (error) {
      const fault = describeFault(error, requestId)
      sendJson(exchange, (Object.hasOwn(STATUS, fault.code) ? STATUS[fault.code] : undefined) ?? 500, fault)
    }
  }
}

/** Doors that stand in for WeChat: who one is, calling a function, sending a picture. */
function peopleDoors({ functions, identity, storage }: DoorsOptions): Record<string, Door> {
  const caller = (exchange: Exchange) => identity.openidOf(onlyHeader(exchange.request, 'authorization'))
  return {
    'GET people': async () => ({ people: identity.people() }),
    'PUT people': async (exchange) => {
      const text = (await readBody(exchange.request, PEOPLE_LIMIT)).toString()
      const value = parseJson(text)
      return { people: identity.setPeople(isObject(value) ? value.people : value) }
    },
    'POST sign-in': async (exchange) => ({ ...identity.signIn((await readJson(exchange)).openid) }),
    'POST call/*': async (exchange, name) => {
      const { event = {} } = await readJson(exchange)
      const result = await functions.invoke(name, JSON.stringify(event), { openid: caller(exchange), source: 'person' })
      return { result: JSON.parse(result) as unknown }
    },
    'POST upload': async (exchange) => {
      const openid = caller(exchange)
      if (openid === '') throw new CloudError('SIGN_IN_REQUIRED', 'a token is needed to upload')
      const name = new URLSearchParams(exchange.query).get('name') ?? ''
      const bytes = await readBody(exchange.request, UPLOAD_LIMIT)
      if (bytes.length === 0) throw invalidParameter('the body is empty')
      const folder = `${uploadsOf(openid)}/${randomBytes(12).toString('hex')}`
      return { fileID: await storage.keep(`${folder}/${safeName(name)}`, bytes) }
    },
  }
}

/** Doors to the machinery: clock, timers, metrics, messages. */
function cloudDoors({ clock, database, functions, outbox, timers }: DoorsOptions): Record<string, Door> {
  const metrics = () => ({ database: { ...database.metrics() }, functions: functions.metrics() })
  return {
    'GET health': async () => ({ ok: true, functions: functions.names }),
    'GET clock': async () => ({ now: clock.now() }),
    'POST clock': async (exchange) => {
      const { advance } = await readJson(exchange)
      if (typeof advance !== 'number') throw invalidParameter('advance must be a number of milliseconds')
      const fired = await timers.advance(advance)
      return { fired, now: clock.now() }
    },
    'POST timers/*': async (_exchange, trigger) => ({ ...(await timers.fire(trigger)) }),
    'GET metrics': async () => metrics(),
    'POST metrics/*': async (_exchange, rest) => {
      if (rest !== 'reset') throw new CloudError('NOT_FOUND', 'metrics can only be reset')
      database.resetMetrics()
      functions.resetMetrics()
      return metrics()
    },
    'GET messages': async (exchange) => {
      const calls = outbox.newest('subscribeMessage.send', MESSAGES_SHOWN)
      if (/\bjson\b/.test(header(exchange.request, 'accept'))) {
        return { messages: calls.map(({ at, request, answer }) => ({ ...request, at, errcode: answer.errcode })) }
      }
      sendPage(exchange, messagesPage(calls))
      return undefined
    },
  }
}

async function readJson(exchange: Exchange): Promise<JsonObject> {
  const text = (await readBody(exchange.request, CALL_LIMIT)).toString()
  return text === '' ? {} : parseObject(text)
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw invalidParameter('the path is not well encoded')
  }
}

/** Where a person's uploads lie. The functions know it by the same rule, and take from there what that person sends. */
const uploadsOf = (openid: string): string =>
  `uploads/${createHash('sha256').update(`uploads\n${openid}`).digest('hex').slice(0, 32)}`

/** The name of an uploaded file, with everything but plain letters, digits, dots and dashes left out. */
function safeName(name: string): string {
  const [, stem = name, ending = ''] = /^(.*)(\.[A-Za-z0-9]{1,8})$/.exec(name) ?? []
  const plain = stem
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(-60)
  return `${plain || 'file'}${ending.toLowerCase()}`
}

function sendPage(exchange: Exchange, html: string): void {
  exchange.response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; ${NO_FRAMES}`,
    'x-content-type-options': 'nosniff',
  })
  exchange.response.end(html)
}
