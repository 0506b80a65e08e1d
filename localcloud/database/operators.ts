import { Context, evalExpr } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import * as windows from 'mingo/operators/window'
import { Query } from 'mingo/query'
import type { AnyObject, Options } from 'mingo/types'
import { compare, resolve } from 'mingo/util'
import { requestFailed } from '../errors'
import { has, isPlainObject } from './ejson'

type Test = (document: AnyObject) => boolean

/**
 * Where the operators of mingo differ from those of MongoDB, and those that a database service must not offer. Everything that is
 * not mentioned here is mingo's own.
 */
export const context = Context.init({
  accumulator: without(accumulators, '$accumulator'),
  expression: {
    ...without(expressions, '$function'),
    $eq: comparison((order) => order === 0),
    $ne: comparison((order) => order !== 0),
    $lt: comparison((order) => order < 0),
    $lte: comparison((order) => order <= 0),
    $gt: comparison((order) => order > 0),
    $gte: comparison((order) => order >= 0),
    $week,
    $indexOfCP: search((text) => [...text]),
    $indexOfBytes: search((text) => [...Buffer.from(text)]),
    $trunc: rounding(expressions.$trunc),
    $round: rounding(expressions.$round),
    $substr: $substrBytes,
    $substrBytes,
  },
  pipeline: without(pipeline, '$out', '$merge', '$documents'),
  projection: { ...projections },
  query: { ...queries, $all, $mod, $elemMatch, $eq, $ne, $in, $nin },
  window: { ...windows },
})

function without<Operators extends object>(operators: Operators, ...names: (keyof Operators)[]): Operators {
  const rest = { ...operators }
  for (const name of names) delete rest[name]
  return rest
}

/** `$all` matches a scalar that is equal to every operand. */
function $all(selector: string, value: unknown, options: Options): Test {
  const operands = listOf('$all', value)
  const test = queries.$all(selector, operands, options)
  const each = operands.map((operand) => queries.$eq(selector, operand, options))
  return (document) => operands.length > 0 && (test(document) || each.every((equal) => equal(document)))
}

/** `$mod` looks at numbers only and cuts fractions off on both sides. */
function $mod(selector: string, value: unknown, _options: Options): Test {
  const [divisor, remainder] = listOf('$mod', value)
  if (typeof divisor !== 'number' || typeof remainder !== 'number' || Math.trunc(divisor) === 0) {
    throw requestFailed('$mod needs a divisor that is not 0, and a remainder')
  }
  return (document) => {
    const found: unknown = resolve(document, selector, { unwrapArray: true })
    const numbers = (Array.isArray(found) ? found : [found]).filter((item) => typeof item === 'number')
    return numbers.some((number) => Math.trunc(number) % Math.trunc(divisor) === Math.trunc(remainder))
  }
}

/** `$elemMatch` with field conditions looks at elements that are objects, and passes over scalars. */
function $elemMatch(selector: string, value: AnyObject, options: Options): Test {
  if (!isPlainObject(value)) throw requestFailed('$elemMatch needs an object')
  const keys = Object.keys(value)
  const onScalars = keys.every((key) => key.startsWith('$') && !['$and', '$or', '$nor'].includes(key))
  if (onScalars) return queries.$elemMatch(selector, value, options)
  const query = new Query(value, options)
  return (document) => {
    const found: unknown = resolve(document, selector, { unwrapArray: true })
    return Array.isArray(found) && found.some((item) => isPlainObject(item) && query.test(item))
  }
}

function $eq(selector: string, value: unknown, options: Options): Test {
  const test = queries.$eq(selector, value, options)
  return value === null ? orAbsent(selector, test) : test
}

function $ne(selector: string, value: unknown, options: Options): Test {
  const equal = $eq(selector, value, options)
  return (document) => !equal(document)
}

function $in(selector: string, value: unknown, options: Options): Test {
  const operands = listOf('$in', value)
  const test = queries.$in(selector, operands, options)
  return operands.includes(null) ? orAbsent(selector, test) : test
}

