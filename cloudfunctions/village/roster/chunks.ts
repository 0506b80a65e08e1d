import type { Store, Transaction } from '../../kernel/store'
import { type RosterChunk, type RosterEntry, type RosterImportRecord, rosterChunks } from '../documents'
import type { Plan } from './plan'

/** Documents of one chunk: written one by one in one transaction, far from its 30 seconds on a slow day. */
const CHUNK_HOUSEHOLDS = 20
const CHUNK_DEPARTED = 50

/** Chunks kept at the same time: enough to hide the round trips. */
const AT_ONCE = 4

const chunkId = (importId: string, n: number): string => `${importId}:${n}`

const slices = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size))

/** The writes of a plan, in chunks. People leave last: by then whoever moved house stands in the new one. */
export function chunksOf(villageId: string, importId: string, plan: Plan): RosterChunk[] {
  const entries: RosterEntry[] = [...plan.differences.map(({ entry }) => entry), ...plan.shrunk]
  const departed = plan.departed.map(({ _id }) => _id)
  const contents = [
    ...slices(entries, CHUNK_HOUSEHOLDS).map((part) => ({ entries: part, departed: [] })),
    ...slices(departed, CHUNK_DEPARTED).map((part) => ({ entries: [], departed: part })),
  ]
  return contents.map((content, n) => ({ _id: chunkId(importId, n), villageId, ...content }))
}

/** Keeps chunks, in place of those that an interrupted try with the same key left. */
export async function keepChunks(store: Store, chunks: readonly RosterChunk[]): Promise<void> {
  for (const some of slices(chunks, AT_ONCE)) {
    await Promise.all(some.map((chunk) => store.transaction((tx) => tx.put(rosterChunks, chunk))))
  }
}

/** The chunk that comes next, or null when it has been written already. */
export const nextChunk = (store: Store, { _id, doneChunks }: RosterImportRecord): Promise<RosterChunk | null> =>
  store.get(rosterChunks, chunkId(_id, doneChunks))

export const removeChunk = (tx: Transaction, { _id }: RosterChunk): Promise<void> => tx.remove(rosterChunks, _id)

/** Throws away what a cancelled import would have written. Safe to interrupt and to repeat. */
export async function discardChunks(store: Store, { _id, chunks }: RosterImportRecord): Promise<void> {
  for (let n = 0; n < chunks; n++) await store.transaction((tx) => tx.remove(rosterChunks, chunkId(_id, n)))
}
