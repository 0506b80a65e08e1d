import { cloneDeep, compare, isEqual, resolve } from 'mingo/util'
import { requestFailed } from '../errors'
import { assertStorable, type Document, has, isPlainObject } from './ejson'
import { findPlace, makePlace, type Place } from './places'
import { Filter } from './query'

/** What an update may depend on besides the document. */
export interface UpdateSetting {
  /** The cloud's clock, in epoch milliseconds. */
  now: number
  /** Whether the document is being created by this update. */
  inserting: boolean
}

type Operator = (document: Document, path: string, operand: unknown, setting: UpdateSetting) => void

/** The update operators. Each refuses what MongoDB refuses, where mingo's own would silently do nothing. */
const OPERATORS: Record<string, Operator> = {
  $set: (document, path, operand) => makePlace(document, path).write(copyOf(operand)),
  $setOnInsert: (document, path, operand, { inserting }) => {
    if (inserting) makePlace(document, path).write(copyOf(operand))
  },
  $unset: (document, path) => findPlace(document, path)?.remove(),
  $inc: (document, path, operand) => calculate('$inc', makePlace(document, path), operand, (a, b) => a + b),
  $mul: (document, path, operand) => calculate('$mul', makePlace(document, path), operand, (a, b) => a * b),
  $min: (document, path, operand) => keepExtreme(makePlace(document, path), operand, -1),
  $max: (document, path, operand) => keepExtreme(makePlace(document, path), operand, 1),
  $bit: (document, path, operand) => combineBits(makePlace(document, path), operand),
  $rename: rename,
  $currentDate: (document, path, _operand, { now }) => makePlace(document, path).write(new Date(now)),
  $push: (document, path, operand) => push(makePlace(document, path), operand),
  $addToSet: (document, path, operand) => addToSet(makePlace(document, path), operand),
  $pop: (document, path, operand) => {
    changeArray('$pop', findPlace(document, path), (items) => (operand === -1 ? items.slice(1) : items.slice(0, -1)))
  },
  $pull: (document, path, operand) => pull(findPlace(document, path), operand),
  $pullAll: (document, path, operand) => {
    const unwanted = listOf('$pullAll', operand)
    changeArray('$pullAll', findPlace(document, path), (items) => items.filter((item) => !includes(unwanted, item)))
  },
}

/**
 * Refuses an update that could never be applied.
 * @throws CloudError `DATABASE_REQUEST_FAILED`
 */
export function assertUpdate(update: Document): void {
  const paths: string[] = []
  for (const [operator, fields] of Object.entries(update)) {
    if (!has(OPERATORS, operator)) throw requestFailed(`Unknown modifier: ${operator}`)
    if (!isPlainObject(fields)) throw requestFailed(`${operator} needs an object`)
    for (const [path, operand] of Object.entries(fields)) {
      assertPath(path)
      if (operator === '$rename') paths.push(assertPath(operand))
      if (operator !== '$pull') assertStorable(elementsOf(operand))
      paths.push(path)
    }
  }
  paths.sort()
  for (const [index, path] of paths.entries()) {
    const rival = paths.slice(index + 1).find((other) => other === path || other.startsWith(`${path}.`))
    if (rival) throw requestFailed(`Updating the path '${rival}' would create a conflict at '${path}'`)
  }
}

/** Applies a checked update to a document of one's own. */
export function applyUpdate(document: Document, update: Document, setting: UpdateSetting): void {
  for (const [name, fields] of Object.entries(update)) {
    const operator = OPERATORS[name]
    if (!operator || !isPlainObject(fields)) throw requestFailed(`Unknown modifier: ${name}`)
    for (const [path, operand] of Object.entries(fields)) operator(document, path, operand, setting)
  }
}

function assertPath(path: unknown): string {
  if (typeof path !== 'string') throw requestFailed('a path must be a string')
  const names = path.split('.')
  if (names[0] === '_id')
    throw requestFailed('Performing an update on the path _id would modify the immutable field _id')
  if (names.some((name) => name === '' || name === '__proto__' || name.includes('\0')))
    throw requestFailed(`not a field path: '${path}'`)
  if (names.some((name) => name.startsWith('$'))) throw requestFailed(`positional updates are not supported: '${path}'`)
  return path
}

/** What an operand would store: the elements, where modifiers such as `$each` stand around them. */
function elementsOf(operand: unknown): unknown {
  return isPlainObject(operand) && has(operand, '$each') ? operand.$each : operand
}

