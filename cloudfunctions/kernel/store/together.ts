import type { Collection, Document } from './collection'
import { everyOf, PART } from './every'
import type { Where } from './filter'
import type { Order, Store } from './store'

/** What is about to be read at once: documents with any of these values in one field. */
interface Gathering {
  readonly values: Set<string>
  readonly read: Promise<readonly Document[]>
}

/** One field and the values that it may have; null for any other condition. */
function wantedBy(where: Where): { field: string; values: readonly string[] } | null {
  const [[field, condition] = ['', null], ...others] = Object.entries(where)
  if (others.length > 0) return null
  const values = typeof condition === 'object' && condition !== null && 'in' in condition ? condition.in : [condition]
  const texts = values.filter((value) => typeof value === 'string')
  return texts.length === values.length ? { field, values: texts } : null
}

/**
 * A store for those who ask the same, each of their own: what is asked of a collection at one moment, by values of one field,
 * goes to the database as one question, and each is given what is theirs. Where that fails each asks alone, so that a
 * document which cannot be read is in the way of nobody else.
 */
export function readTogether(store: Store): Store {
  const open = new Map<string, Gathering>()

  const begin = (name: string, read: (where: readonly string[]) => Promise<readonly Document[]>): Gathering => {
    const values = new Set<string>()
    const gathering = {
      values,
      read: Promise.resolve().then(() => {
        if (open.get(name) === gathering) open.delete(name)
        return read([...values])
      }),
    }
    open.set(name, gathering)
    return gathering
  }

  /** Null where it could not be read at once. */
  const gather = async <T extends Document>(
    from: Collection<T>,
    wanted: { field: string; values: readonly string[] },
    order: Order | null,
  ): Promise<T[] | null> => {
    const { field, values } = wanted
    const name = JSON.stringify([from.name, field, order])
    const before = open.get(name)
    const gathering =
      before && before.values.size + values.length <= PART
        ? before
        : begin(name, (all) => {
            const where = { [field]: { in: all } }
            return order ? everyOf(store, from, { where, order }) : store.find(from, { where, limit: all.length })
          })
    for (const value of values) gathering.values.add(value)
    const read = await gathering.read.catch(() => null)
    const own = new Set<unknown>(values)
    // The name says of which collection they are.
    return read && (read.filter((document) => own.has(Reflect.get(document, field))) as T[])
  }

  return {
    ...store,
    get: async (from, id) => {
      const found = await gather(from, { field: '_id', values: [id] }, null)
      return found ? (found[0] ?? null) : store.get(from, id)
    },
    find: async (from, query) => {
      const wanted = wantedBy(query.where)
      const isById = wanted?.field === '_id' && !query.order && wanted.values.length <= (query.limit ?? 0)
      return (isById ? await gather(from, wanted, null) : null) ?? store.find(from, query)
    },
    page: async (from, query) => {
      const wanted = query.cursor === undefined ? wantedBy(query.where) : null
      const found = wanted && (await gather(from, wanted, query.order))
      // More than a page of one's own is asked for page by page.
      return found && found.length <= query.limit ? { items: found, next: null } : store.page(from, query)
    },
  }
}
