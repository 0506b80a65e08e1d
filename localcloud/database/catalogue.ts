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
    this.createTables([[valid, []]])
  }

  /**
   * Creates what is missing and drops the indexes that are no longer declared.
   * @throws CloudError `DATABASE_DUPLICATE_WRITE` when stored documents break a new unique index
   */
  declare(collections: readonly CollectionDeclaration[]): void {
    const wanted = collections.map(({ name, indexes }) => [asCollectionName(name), indexes.map(asIndex)] as const)
    this.createTables(wanted.filter(([name]) => !this.collections.has(name)))
    for (const [name, indexes] of wanted) {
      const before = this.declared(name)
      if (JSON.stringify(before) === JSON.stringify(indexes)) continue
      this.sqlite.atomically(() => this.reindex(name, before, indexes))
      this.open(name)
    }
  }

  /** Leaves every collection empty. */
  clear(): void {
    this.sqlite.atomically(() => {
      for (const name of this.collections.keys()) this.sqlite.run(`DELETE FROM ${tableName(name)}`)
      this.sqlite.run('DELETE FROM irregular')
    })
    for (const name of this.collections.keys()) this.open(name)
  }

  /** Collections and their indexes at once: each change of the schema makes SQLite read the whole schema anew. */
  private createTables(fresh: readonly (readonly [name: string, indexes: readonly Index[]])[]): void {
    if (fresh.length === 0) return
    const statements = fresh.flatMap(([name, indexes]) => {
      const table = tableName(name)
      const columns = [
        'n INTEGER PRIMARY KEY',
        'id NOT NULL',
        'd TEXT NOT NULL',
        ...keyFieldsOf(indexes).map(keyColumn),
      ]
      return [
        `CREATE TABLE ${table}(${columns.join(', ')})`,
        `CREATE UNIQUE INDEX ${indexName(name, '_id')} ON ${table}(id)`,
        ...indexes.map((index) => indexStatement(name, index)),
      ]
    })
    this.sqlite.atomically(() => {
      this.sqlite.define(statements.join(';'))
      for (const [name, indexes] of fresh) {
        this.sqlite.run('INSERT INTO collections(name, indexes) VALUES (?, ?)', [name, JSON.stringify(indexes)])
      }
    })
    for (const [name] of fresh) this.open(name)
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

  private createIndex(collection: string, index: Index): void {
    const columns = index.fields.map(([field]) => keyColumn(field)).join(', ')
    const twice = `SELECT 1 FROM ${tableName(collection)} GROUP BY ${columns} HAVING count(*) > 1 LIMIT 1`
    if (index.unique && this.sqlite.first(twice)) throw duplicateWrite(`index ${index.name}`)
    this.sqlite.define(indexStatement(collection, index))
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

function indexStatement(collection: string, { name, fields }: Index): string {
  const sorted = fields.map(([field, direction]) => `${keyColumn(field)} ${direction < 0 ? 'DESC' : 'ASC'}`)
  return `CREATE INDEX ${indexName(collection, name)} ON ${tableName(collection)}(${sorted.join(', ')})`
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
