import type { RosterImport } from '@shared/village/roster-import'
import type { Call } from '../../kernel/call'
import type { RosterImportRecord } from '../documents'
import { waitsForAnother } from './judges'

/**
 * An import as its reader sees it. Whoever only says yes to what it changes about who may judge reads that, and the counts:
 * the households of a village are not theirs.
 */
export function viewOf(call: Pick<Call, 'caller' | 'roles'>, record: RosterImportRecord): RosterImport {
  const { _id, villageId: _v, places: _p, chunks: _c, doneChunks: _d, work: _w, byResidentId: _r, ...rest } = record
  const { merged: _m, ...shown } = rest
  const { why, from } = record.secondYes ?? { why: [], from: '' }
  const secondYes = record.secondYes && { why, from, mayGive: !waitsForAnother(record, call) }
  const questions = shown.questions.map(({ id, name, like }) => ({ id, name, like }))
  const whole = { id: _id, ...shown, secondYes, questions }
  return call.roles.includes('committee') ? whole : { ...whole, problems: [], notices: [], samples: [], leftOut: [] }
}
