import type { RosterImport } from '@shared/village/roster-import'
import type { Call } from '../../kernel/call'
import { change } from '../../kernel/change'
import { refuse } from '../../kernel/refuse'
import type { Transaction } from '../../kernel/store'
import type { Input } from '../contract-types'
import { places, type RosterImportRecord, rosterHeads, rosterImports } from '../documents'
import { placeOf } from '../households'
import { mergedBy, placesAfter } from './groups'
import { currentOf } from './head'
import { waitsForAnother } from './judges'
import { viewOf } from './view'
import { writeChunks } from './write'

/** Which preview, and what was answered to its questions. */
interface Begun {
  readonly importId: string
  readonly answers: NonNullable<Input<'applyRoster'>['answers']>
}

/** Chunks of one call: about three hundred documents, a few seconds on the platform. */
const CHUNKS_PER_CALL = 3

/**
 * Takes a preview over. The first call decides, and is the one that leaves an event; that call and every further one
 * write some households, until the state is `applied`. It may be repeated, interrupted, and run twice at once.
 */
export async function applyRoster(
  call: Call,
  { importId, answers = [] }: Input<'applyRoster'>,
): Promise<{ import: RosterImport }> {
  await change(call, ({ tx, note }) => {
    note.subject = `import:${importId}`
    return begin(tx, call, { importId, answers })
  })
  return { import: viewOf(call, await writeChunks(call, importId, CHUNKS_PER_CALL)) }
}

async function begin(tx: Transaction, call: Call, { importId, answers }: Begun): Promise<{ begun: boolean }> {
  const record = await tx.get(rosterImports, importId)
  if (!record) throw refuse('NOT_FOUND')
  if (record.state === 'applying' || record.state === 'applied') return { begun: false }
  if (record.state === 'refused') throw refuse('ROSTER_HAS_PROBLEMS')
  const { head } = await currentOf(tx, record.villageId)
  if (record.state === 'cancelled' || head.importId !== importId) throw refuse('ROSTER_MOVED_ON')
  assertMay(call, record)
  const merged = mergedBy(record.questions, answers)
  if (!merged) throw refuse('ROSTER_ASKS')
  await makePlaces(tx, record.villageId, placesAfter(record.places, merged))
  const finished = record.chunks === 0
  await tx.put(rosterImports, {
    ...record,
    merged,
    state: finished ? 'applied' : 'applying',
    work: finished ? null : 'apply',
    doneHouseholds: record.unchanged,
  })
  await tx.put(rosterHeads, { ...head, revision: head.revision + 1 })
  return { begun: true }
}

/**
 * What changes nothing about who may judge is the committee's own. What does takes somebody else than who brought it: of the
 * committee, who watches it, or of the town.
 */
function assertMay(call: Call, record: RosterImportRecord): void {
  if (record.secondYes === null && !call.roles.includes('committee')) throw refuse('NOT_ALLOWED')
  if (record.secondYes && waitsForAnother(record, call)) {
    throw refuse('ROSTER_NEEDS_ANOTHER', { from: record.secondYes.from })
  }
}

/** Groups and grids that the roster names and the village does not have yet. */
async function makePlaces(tx: Transaction, villageId: string, wanted: RosterImportRecord['places']): Promise<void> {
  for (const named of wanted) {
    if (!(await tx.get(places, named._id))) await tx.create(places, placeOf(villageId, named))
  }
}
