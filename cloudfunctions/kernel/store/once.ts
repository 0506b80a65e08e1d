import type { Document } from './collection'
import type { Store } from './store'

/** A store for one call that changes nothing: a document that is asked for by its id twice is read once. */
export function readOnce(store: Store): Store {
  const read = new Map<string, Promise<Document | null>>()
  return {
    ...store,
    get: (from, id) => {
      const name = `${from.name}/${id}`
      const before = read.get(name)
      // The name says of which collection it is.
      if (before) return before as ReturnType<typeof store.get<ReturnType<typeof from.schema.parse>>>
      const found = store.get(from, id)
      read.set(name, found)
      return found
    },
  }
}
