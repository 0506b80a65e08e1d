import { useSyncExternalStore } from 'react'

/** A value that several pages look at: tab pages live side by side, so it cannot belong to one of them. */
export interface Store<T> {
  get(): T
  set(value: T): void
  use(): T
}

const leavings = new Set<() => void>()

/** Does `then` whenever the person of this phone leaves and another may come. */
export const whenPersonLeaves = (then: () => void): void => {
  leavings.add(then)
}

/** Tells everybody who asked that the person leaves. */
export const personLeaves = (): void => {
  for (const then of leavings) then()
}

/** Makes a store of what belongs to one person: it is emptied when that person leaves. */
export function createPersonalStore<T>(first: T, empty: T): Store<T> {
  const store = createStore(first)
  whenPersonLeaves(() => store.set(empty))
  return store
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
