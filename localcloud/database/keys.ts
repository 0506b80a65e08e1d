import { type Document, has, isPlainObject } from './ejson'

/**
 * An index key. SQLite sorts null < number < text < blob, byte by byte, and so does the platform: null < number < string <
 * boolean < date. Booleans and dates are therefore blobs that start with `c` and `d`.
 */
export type Key = null | number | string | Buffer

/** The first key past every number, every string, every boolean and every date. */
export const AFTER_NUMBERS = ''
export const AFTER_STRINGS = Buffer.alloc(0)
export const BOOLEANS = Buffer.from('c')
export const DATES = Buffer.from('d')
export const AFTER_DATES = Buffer.from('e')

/** The driver cuts text at NUL and rewrites lone surrogates. */
const UNBINDABLE = /[\0\p{Surrogate}]/u

/** Wider than any date, so that the digits of a shifted date are never negative. */
const DATE_SHIFT = 10_000_000_000_000_000n

/** The key of a value, or undefined for a value that has no single place in an index: an array, an object, NaN. */
export function keyOf(value: unknown): Key | undefined {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return Number.isNaN(value) ? undefined : value
  if (typeof value === 'string') return UNBINDABLE.test(value) ? undefined : value
  if (typeof value === 'boolean') return Buffer.from(value ? 'c1' : 'c0')
  if (value instanceof Date) return Buffer.from(`d${String(BigInt(value.getTime()) + DATE_SHIFT).padStart(17, '0')}`)
  return undefined
}

/** The key of the value at a dotted path; undefined as for `keyOf`, and when the path leads through an array. */
export function keyAt(document: Document, path: string): Key | undefined {
  let value: unknown = document
  for (const name of path.split('.')) {
    if (Array.isArray(value)) return undefined
    if (!isPlainObject(value) || !has(value, name)) return null
    value = value[name]
  }
  return keyOf(value)
}

/** Stands in a unique index for a value that has no key: equal values are equal text. */
export function textKey(value: unknown): Buffer {
  return Buffer.from(`b${JSON.stringify(value)}`)
}

/** Compares as SQLite does. */
export function compareKeys(one: Key, other: Key): number {
  const rank = rankOf(one) - rankOf(other)
  if (rank !== 0) return rank
  if (typeof one === 'number' && typeof other === 'number') return one - other || 0
  if (one === null || other === null || typeof one === 'number' || typeof other === 'number') return 0
  return Buffer.compare(Buffer.from(one), Buffer.from(other))
}

function rankOf(key: Key): number {
  if (key === null) return 0
  if (typeof key === 'number') return 1
  return typeof key === 'string' ? 2 : 3
}