function calculate(operator: string, place: Place, operand: unknown, combine: (a: number, b: number) => number): void {
  const value = place.read()
  if (typeof operand !== 'number') throw requestFailed(`Cannot apply ${operator} with a non-numeric argument`)
  if (value !== undefined && typeof value !== 'number') {
    throw requestFailed(`Cannot apply ${operator} to a value of non-numeric type at '${place.path}'`)
  }
  place.write(combine(value ?? 0, operand))
}

function keepExtreme(place: Place, operand: unknown, direction: 1 | -1): void {
  const value = place.read()
  if (value === undefined || compare(operand, value) * direction > 0) place.write(copyOf(operand))
}

function combineBits(place: Place, operand: unknown): void {
  let value = place.read() ?? 0
  for (const [name, bits] of Object.entries(isPlainObject(operand) ? operand : { [String(operand)]: 0 })) {
    if (typeof value !== 'number' || typeof bits !== 'number' || !Number.isInteger(value) || !Number.isInteger(bits)) {
      throw requestFailed(`$bit needs integers at '${place.path}'`)
    }
    if (name === 'and') value &= bits
    else if (name === 'or') value |= bits
    else if (name === 'xor') value ^= bits
    else throw requestFailed(`$bit knows and, or, xor, but not ${name}`)
  }
  place.write(value)
}

function rename(document: Document, path: string, operand: unknown): void {
  const from = findPlace(document, path)
  const value = from?.read()
  if (!from || value === undefined) return
  const to = makePlace(document, assertPath(operand))
  from.remove()
  to.write(value)
}

function push(place: Place, operand: unknown): void {
  const modifiers = isPlainObject(operand) && has(operand, '$each') ? operand : { $each: [operand] }
  const added = listOf('$push', modifiers.$each).map(copyOf)
  const { $position: position = Number.MAX_SAFE_INTEGER, $sort: sort, $slice: slice } = modifiers
  if (!Number.isInteger(position)) throw requestFailed('$position needs an integer')
  if (slice !== undefined && !Number.isInteger(slice)) throw requestFailed('$slice needs an integer')
  changeArray('$push', place, (items) => {
    let result = items.toSpliced(Number(position), 0, ...added)
    if (sort !== undefined) result = sorted(result, sort)
    if (slice === undefined) return result
    return Number(slice) < 0 ? result.slice(Number(slice)) : result.slice(0, Number(slice))
  })
}

function sorted(items: unknown[], sort: unknown): unknown[] {
  if (sort === 1 || sort === -1) return items.toSorted((one, other) => compare(one, other) * sort)
  if (!isPlainObject(sort)) throw requestFailed('$sort needs 1, -1 or an object')
  const order = Object.entries(sort)
  return items.toSorted((one, other) => {
    for (const [field, direction] of order) {
      const [left, right] = [one, other].map((item) => (isPlainObject(item) ? resolve(item, field) : undefined))
      const result = compare(left, right) * Number(direction)
      if (result !== 0) return result
    }
    return 0
  })
}

function addToSet(place: Place, operand: unknown): void {
  const several = isPlainObject(operand) && has(operand, '$each')
  const added = several ? listOf('$addToSet', operand.$each) : [operand]
  changeArray('$addToSet', place, (items) => {
    const result = [...items]
    for (const item of added) if (!includes(result, item)) result.push(copyOf(item))
    return result
  })
}

function pull(place: Place | undefined, operand: unknown): void {
  const fields = isPlainObject(operand) && Object.keys(operand).every((key) => !key.startsWith('$'))
  const filter = new Filter(fields ? operand : { item: operand })
  const unwanted = (item: unknown): boolean => {
    if (fields) return isPlainObject(item) && filter.test(item)
    if (Array.isArray(item) && !Array.isArray(operand)) return false
    return filter.test({ item })
  }
  changeArray('$pull', place, (items) => items.filter((item) => !unwanted(item)))
}

/** Replaces an array; what is absent counts as empty, and stays absent when there is no place for it. */
function changeArray(operator: string, place: Place | undefined, change: (items: unknown[]) => unknown[]): void {
  const value = place?.read()
  if (!place || (value === undefined && !CREATING.has(operator))) return
  if (value !== undefined && !Array.isArray(value)) {
    throw requestFailed(`The field '${place.path}' must be an array for ${operator}`)
  }
  place.write(change(value ?? []))
}

const CREATING = new Set(['$push', '$addToSet'])

function includes(items: readonly unknown[], wanted: unknown): boolean {
  return items.some((item) => isEqual(item, wanted))
}

function listOf(operator: string, value: unknown): unknown[] {
  if (!Array.isArray(value)) throw requestFailed(`${operator} needs an array`)
  return value
}

/** Two documents must not share a part, or the next update of one would change the other. */
function copyOf(value: unknown): unknown {
  return cloneDeep(value)
}
