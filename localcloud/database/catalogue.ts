import { CloudError, invalidParameter } from '../errors'
import { Collection, indexName, keyFieldsOf, tableName } from './collection'
import { isPlainObject } from './ejson'
import type { Meter } from './meter'
import { type Index, keyColumn } from './plan'
import type { Sqlite } from './sqlite'
import { duplicateWrite } from './transactions'
import type { CollectionDeclaration } from './types'

const COLLECTION_NAME = /^[A-Za-z0-9_][\w-]{0,63}$/
const INDEX_NAME = /^\w[\w.-]*$/
const FIELD_PATH = /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*$/u

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS collections(name TEXT PRIMARY KEY, indexes TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS irregular(collection TEXT, field TEXT, PRIMARY KEY(collection, field));
`

/** Knows which collections there are and how each is indexed. */
export class Catalogue {
  private readonly sqlite: Sqlite
  private readonly meter: Meter
  private readonly collections = new Map<string, Collection>()

  constructor(sqlite: Sqlite, meter: Meter) {
    this.sqlite = sqlite
    this.meter = meter
    sqlite.define(SCHEMA)
    for (const { name } of sqlite.all('SELECT name FROM collections')) this.open(String(name))
  }

  /** @throws CloudError `DATABASE_COLLECTION_NOT_EXIST` */
  get(name: unknown): Collection {
    const collection = this.collections.get(asCollectionName(name))
    if (!collection) throw new CloudError('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${name}`)
    return collection
  }

  /** @throws CloudError `DATABASE_COLLECTION_ALREADY_EXIST` */
  create(name: unknown): void {
    const valid = asCollectionName(name)
    if (this.collections.has(valid)) {
      throw new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `Table exist: ${valid}`)
    }
    this.sqlite.atomically(() => this.createTable(valid))
    this.open(valid)
  }

  /**
   * Creates what is missing and drops the indexes that are no longer declared.
   * @throws CloudError `DATABASE_DUPLICATE_WRITE` when stored documents break a new unique index
   */
  declare({ name, indexes }: CollectionDeclaration): void {
    const wanted = indexes.map(asIndex)
    const fresh = !this.collections.has(asCollectionName(name))
    if (!fresh && JSON.stringify(this.declared(name)) === JSON.stringify(wanted)) return
    this.sqlite.atomically(() => {
      if (fresh) this.createTable(name)
      this.reindex(name, this.declared(name), wanted)
    })
    this.open(name)
  }

  /** Leaves every collection empty. */
  clear(): void {
    this.sqlite.atomically(() => {
      for (const name of this.collections.keys()) this.sqlite.run(`DELETE FROM ${tableName(name)}`)
      this.sqlite.run('DELETE FROM irregular')
    })
    for (const name of this.collections.keys()) this.open(name)
  }

  private createTable(name: string): void {
    const table = tableName(name)
    this.sqlite.define(`CREATE TABLE ${table}(n INTEGER PRIMARY KEY, id NOT NULL, d TEXT NOT NULL)`)
    this.sqlite.define(`CREATE UNIQUE INDEX ${indexName(name, '_id')} ON ${table}(id)`)
    this.sqlite.run(`INSERT INTO collections(name, indexes) VALUES (?, '[]')`, [name])
  }

  private reindex(name: string, before: Index[], wanted: Index[]): void {
    const table = tableName(name)
    const [oldFields, newFields] = [keyFieldsOf(before), keyFieldsOf(wanted)]
    for (const index of before) this.sqlite.define(`DROP INDEX ${indexName(name, index.name)}`)
    for (const field of oldFields.filter((field) => !newFields.includes(field))) {
      this.sqlite.define(`ALTER TABLE ${table} DROP COLUMN ${keyColumn(field)}`)
    }
    for (const field of newFields.filter((field) => !oldFields.includes(field))) {
      this.sqlite.define(`ALTER TABLE ${table} ADD COLUMN ${keyColumn(field)}`)
    }
    this.sqlite.run('UPDATE collections SET indexes = ? WHERE name = ?', [JSON.stringify(wanted), name])
    this.sqlite.run('DELETE FROM irregular WHERE collection = ?', [name])
    new Collection(this.sqlite, this.meter, name, wanted, []).refill()
    for (const index of wanted) this.createIndex(name, index)
  }

  private createIndex(collection: string, { name, fields, unique }: Index): void {
    const table = tableName(collection)
    const columns = fields.map(([field]) => keyColumn(field)).join(', ')
    const twice = `SELECT 1 FROM ${table} GROUP BY ${columns} HAVING count(*) > 1 LIMIT 1`
    if (unique && this.sqlite.first(twice)) throw duplicateWrite(`index ${name}`)
    const sorted = fields.map(([field, direction]) => `${keyColumn(field)} ${direction < 0 ? 'DESC' : 'ASC'}`)
    this.sqlite.define(`CREATE INDEX ${indexName(collection, name)} ON ${table}(${sorted.join(', ')})`)
  }

  private open(name: string): void {
    const irregular = this.sqlite.all('SELECT field FROM irregular WHERE collection = ?', [name])
    const fields = irregular.map(({ field }) => String(field))
    this.collections.set(name, new Collection(this.sqlite, this.meter, name, this.declared(name), fields))
  }

  private declared(name: string): Index[] {
    const row = this.sqlite.first('SELECT indexes FROM collections WHERE name = ?', [name])
    const stored: unknown = JSON.parse(String(row?.indexes))
    if (!Array.isArray(stored) || !stored.every(isIndex)) throw new Error(`the indexes of ${name} are damaged`)
    return stored
  }
}

function asCollectionName(name: unknown): string {
  if (typeof name !== 'string' || !COLLECTION_NAME.test(name)) throw invalidParameter('bad collection name')
  return name
}

function asIndex({ name, fields, unique = false }: CollectionDeclaration['indexes'][number]): Index {
  if (!INDEX_NAME.test(name) || name === '_id') throw invalidParameter(`not a name for an index: ${name}`)
  const bad = fields.find(([path]) => !FIELD_PATH.test(path))
  if (fields.length === 0 || bad) throw invalidParameter(`index ${name}: not a field path: ${bad?.[0] ?? '(none)'}`)
  return { name, fields, unique }
}

function isIndex(value: unknown): value is Index {
  return isPlainObject(value) && typeof value.name === 'string' && Array.isArray(value.fields)
}
