import type { Store } from '../../kernel/store'
import type { Run } from '../../kernel/timer'
import { type RosterImportRecord, rosterImports } from '../documents'
import { discardChunks } from './chunks'
import { writeChunks } from './write'

/** Imports looked at in one run, and chunks written for each, as far as the run's time goes. */
const IMPORTS_PER_RUN = 5
const CHUNKS_PER_RUN = 10

/**
 * What a timer does about imports: goes on with those that somebody confirmed and then walked away from, and throws
 * away what cancelled ones would have written. Does no harm beside somebody who is applying the same import.
 */
export async function resumeRosterImports({
  store,
  now,
  hasTime,
}: Pick<Run, 'store' | 'now' | 'hasTime'>): Promise<void> {
  const waiting = (work: 'apply' | 'discard') =>
    store.find(rosterImports, {
      where: { work },
      order: { by: 'uploadedAt', direction: 'asc' },
      limit: IMPORTS_PER_RUN,
    })
  for (const { _id } of await waiting('apply')) {
    for (let n = 0; n < CHUNKS_PER_RUN && hasTime(); n++) await writeChunks({ store, now }, _id, 1)
  }
  for (const record of await waiting('discard')) if (hasTime()) await discard(store, record)
}

async function discard(store: Store, record: RosterImportRecord): Promise<void> {
  await discardChunks(store, record)
  await store.transaction((tx) => tx.put(rosterImports, { ...record, work: null }))
}