function $nin(selector: string, value: unknown, options: Options): Test {
  const among = $in(selector, listOf('$nin', value), options)
  return (document) => !among(document)
}

/** A null condition on a path through an array holds when any element lacks the field. */
function orAbsent(selector: string, test: Test): Test {
  if (!selector.includes('.')) return test
  const path = selector.split('.')
  return (document) => test(document) || leadsToNothing(document, path)
}

function leadsToNothing(value: unknown, path: readonly string[]): boolean {
  const [name, ...rest] = path
  if (name === undefined) return value === undefined || value === null || (Array.isArray(value) && value.includes(null))
  if (Array.isArray(value)) {
    const numbered = /^\d+$/.test(name) && leadsToNothing(value[Number(name)], rest)
    return numbered || value.some((item) => isPlainObject(item) && leadsToNothing(item, path))
  }
  return !isPlainObject(value) || leadsToNothing(has(value, name) ? value[name] : undefined, rest)
}

/** In an expression, values of different types are compared by type, and an array as a whole. */
function comparison(holds: (order: number) => boolean) {
  return (document: AnyObject, expression: unknown, options: Options): boolean => {
    const operands = listOf('a comparison', evalExpr(document, expression, options))
    if (operands.length !== 2) throw requestFailed('a comparison needs two operands')
    const [left, right] = operands
    // Inside an object an array is compared as one value; bare, its elements would be.
    return holds(compare({ value: left }, { value: right }))
  }
}

/** Weeks begin on Sunday; the days before the first one are week 0. */
function $week(document: AnyObject, expression: unknown, options: Options): unknown {
  const source = isPlainObject(expression) && has(expression, 'date') ? expression.date : expression
  const value = evalExpr(document, source, options)
  if (value === null || value === undefined) return null
  if (!(value instanceof Date)) throw requestFailed('$week needs a date')
  const newYear = Date.UTC(value.getUTCFullYear(), 0, 1)
  const dayOfYear = Math.floor((value.getTime() - newYear) / 86_400_000)
  return Math.floor((dayOfYear + 7 - value.getUTCDay()) / 7)
}

/** Finds a text in a text, counting its units: characters or bytes, where mingo counts UTF-16. */
function search(unitsOf: (text: string) => readonly unknown[]) {
  return (document: AnyObject, expression: unknown, options: Options): unknown => {
    const [text, part, start = 0, end] = listOf('$indexOf', evalExpr(document, expression, options))
    if (text === null || text === undefined) return null
    if (typeof text !== 'string' || typeof part !== 'string') throw requestFailed('$indexOf needs strings')
    const [units, wanted] = [unitsOf(text), unitsOf(part)]
    const stop = Math.min(units.length, typeof end === 'number' ? end : units.length) - wanted.length
    for (let at = Number(start); at <= stop; at++) {
      if (wanted.every((unit, index) => units[at + index] === unit)) return at
    }
    return -1
  }
}

/** The number of digits may be left out. */
function rounding(operator: typeof expressions.$trunc) {
  return (document: AnyObject, expression: unknown, options: Options): unknown =>
    operator(document, Array.isArray(expression) ? expression : [expression, 0], options)
}

/** Counts bytes of UTF-8; a negative start gives nothing, a negative length the rest. */
function $substrBytes(document: AnyObject, expression: unknown, options: Options): string {
  const [text, start, length] = listOf('$substrBytes', evalExpr(document, expression, options))
  if (typeof start !== 'number' || typeof length !== 'number') throw requestFailed('$substrBytes needs two numbers')
  if (text === null || text === undefined || start < 0) return ''
  const bytes = Buffer.from(String(text))
  return bytes.subarray(start, length < 0 ? bytes.length : start + length).toString()
}

function listOf(operator: string, value: unknown): unknown[] {
  if (!Array.isArray(value)) throw requestFailed(`${operator} needs an array`)
  return value
}
