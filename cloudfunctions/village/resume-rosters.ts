import type { Store } from '../kernel/store'
import { type RosterImportRecord, rosterImports } from './documents'
import { discardChunks } from './roster-chunks'
import { writeChunks } from './roster-write'

/** Imports looked at in one run, and chunks written for each: a run stays within a minute. */
const IMPORTS_PER_RUN = 5
const CHUNKS_PER_RUN = 10

/**
 * What a timer does about imports: goes on with those that somebody confirmed and then walked away from, and throws
 * away what cancelled ones would have written. Does no harm beside somebody who is applying the same import.
 */
export async function resumeRosterImports(store: Store): Promise<{ written: number; discarded: number }> {
  const waiting = (work: 'apply' | 'discard') =>
    store.find(rosterImports, {
      where: { work },
      order: { by: 'uploadedAt', direction: 'asc' },
      limit: IMPORTS_PER_RUN,
    })
  const forgotten = await waiting('apply')
  for (const { _id } of forgotten) await writeChunks(store, _id, CHUNKS_PER_RUN)
  const cancelled = await waiting('discard')
  for (const record of cancelled) await discard(store, record)
  return { written: forgotten.length, discarded: cancelled.length }
}

async function discard(store: Store, record: RosterImportRecord): Promise<void> {
  await discardChunks(store, record)
  await store.transaction((tx) => tx.put(rosterImports, { ...record, work: null }))
}
