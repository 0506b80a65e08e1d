import type { RosterImport } from '@shared/village/roster-import'
import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { rosterImports } from '../documents'
import { viewOf } from './view'

/** How far an import has come. */
export async function rosterProgress(
  call: Call,
  { importId }: { importId: string },
): Promise<{ import: RosterImport }> {
  const record = await call.store.get(rosterImports, importId)
  if (!record) throw refuse('NOT_FOUND')
  return { import: viewOf(call, record) }
}
