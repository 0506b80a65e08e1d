import type { RosterImport } from '@shared/village/roster-import'
import { type Call, residentOf, villageOf } from '../../kernel/call'
import { change } from '../../kernel/change'
import { hashOf } from '../../kernel/hash'
import { tell, toRole } from '../../kernel/messages'
import { refuse } from '../../kernel/refuse'
import type { Transaction } from '../../kernel/store'
import { type RosterImportRecord, rosterHeads, rosterImports } from '../documents'
import { rosterPlacesOf } from '../households'
import { placesOf } from '../places'
import { chunksOf, keepChunks } from './chunks'
import { readUpload } from './file'
import { newGroupsOf } from './groups'
import { type Current, currentOf } from './head'
import { judgesTouched, type Witness, witnessOf } from './judges'
import { planRoster } from './plan'
import { readStoredRoster } from './stored'
import { viewOf } from './view'
import { noticesOf, samplesOf } from './words'

/** What can be read on a phone, and travels well; the count says how many there are in all. */
const MOST_PROBLEMS = 200

/** An import worked out but not kept, and the revision of the roster that it was worked out against. */
interface Prepared {
  readonly record: RosterImportRecord
  readonly revision: number
  /** Whom to ask for a yes; null where the one who brings it may import it alone. */
  readonly witness: Witness | null
}

/**
 * Reads an uploaded workbook and says what it would change. The household's rows wait sealed, in chunks; the workbook
 * itself, where the numbers stand open, is removed.
 */
export async function previewRoster(call: Call, { file }: { file: string }): Promise<{ import: RosterImport }> {
  const outcome = await change(
    call,
    async ({ tx, call, note }, { record: planned, revision, witness }: Prepared) => {
      const record = { ...planned, uploadedAt: call.now }
      note.subject = `import:${record._id}`
      await keepImport(tx, record, revision)
      if (witness) await askWitness(tx, call, record, witness)
      return { import: viewOf(call, record) }
    },
    () => prepare(call, file),
  )
  // The preview stands even if the file cannot be removed just now; a repeat finds it gone already.
  await call.files.remove([file]).catch(() => undefined)
  return outcome
}

async function prepare(call: Call, file: string): Promise<Prepared> {
  const villageId = villageOf(call)
  const { head, last } = await currentOf(call.store, villageId)
  refuseWhileApplying(last)
  const reading = await readUpload(call, file)
  const record = emptyImport(call, villageId)
  const counts = {
    households: reading.households.length,
    residents: reading.households.reduce((sum, { residents }) => sum + residents.length, 0),
    problems: reading.problems.slice(0, MOST_PROBLEMS),
    problemCount: reading.problems.length,
    notices: reading.notices.slice(0, MOST_PROBLEMS),
    ...{ sheets: reading.sheets, leftOut: reading.leftOut },
  }
  if (reading.problems.length > 0)
    return { record: { ...record, ...counts, state: 'refused' }, revision: head.revision, witness: null }

  const [stored, groups] = await Promise.all([
    readStoredRoster(call.store, villageId),
    placesOf(call.store, villageId, 'group'),
  ])
  const plan = planRoster(call.settings, villageId, reading.households, stored, call.now)
  const chunks = chunksOf(villageId, record._id, plan)
  await keepChunks(call.store, chunks)
  const places = rosterPlacesOf(villageId, reading.households)
  const newGroups = newGroupsOf(places, groups)
  const added = plan.differences.filter(({ before }) => before === null).length
  const touched = judgesTouched(plan, stored, call.now)
  const witness = touched.why.length > 0 ? await witnessOf(call, villageId, touched) : null
  return {
    revision: head.revision,
    witness,
    record: {
      ...record,
      ...counts,
      ...{ added, changed: plan.differences.length - added, unchanged: plan.unchanged },
      ...{ moved: plan.moves.length, left: plan.left.length, questions: newGroups.questions, places },
      notices: [...newGroups.notices, ...noticesOf(plan), ...reading.notices].slice(0, MOST_PROBLEMS),
      samples: samplesOf(plan),
      secondYes: witness && { ...touched, from: witness.from },
      chunks: chunks.length,
    },
  }
}

/** The id follows from the key, so that a repeat after a fault writes over what the first try left. */
const emptyImport = (call: Call, villageId: string): RosterImportRecord => ({
  _id: hashOf([call.caller.openid, call.procedure, call.key]).slice(0, 32),
  villageId,
  state: 'ready',
  ...{ households: 0, residents: 0, added: 0, changed: 0, unchanged: 0, moved: 0, left: 0 },
  ...{ problems: [], problemCount: 0, notices: [], samples: [], secondYes: null, places: [] },
  ...{ questions: [], merged: [], sheets: [], leftOut: [] },
  ...{ doneHouseholds: 0, chunks: 0, doneChunks: 0, work: null },
  uploadedAt: call.now,
  by: call.callerName,
  byResidentId: residentOf(call).residentId,
})

/** Puts the import in the place of an earlier one that nobody took over. */
async function keepImport(tx: Transaction, record: RosterImportRecord, revision: number): Promise<void> {
  const { head, last } = await currentOf(tx, record.villageId)
  refuseWhileApplying(last)
  // Another import was taken over while this one was being worked out: what it says would be wrong.
  if (head.revision !== revision) throw refuse('ROSTER_MOVED_ON')
  if (last?.state === 'ready') {
    await tx.put(rosterImports, { ...last, state: 'cancelled', work: last.chunks > 0 ? 'discard' : null })
  }
  await tx.put(rosterImports, record)
  await tx.put(rosterHeads, { ...head, importId: record._id })
}

/** One person does not change alone who may judge: somebody else looks at it, and imports it. */
const askWitness = (tx: Transaction, call: Call, { villageId, _id }: RosterImportRecord, witness: Witness) =>
  tell(tx, call, {
    villageId,
    audience: toRole(witness.role, witness.placeId),
    whose: '村民名册',
    title: '村民名册等您点头',
    text: `${call.callerName}传的名册动了有职务的人，要再有一个人看过才能导入。打开看一看。`,
    about: { kind: 'roster', id: _id },
  })

function refuseWhileApplying(last: Current['last']): void {
  if (last?.state === 'applying') throw refuse('ROSTER_BUSY')
}
