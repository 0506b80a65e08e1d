import type { RosterImport } from '@shared/village/roster-import'
import { type Call, villageOf } from '../../kernel/call'
import { rosterImports } from '../documents'
import { viewOf } from './view'

/** The import that a village last uploaded, whatever became of it. */
export async function latestRoster(call: Call): Promise<{ import: RosterImport | null }> {
  const [latest] = await call.store.find(rosterImports, {
    where: { villageId: villageOf(call) },
    order: { by: 'uploadedAt', direction: 'desc' },
    limit: 1,
  })
  return { import: latest ? viewOf(call, latest) : null }
}
