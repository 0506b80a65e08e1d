import { type Analysis, type Bounds, isPoint } from './bounds'
import { quoted, type SqlValue } from './sqlite'

/** Ascending is 1, descending -1, the first field weighs most. */
export type Order = readonly (readonly [field: string, direction: 1 | -1])[]

export interface Index {
  name: string
  fields: Order
  unique: boolean
}

/** What a plan needs to know about a collection. */
export interface Indexed {
  indexes: readonly Index[]
  /** Whether every stored value of the field has a key of its own; else an index is of no use from that field on. */
  isRegular(field: string): boolean
}

/** How to read the rows that may match. */
export interface Plan {
  /** The index that is read, or undefined for the whole table. */
  index: Index | undefined
  /** SQL conditions over that index, and their parameters. */
  where: string
  parameters: SqlValue[]
  /**
   * SQL sort terms that the index yields without sorting, so that reading may stop early. Empty when any order is right,
   * undefined when the rows must all be read and sorted.
   */
  orderBy: string | undefined
  /** Whether every row that is read matches. */
  exact: boolean
  /** Whether the database of the platform, given the same indexes, would answer from one of them. */
  served: boolean
}

interface Candidate extends Plan {
  score: number
}

/** The column that holds a field's key. */
export function keyColumn(field: string): string {
  return field === '_id' ? 'id' : quoted(`k:${field}`)
}

/** Equal fields weigh most, then an order that need not be sorted, then a range. */
const SCORE = { unique: 1000, equal: 4, ordered: 3, range: 2 }

/** Chooses the index that reads least, as far as can be told without looking at the data. */
export function choosePlan(collection: Indexed, analysis: Analysis, order: Order, empty: boolean): Plan {
  const leading = collection.indexes.some(({ fields }) => fields[0] && analysis.fields.has(fields[0][0]))
  const free = order.length === 0 ? '' : undefined
  const whole = { index: undefined, where: '', parameters: [], orderBy: free, exact: empty, served: leading, score: 0 }
  let best: Candidate = whole
  for (const index of collection.indexes) {
    const candidate = tryIndex(collection, index, analysis, order)
    if (candidate.score <= best.score) continue
    best = { ...candidate, served: leading || (empty && candidate.orderBy !== undefined) }
  }
  return best
}

function tryIndex(collection: Indexed, index: Index, analysis: Analysis, order: Order): Candidate {
  const terms: string[] = []
  const parameters: SqlValue[] = []
  const fields = usableFields(collection, index)
  let equal = 0
  let used = 0
  for (const [field] of fields) {
    const bounds = analysis.fields.get(field)
    const term = bounds && condition(field, bounds, parameters)
    if (!term) break
    terms.push(term)
    used++
    if (!isPoint(bounds)) break
    equal++
  }
  const ranged = used > equal
  const listed = ranged && 'points' in (analysis.fields.get(fields[equal]?.[0] ?? '') ?? {})
  const orderBy = listed && order.length > 0 ? undefined : sortTerms(fields, equal, order)
  const ordered = order.length > 0 && orderBy !== undefined
  const unique = index.unique && equal === index.fields.length
  return {
    index,
    where: terms.join(' AND '),
    parameters,
    orderBy,
    exact: analysis.exact && used === analysis.fields.size,
    served: false,
    score:
      (unique ? SCORE.unique : 0) + equal * SCORE.equal + (ordered ? SCORE.ordered : 0) + (ranged ? SCORE.range : 0),
  }
}

function usableFields(collection: Indexed, index: Index): Order {
  const irregular = index.fields.findIndex(([field]) => !collection.isRegular(field))
  return irregular < 0 ? index.fields : index.fields.slice(0, irregular)
}

function condition(field: string, bounds: Bounds, parameters: SqlValue[]): string | undefined {
  const column = keyColumn(field)
  if ('points' in bounds) {
    const { points } = bounds
    if (points.length === 0) return `${column} IS NULL AND 0`
    if (points.length > 1 && points.includes(null)) return undefined
    if (points[0] === null) return `${column} IS NULL`
    parameters.push(...points)
    return points.length === 1 ? `${column} = ?` : `${column} IN (${points.map(() => '?').join(', ')})`
  }
  parameters.push(bounds.low.key, bounds.high.key)
  return `${column} ${bounds.low.open ? '>' : '>='} ? AND ${column} ${bounds.high.open ? '<' : '<='} ?`
}

/** The SQL terms of an order that the index has by itself once its first `equal` fields are fixed. */
function sortTerms(fields: Order, equal: number, order: Order): string | undefined {
  const fixed = new Set(fields.slice(0, equal).map(([field]) => field))
  const wanted = order.filter(([field]) => !fixed.has(field))
  const offered = fields.slice(equal, equal + wanted.length)
  const turns = wanted.map(([field, direction], at) => {
    const [name, own] = offered[at] ?? ['', 1]
    return name === field ? direction * own : 0
  })
  // An index reads forwards or backwards, but not both.
  if (turns.includes(0) || new Set(turns).size > 1) return undefined
  return wanted.map(([field, direction]) => `${keyColumn(field)} ${direction < 0 ? 'DESC' : 'ASC'}`).join(', ')
}
