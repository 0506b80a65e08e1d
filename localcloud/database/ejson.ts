import { invalidParameter, requestFailed } from '../errors'

/** A document or a part of one in memory: plain values, `Date` and `RegExp`. */
export type Document = Record<string, unknown>

/** MongoDB's limit for documents in documents. */
const MAX_DEPTH = 100

/** Types of extended JSON that this database stores as they are and does not look into. */
const OPAQUE = new Set(['$binary', '$numberDecimal', '$timestamp', '$minKey', '$maxKey'])

export function isPlainObject(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

export function has(object: object, key: string): boolean {
  return Object.hasOwn(object, key)
}

/**
 * Reads extended JSON, canonical or relaxed, as the SDK sends it.
 * @param now epoch milliseconds that every server date in the text becomes (plus its offset)
 */
export function parseEjson(text: unknown, now: number): unknown {
  if (typeof text !== 'string') throw invalidParameter('extended JSON text expected')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw invalidParameter('not JSON')
  }
  return revive(json, now, 0)
}

/**
 * The text that is stored and sent out: plain JSON, with dates as `{"$date": milliseconds}`.
 * @throws CloudError `DATABASE_REQUEST_FAILED` for a document that an update has made too deep to be read again
 */
export function toText(document: Document): string {
  return JSON.stringify(storable(document, 0))
}

/** Reads what `toText` wrote. */
export function fromText(text: string): Document {
  const json: unknown = JSON.parse(text)
  const document = text.includes('"$') ? revive(json, 0, 0) : json
  if (!isPlainObject(document)) throw new Error('a stored document is damaged')
  return document
}

/**
 * Refuses field names that MongoDB does not store.
 * @throws CloudError `DATABASE_REQUEST_FAILED`
 */
export function assertStorable(value: unknown): void {
  if (Array.isArray(value)) for (const item of value) assertStorable(item)
  if (!isPlainObject(value)) return
  for (const [key, item] of Object.entries(value)) {
    if (key.startsWith('$') && !OPAQUE.has(key)) throw requestFailed(`a field name may not start with $: ${key}`)
    if (key.includes('\0')) throw requestFailed('a field name may not contain a null character')
    assertStorable(item)
  }
}

function revive(value: unknown, now: number, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth > MAX_DEPTH) throw invalidParameter('nested too deep')
  if (Array.isArray(value)) return value.map((item) => revive(item, now, depth + 1))
  const entries = Object.entries(value)
  const [only] = entries
  if (only && entries.length === 1 && only[0].startsWith('$')) {
    const special = reviveSpecial(only[0], only[1], now, depth)
    if (special !== undefined) return special
  }
  const object: Document = {}
  for (const [key, item] of entries) {
    if (key === '__proto__') throw invalidParameter('a field may not be called __proto__')
    object[key] = revive(item, now, depth + 1)
  }
  return object
}

function reviveSpecial(type: string, value: unknown, now: number, depth: number): unknown {
  switch (type) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
      return reviveNumber(value)
    case '$date':
      return reviveDate(value)
    case '$oid':
      return String(value)
    case '$tcb_server_date':
      return serverDate(revive(value, now, depth + 1), now)
    case '$regularExpression':
      return reviveRegExp(value)
    case '$regex':
      return isPlainObject(value) && has(value, '$regularExpression')
        ? reviveRegExp(value.$regularExpression)
        : undefined
    default:
      return undefined
  }
}

function reviveNumber(value: unknown): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN
  if (Number.isNaN(number) && value !== 'NaN') throw invalidParameter('bad number')
  return number
}

function reviveDate(value: unknown): Date {
  const time = isPlainObject(value) ? Number(value.$numberLong ?? value.$numberInt) : value
  const date = new Date(typeof time === 'number' ? time : String(time))
  if (Number.isNaN(date.getTime())) throw invalidParameter('bad date')
  return date
}

function serverDate(value: unknown, now: number): Date {
  const offset = isPlainObject(value) ? value.offset : 0
  const date = new Date(now + (typeof offset === 'number' ? offset : 0))
  if (Number.isNaN(date.getTime())) throw invalidParameter('bad server date')
  return date
}

function reviveRegExp(value: unknown): RegExp {
  const { pattern, options = '' } = isPlainObject(value) ? value : {}
  if (typeof pattern !== 'string' || typeof options !== 'string') throw invalidParameter('bad regular expression')
  // The flag g makes a JavaScript expression remember where it stopped, and would skip every other document.
  const flags = [...new Set(options)].filter((flag) => 'imsu'.includes(flag)).join('')
  try {
    return new RegExp(pattern, flags)
  } catch {
    throw invalidParameter('bad regular expression')
  }
}

function storable(value: unknown, depth: number): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) }
  if (value === undefined) return null
  if (typeof value !== 'object' || value === null) return value
  if (depth > MAX_DEPTH) throw requestFailed('the document would be nested too deep')
  if (value instanceof Date) return { $date: value.getTime() }
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if (Array.isArray(value)) return value.map((item) => storable(item, depth + 1))
  const object: Document = {}
  for (const [key, item] of Object.entries(value)) if (item !== undefined) object[key] = storable(item, depth + 1)
  return object
}
