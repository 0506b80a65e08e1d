import * as z from 'zod'
import type { Collection, Document } from './collection'
import { encodeCursor } from './cursor'
import type { Where } from './filter'
import type { Order, Page, Store } from './store'

const fields = z.record(z.string(), z.unknown())
const sortable = z.union([z.string(), z.number()])

/**
 * One page out of several that were read from the same cursor in the same order, each with the same limit: what comes
 * first in all of them together. A document that stands in two pages is shown once.
 */
function mergePages<T extends Document>(pages: readonly Page<T>[], order: Order, limit: number): Page<T> {
  const sortedBy = (document: T) => sortable.parse(fields.parse(document)[order.by])
  const sign = order.direction === 'asc' ? 1 : -1
  const compare = (a: string | number, b: string | number) => (a === b ? 0 : a < b ? -sign : sign)
  const once = new Map(pages.flatMap(({ items }) => items).map((document) => [document._id, document]))
  const sorted = [...once.values()].sort((a, b) => compare(sortedBy(a), sortedBy(b)) || compare(a._id, b._id))
  const items = sorted.slice(0, limit)
  const last = items.at(-1)
  const more = sorted.length > limit || pages.some(({ next }) => next !== null)
  return { items, next: more && last ? encodeCursor([sortedBy(last), last._id]) : null }
}

/** One page over several filters, each answered by its own indexed query: an `or` that stops at the limit. */
export async function pageOfAny<T extends Document>(
  store: Store,
  from: Collection<T>,
  { wheres, ...rest }: { wheres: readonly Where[]; order: Order; limit: number; cursor: string | undefined },
): Promise<Page<T>> {
  const pages = await Promise.all(wheres.map((where) => store.page(from, { where, ...rest })))
  return mergePages(pages, rest.order, rest.limit)
}
