import { resolve } from 'mingo/util'
import { invalidParameter } from '../errors'
import { type Document, fromText } from './ejson'
import { compareKeys, type Key, keyAt, textKey } from './keys'
import type { Meter } from './meter'
import { type Index, type Indexed, keyColumn, type Plan } from './plan'
import { quoted, type Sqlite, type SqlValue } from './sqlite'

/** A document's `_id`. 1 and '1' are two ids. */
export type Id = string | number

/** A stored document as it is read. */
export interface StoredRow {
  id: Id
  text: string
  document: Document
}

/** Every collection has it, whatever is declared. */
const ID_INDEX: Index = { name: '_id', fields: [['_id', 1]], unique: true }

/** One table: `n` keeps the order of insertion, `id` the `_id`, `d` the text, and a column the key of each indexed field. */
export class Collection implements Indexed {
  readonly name: string
  readonly table: string
  readonly indexes: readonly Index[]
  private readonly sqlite: Sqlite
  private readonly meter: Meter
  private readonly irregular: Set<string>
  private readonly keyFields: readonly string[]

  constructor(sqlite: Sqlite, meter: Meter, name: string, declared: readonly Index[], irregular: Iterable<string>) {
    this.sqlite = sqlite
    this.meter = meter
    this.name = name
    this.table = tableName(name)
    this.indexes = [ID_INDEX, ...declared]
    this.irregular = new Set(irregular)
    this.keyFields = keyFieldsOf(declared)
  }

  isRegular(field: string): boolean {
    return !this.irregular.has(field)
  }

  /** The text of one document, or undefined. */
  get(id: Id): string | undefined {
    const row = this.sqlite.first(`SELECT d FROM ${this.table} WHERE id = ?`, [id])
    if (!row) return undefined
    this.meter.examined++
    return String(row.d)
  }

  /** Reads the rows of a plan, in its order. */
  read(plan: Plan, limit: number, offset: number): StoredRow[] {
    const order = plan.orderBy || (plan.index ? '' : 'n')
    const sql = `SELECT id, d FROM ${this.source(plan)}${order && ` ORDER BY ${order}`} LIMIT ? OFFSET ?`
    const rows = this.sqlite.all(sql, [...plan.parameters, limit, offset])
    this.meter.examined += rows.length
    return rows.map(({ id, d }) => storedRow(asId(id), String(d)))
  }

  /** How many rows a plan has, without opening any. */
  count(plan: Plan): number {
    const row = this.sqlite.first(`SELECT count(*) AS total FROM ${this.source(plan)}`, plan.parameters)
    const total = Number(row?.total)
    this.meter.examined += total
    return total
  }

  insert({ id, text, document }: StoredRow): void {
    const columns = ['id', 'd', ...this.keyFields.map(keyColumn)].join(', ')
    const marks = ['?', '?', ...this.keyFields.map(() => '?')].join(', ')
    this.sqlite.run(`INSERT INTO ${this.table}(${columns}) VALUES (${marks})`, [id, text, ...this.keysOf(document)])
  }

  replace({ id, text, document }: StoredRow): void {
    const columns = ['d', ...this.keyFields.map(keyColumn)].map((column) => `${column} = ?`).join(', ')
    this.sqlite.run(`UPDATE ${this.table} SET ${columns} WHERE id = ?`, [text, ...this.keysOf(document), id])
  }

  remove(id: Id): void {
    this.sqlite.run(`DELETE FROM ${this.table} WHERE id = ?`, [id])
  }

  get hasUnique(): boolean {
    return this.indexes.some(({ name, unique }) => unique && name !== ID_INDEX.name)
  }

  /** Whether two documents have the same keys in a unique index. */
  clash(one: Document, other: Document): boolean {
    return this.indexes.some(({ name, fields, unique }) => {
      if (!unique || name === ID_INDEX.name) return false
      return fields.every(([field]) => compareKeys(storedKey(one, field), storedKey(other, field)) === 0)
    })
  }

  /** The ids of stored documents other than `id` that have its keys in a unique index. A missing field counts as null. */
  rivalsOf(id: Id, document: Document): Id[] {
    return this.indexes.flatMap(({ name, fields, unique }) => {
      if (!unique || name === ID_INDEX.name) return []
      const same = fields.map(([field]) => `${keyColumn(field)} IS ?`).join(' AND ')
      const keys = fields.map(([field]) => storedKey(document, field))
      const from = `${this.table} INDEXED BY ${indexName(this.name, name)}`
      return this.sqlite
        .all(`SELECT id FROM ${from} WHERE ${same} AND id <> ?`, [...keys, id])
        .map((row) => asId(row.id))
    })
  }

  /** Fills the key columns of every stored document. */
  refill(): void {
    const size = 1000
    for (let after = 0; ; ) {
      const rows = this.sqlite.all(`SELECT n, id, d FROM ${this.table} WHERE n > ? ORDER BY n LIMIT ?`, [after, size])
      for (const row of rows) this.replace(storedRow(asId(row.id), String(row.d)))
      const last = rows.at(-1)
      if (!last) return
      after = Number(last.n)
    }
  }

  private source(plan: Plan): string {
    const index = plan.index ? `INDEXED BY ${indexName(this.name, plan.index.name)}` : 'NOT INDEXED'
    return `${this.table} ${index}${plan.where && ` WHERE ${plan.where}`}`
  }

  private keysOf(document: Document): SqlValue[] {
    for (const field of this.keyFields) if (keyAt(document, field) === undefined) this.noteIrregular(field)
    return this.keyFields.map((field) => storedKey(document, field))
  }

  /** Once irregular, a field stays so: like the platform's multikey flag, it is never taken back. */
  private noteIrregular(field: string): void {
    this.irregular.add(field)
    // Written every time, because the first time may have been rolled back.
    this.sqlite.run('INSERT OR IGNORE INTO irregular(collection, field) VALUES (?, ?)', [this.name, field])
  }
}

export function storedRow(id: Id, text: string): StoredRow {
  return { id, text, document: fromText(text) }
}

/** The fields that need a key column. */
export function keyFieldsOf(indexes: readonly Index[]): string[] {
  const fields = indexes.flatMap((index) => index.fields.map(([field]) => field))
  return [...new Set(fields)].filter((field) => field !== '_id')
}

export function tableName(collection: string): string {
  return quoted(`c:${collection}`)
}

export function indexName(collection: string, index: string): string {
  return quoted(`i:${collection}:${index}`)
}

/** Accepts what the platform accepts as `_id`, and what the driver can keep whole. */
export function asId(value: unknown): Id {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value !== 'string' || value === '') throw invalidParameter('_id must be a non-empty string or a number')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  if (/[\u0000-\u001f\p{Surrogate}]/u.test(value)) throw invalidParameter('_id has characters that are not allowed')
  return value
}

function storedKey(document: Document, field: string): Key {
  const key = keyAt(document, field)
  return key === undefined ? textKey(resolve(document, field)) : key
}
