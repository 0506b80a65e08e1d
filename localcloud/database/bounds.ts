import { type Document, isPlainObject } from './ejson'
import { AFTER_DATES, AFTER_NUMBERS, AFTER_STRINGS, BOOLEANS, compareKeys, DATES, type Key, keyOf } from './keys'

/** One end of a range; an open end leaves its key out. */
interface Edge {
  key: Key
  open: boolean
}

/** Where the keys of matching documents lie, as far as no value on the field is an array or an object. */
export type Bounds = { points: Key[] } | { low: Edge; high: Edge }

/** What a query says about single fields. */
export interface Analysis {
  fields: Map<string, Bounds>
  /** Whether the bounds say all that the query says. */
  exact: boolean
}

/** A longer list is not worth as many look-ups, and statements have a limit of parameters. */
const MAX_POINTS = 1000

type Range = Extract<Bounds, { low: Edge }>

/** Finds the bounds that a query sets. They admit every match, and may admit more unless the analysis is exact. */
export function analyse(query: Document): Analysis {
  const analysis: Analysis = { fields: new Map(), exact: true }
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition) narrow(analysis, analysePart(part))
    } else if (field === '$or' && Array.isArray(condition)) {
      narrow(analysis, { fields: hullOf(condition.map(analysePart)), exact: false })
    } else if (field.startsWith('$')) {
      analysis.exact = false
    } else {
      for (const part of conditionsOf(condition)) narrow(analysis, analyseCondition(field, part))
    }
  }
  return analysis
}

export function isPoint(bounds: Bounds | undefined): bounds is { points: [Key] } {
  return bounds !== undefined && 'points' in bounds && bounds.points.length === 1
}

function analysePart(part: unknown): Analysis {
  return isPlainObject(part) ? analyse(part) : { fields: new Map(), exact: false }
}

/** The operators of one field's condition; a bare value stands for `$eq`. */
function conditionsOf(condition: unknown): [operator: string, operand: unknown][] {
  if (!isPlainObject(condition)) return [['$eq', condition]]
  const entries = Object.entries(condition)
  return entries.some(([key]) => key.startsWith('$')) ? entries : [['$eq', condition]]
}

function analyseCondition(field: string, [operator, operand]: [string, unknown]): Analysis {
  const bounds = boundsOf(operator, operand)
  return bounds ? { fields: new Map([[field, bounds]]), exact: true } : { fields: new Map(), exact: false }
}

function boundsOf(operator: string, operand: unknown): Bounds | undefined {
  if (operator === '$in') {
    const points = Array.isArray(operand) && operand.length <= MAX_POINTS ? operand.map(keyOf) : [undefined]
    return points.every((point) => point !== undefined) ? { points: distinct(points) } : undefined
  }
  const key = keyOf(operand)
  if (key === undefined) return undefined
  if (operator === '$eq') return { points: [key] }
  const all = key === null ? undefined : sameType(key)
  if (!all) return undefined
  switch (operator) {
    case '$gt':
    case '$gte':
      return { low: { key, open: operator === '$gt' }, high: all.high }
    case '$lt':
    case '$lte':
      return { low: all.low, high: { key, open: operator === '$lt' } }
    default:
      return undefined
  }
}

/** Every key of the same type: a comparison never crosses types. */
function sameType(key: number | string | Buffer): Range {
  if (typeof key === 'number') return between(Number.NEGATIVE_INFINITY, AFTER_NUMBERS)
  if (typeof key === 'string') return between(AFTER_NUMBERS, AFTER_STRINGS)
  return compareKeys(key, DATES) < 0 ? between(BOOLEANS, DATES) : between(DATES, AFTER_DATES)
}

function between(low: Key, high: Key): Range {
  return { low: { key: low, open: false }, high: { key: high, open: true } }
}

function narrow(analysis: Analysis, more: Analysis): void {
  analysis.exact &&= more.exact
  for (const [field, bounds] of more.fields) {
    const known = analysis.fields.get(field)
    analysis.fields.set(field, known ? intersection(known, bounds) : bounds)
  }
}

function intersection(one: Bounds, other: Bounds): Bounds {
  if ('points' in one) return { points: one.points.filter((point) => admits(other, point)) }
  if ('points' in other) return intersection(other, one)
  return { low: later(one.low, other.low), high: earlier(one.high, other.high) }
}

/** What every alternative admits: a field that one of them leaves free is free. */
function hullOf(alternatives: Analysis[]): Map<string, Bounds> {
  const [first, ...others] = alternatives
  const hull = new Map<string, Bounds>()
  for (const [field, bounds] of first?.fields ?? []) {
    let united: Bounds | undefined = bounds
    for (const other of others) {
      const more = other.fields.get(field)
      united = united && more && union(united, more)
    }
    if (united) hull.set(field, united)
  }
  return hull
}

function union(one: Bounds, other: Bounds): Bounds | undefined {
  if ('points' in one && 'points' in other) return { points: distinct([...one.points, ...other.points]) }
  const [left, right] = [asRange(one), asRange(other)]
  if (!left || !right) return undefined
  return {
    low: later(left.low, right.low) === left.low ? right.low : left.low,
    high: earlier(left.high, right.high) === left.high ? right.high : left.high,
  }
}

function asRange(bounds: Bounds): Range | undefined {
  if ('low' in bounds) return bounds
  const sorted = bounds.points.toSorted(compareKeys)
  const [low, high] = [sorted[0], sorted.at(-1)]
  if (low === undefined || low === null || high === undefined) return undefined
  return { low: { key: low, open: false }, high: { key: high, open: false } }
}

function admits(bounds: Bounds, key: Key): boolean {
  if ('points' in bounds) return bounds.points.some((point) => compareKeys(point, key) === 0)
  const [above, below] = [compareKeys(key, bounds.low.key), compareKeys(bounds.high.key, key)]
  return (bounds.low.open ? above > 0 : above >= 0) && (bounds.high.open ? below > 0 : below >= 0)
}

function later(one: Edge, other: Edge): Edge {
  const order = compareKeys(one.key, other.key)
  return order > 0 || (order === 0 && one.open) ? one : other
}

function earlier(one: Edge, other: Edge): Edge {
  const order = compareKeys(one.key, other.key)
  return order < 0 || (order === 0 && one.open) ? one : other
}

function distinct(keys: Key[]): Key[] {
  const sorted = keys.toSorted(compareKeys)
  return sorted.filter((key, index) => index === 0 || compareKeys(sorted[index - 1] ?? null, key) !== 0)
}
