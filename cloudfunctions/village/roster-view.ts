import type { RosterImport } from '@shared/village/contract'
import type { RosterImportRecord } from './documents'

/** An import as its village sees it. */
export function viewOf(record: RosterImportRecord): RosterImport {
  const { _id, villageId: _v, places: _p, chunks: _c, doneChunks: _d, work: _w, by: _b, merged: _m, ...shown } = record
  return { id: _id, ...shown, questions: shown.questions.map(({ id, name, like }) => ({ id, name, like })) }
}
