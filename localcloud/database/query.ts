import { Aggregator } from 'mingo/aggregator'
import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'
import { compare, resolve } from 'mingo/util'
import { CloudError, requestFailed } from '../errors'
import { type Document, isPlainObject, toText } from './ejson'
import { schemaTest } from './json-schema'
import { context } from './operators'
import type { Order } from './plan'
import { withinTime } from './time-limit'

const OPTIONS: Partial<Options> = {
  context,
  scriptEnabled: false,
  useStrictMode: true,
  jsonSchemaValidator: schemaTest,
}

/** How long one query may look for a regular expression, and one aggregation may run, in milliseconds. */
const EXPRESSION_MS = 1000
const AGGREGATION_MS = 10_000

/** Operators that the SDK has and the local cloud has not. */
const UNSUPPORTED = new Set(
  ['near', 'nearSphere', 'geoNear', 'geoWithin', 'geoIntersects', 'text', 'search', 'where', 'meta'].map(
    (name) => `$${name}`,
  ),
)

/** The condition of a query, ready to be tried on documents. */
export class Filter {
  private readonly query: Query
  private readonly searches: boolean

  /** @throws CloudError `DATABASE_REQUEST_FAILED` for an operator that is unknown, misused or not supported here */
  constructor(condition: Document) {
    assertSupported(condition)
    assertLogic(condition)
    this.query = translated('query', () => new Query(condition, OPTIONS))
    this.searches = hasExpression(condition)
  }

  /** Those whose document matches, in their order. */
  select<Row extends { document: Document }>(rows: readonly Row[]): Row[] {
    const run = () => rows.filter(({ document }) => this.query.test(document))
    return translated('query', () => (this.searches ? withinTime(EXPRESSION_MS, run) : run()))
  }

  test(document: Document): boolean {
    return this.select([{ document }]).length > 0
  }
}

/** Sorts as the platform does: by type first, an array by its smallest element, or its largest when descending. */
export function sortRows<Row extends { document: Document }>(rows: readonly Row[], order: Order): Row[] {
  return rows.toSorted((one, other) => {
    for (const [field, direction] of order) {
      const [left, right] = [one, other].map(({ document }) => sortValue(document, field, direction))
      const result = compare(left, right) * direction
      if (result !== 0) return result
    }
    return 0
  })
}

/** Texts of the documents with the wanted fields only. */
export function project(documents: readonly Document[], projection: Document): string[] {
  assertSupported(projection)
  return translated('projection', () =>
    new Query({}, OPTIONS)
      .find<Document>([...documents], projection)
      .all()
      .map(toText),
  )
}

/**
 * Runs the stages of an aggregation; returns the texts of what comes out.
 * @param collectionOf reads another collection, for `$lookup`
 */
export function aggregate(
  documents: Document[],
  stages: Document[],
  collectionOf: (name: string) => Document[],
): string[] {
  for (const stage of stages) assertSupported(stage)
  const options: Partial<Options> = { ...OPTIONS, collectionResolver: collectionOf }
  const pipeline = stages.flatMap((stage) => (isPlainObject(stage.$bucket) ? bucketStages(stage.$bucket) : [stage]))
  return translated('aggregation', () =>
    withinTime(AGGREGATION_MS, () => new Aggregator(pipeline, options).run<Document>(documents).map(toText)),
  )
}

/** `$bucket` in terms of other stages, because mingo counts a value on a boundary into the bucket below it. */
function bucketStages({ groupBy, boundaries, default: other, output = { count: { $sum: 1 } } }: Document): Document[] {
  if (!Array.isArray(boundaries) || boundaries.length < 2 || !isPlainObject(output)) throw requestFailed('bad $bucket')
  const branches = boundaries.slice(1).map((end: unknown, index) => {
    const start = { $literal: boundaries[index] }
    // biome-ignore lint/suspicious/noThenProperty: it is the name that $switch has for it.
    return { case: { $and: [{ $gte: [groupBy, start] }, { $lt: [groupBy, { $literal: end }] }] }, then: start }
  })
  const fallback = other === undefined ? {} : { default: { $literal: other } }
  return [{ $group: { _id: { $switch: { branches, ...fallback } }, ...output } }, { $sort: { _id: 1 } }]
}

function sortValue(document: Document, field: string, direction: 1 | -1): unknown {
  const value: unknown = resolve(document, field) ?? null
  if (!Array.isArray(value)) return value
  // Undefined sorts before everything, as an empty array does.
  return value.toSorted((one, other) => compare(one, other) * direction)[0]
}

function assertSupported(part: unknown): void {
  if (Array.isArray(part)) for (const item of part) assertSupported(item)
  if (!isPlainObject(part)) return
  for (const [key, value] of Object.entries(part)) {
    if (UNSUPPORTED.has(key)) throw requestFailed(`${key} is not supported by the local cloud`)
    assertSupported(value)
  }
}

/** An empty list of alternatives is a mistake; mingo would let it match everything or nothing. */
function assertLogic(condition: Document): void {
  for (const operator of ['$and', '$or', '$nor']) {
    if (!Object.hasOwn(condition, operator)) continue
    const parts = condition[operator]
    if (!Array.isArray(parts) || parts.length === 0) throw requestFailed(`${operator} must be a non-empty list`)
    for (const part of parts) {
      if (!isPlainObject(part)) throw requestFailed(`${operator} must be a list of objects`)
      assertLogic(part)
    }
  }
}

/** Whether a condition tries regular expressions; a schema may have them as patterns. */
function hasExpression(part: unknown): boolean {
  if (part instanceof RegExp) return true
  if (Array.isArray(part)) return part.some(hasExpression)
  if (!isPlainObject(part)) return false
  return Object.hasOwn(part, '$regex') || Object.hasOwn(part, '$jsonSchema') || Object.values(part).some(hasExpression)
}

/** Turns what mingo throws into a refusal that names the part of the request. */
function translated<Result>(part: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof CloudError) throw error
    throw requestFailed(`${part}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
