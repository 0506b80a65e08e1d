import * as z from 'zod'
import { hashOf } from './hash'
import type { Note } from './outcome'
import type { Collection, Document, Transaction } from './store'

/** The hash of a document as it is stored; the event that it may keep inside has one of its own. */
export const printOf = (document: Document): string => hashOf({ ...document, founded: undefined })

const revised = z.object({ revision: z.int() })

/** How a document is left, as the event of the change says it; nothing where the collection does not ask for it. */
export const leftAs = <T extends Document>(into: Collection<T>, document: T): NonNullable<Note['left']> =>
  into.told
    ? [{ id: document._id, hash: printOf(into.schema.parse(document)), ...revised.safeParse(document).data }]
    : []

/** The same transaction, which notes how it leaves the documents of which that is to be told. */
export function noting(tx: Transaction, note: Note): Transaction {
  const tell = <T extends Document>(into: Collection<T>, document: T): void => {
    const left = leftAs(into, document)
    if (left.length > 0) note.left = [...(note.left ?? []).filter(({ id }) => id !== document._id), ...left]
  }
  return {
    ...tx,
    create: async (into, document) => {
      await tx.create(into, document)
      tell(into, document)
    },
    put: async (into, document) => {
      await tx.put(into, document)
      tell(into, document)
    },
  }
}
