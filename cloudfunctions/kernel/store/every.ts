import type { Collection, Document } from './collection'
import type { Where } from './filter'
import type { Order, Store } from './store'

const PAGE = 500

/** Everything that matches, however much it is, page by page: `each` is called with every page in order. */
export async function throughEvery<T extends Document>(
  store: Pick<Store, 'page'>,
  from: Collection<T>,
  { where, order }: { where: Where; order: Order },
  each: (items: T[]) => void,
): Promise<void> {
  let cursor: string | undefined
  do {
    const { items, next } = await store.page(from, { where, order, limit: PAGE, cursor })
    each(items)
    cursor = next ?? undefined
  } while (cursor !== undefined)
}

/** Everything that matches, as one list. */
export async function everyOf<T extends Document>(
  store: Pick<Store, 'page'>,
  from: Collection<T>,
  what: { where: Where; order: Order },
): Promise<T[]> {
  const all: T[] = []
  await throughEvery(store, from, what, (items) => all.push(...items))
  return all
}

/** So many values a condition may name. */
export const PART = 100

/** What belongs to any of these, asked for part by part, each value once. */
export async function inParts<T>(values: Iterable<string>, read: (part: string[]) => Promise<T[]>): Promise<T[]> {
  const all = [...new Set(values)]
  const parts = Array.from({ length: Math.ceil(all.length / PART) }, (_, n) => all.slice(n * PART, (n + 1) * PART))
  return (await Promise.all(parts.map(read))).flat()
}
