import { useSyncExternalStore } from 'react'

/** A value that several pages look at: tab pages live side by side, so it cannot belong to one of them. */
export interface Store<T> {
  get(): T
  set(value: T): void
  use(): T
}

const personal = new Set<() => void>()

/** Makes a store of what belongs to one person: it is emptied when that person leaves. */
export function createPersonalStore<T>(first: T, empty: T): Store<T> {
  const store = createStore(first)
  personal.add(() => store.set(empty))
  return store
}

/** Empties what belongs to the person who leaves. */
export const emptyPersonalStores = (): void => {
  for (const empty of personal) empty()
}

/** Makes a store. `value` should be replaced, never changed in place. */
export function createStore<T>(first: T): Store<T> {
  let value = first
  const watchers = new Set<() => void>()
  const watch = (watcher: () => void) => {
    watchers.add(watcher)
    return () => {
      watchers.delete(watcher)
    }
  }
  const get = () => value
  return {
    get,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const watcher of [...watchers]) watcher()
    },
    use: () => useSyncExternalStore(watch, get, get),
  }
}
