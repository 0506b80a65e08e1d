import { DuplicateError, type Store, type Transaction } from '../kernel/store'
import {
  accounts,
  households,
  type Resident,
  type RosterChunk,
  type RosterEntry,
  type RosterImportRecord,
  residents,
  rosterImports,
} from './documents'
import { nextChunk, removeChunk } from './roster-chunks'
import { inGroup } from './roster-groups'

/** Which of a chunk's documents exist already: those are read again in the transaction, the others created blindly. */
interface Known {
  readonly households: ReadonlySet<string>
  readonly residents: ReadonlySet<string>
}

const MOST_FOUND = 1000

/** Writes up to `most` chunks of an import that is being applied, and answers with how it stands then. */
export async function writeChunks(store: Store, importId: string, most: number): Promise<RosterImportRecord> {
  let record = await importOf(store, importId)
  for (let n = 0; n < most && record.state === 'applying'; n++) {
    const chunk = await nextChunk(store, record)
    if (chunk) await writeChunk(store, record, chunk)
    record = await importOf(store, importId)
  }
  return record
}

async function importOf(store: Store, importId: string): Promise<RosterImportRecord> {
  const record = await store.get(rosterImports, importId)
  if (!record) throw new Error(`import ${importId} is gone`)
  return record
}

/** One chunk, one transaction: its documents and the progress stand together or not at all. */
async function writeChunk(store: Store, { _id, doneChunks }: RosterImportRecord, chunk: RosterChunk): Promise<void> {
  const known = await findKnown(store, chunk)
  try {
    await store.transaction(async (tx) => {
      const record = await tx.get(rosterImports, _id)
      // Somebody else wrote it a moment ago.
      if (record?.state !== 'applying' || record.doneChunks !== doneChunks) return
      for (const entry of chunk.entries) await writeEntry(tx, inGroup(entry, record.merged), known)
      for (const residentId of chunk.departed) await takeLeave(tx, residentId)
      await removeChunk(tx, chunk)
      await tx.put(rosterImports, advanced(record, chunk))
    })
  } catch (error) {
    // Something that was not there a moment ago is there now: the next round finds it.
    if (!(error instanceof DuplicateError)) throw error
  }
}

function advanced(record: RosterImportRecord, chunk: RosterChunk): RosterImportRecord {
  const doneChunks = record.doneChunks + 1
  const doneHouseholds = record.doneHouseholds + chunk.entries.filter(({ counts }) => counts).length
  const finished = doneChunks === record.chunks
  return {
    ...record,
    doneChunks,
    doneHouseholds,
    ...(finished ? { state: 'applied' as const, work: null } : {}),
  }
}

async function findKnown(store: Store, { entries }: RosterChunk): Promise<Known> {
  const idsOf = (documents: readonly { _id: string }[]) => documents.map(({ _id }) => _id)
  const householdIds = entries.map(({ household }) => household._id)
  const residentIds = entries.flatMap((entry) => idsOf(entry.residents))
  const [foundHouseholds, foundResidents] = await Promise.all([
    store.find(households, { where: { _id: { in: householdIds } }, limit: MOST_FOUND }),
    store.find(residents, { where: { _id: { in: residentIds } }, limit: MOST_FOUND }),
  ])
  return { households: new Set(idsOf(foundHouseholds)), residents: new Set(idsOf(foundResidents)) }
}

async function writeEntry(tx: Transaction, { household, residents: people }: RosterEntry, known: Known): Promise<void> {
  const before = known.households.has(household._id) ? await tx.get(households, household._id) : null
  if (before) {
    const { doorCodeVersion, kinHouseholdIds } = before
    await tx.put(households, { ...household, doorCodeVersion, kinHouseholdIds })
  } else await tx.create(households, household)
  for (const person of people) await writeResident(tx, person, known)
}

/** Offices and phones stay with the person, wherever they live. */
async function writeResident(tx: Transaction, person: RosterEntry['residents'][number], known: Known): Promise<void> {
  const before = known.residents.has(person._id) ? await tx.get(residents, person._id) : null
  if (!before) return tx.create(residents, { ...person, grants: [], phones: [] })
  await tx.put(residents, { ...person, grants: before.grants, phones: before.phones })
  if (before.householdId === person.householdId && before.name === person.name) return
  for (const phone of before.phones) {
    const account = await tx.get(accounts, phone)
    if (account) await tx.put(accounts, { ...account, householdId: person.householdId, name: person.name })
  }
}

/** A person whom the roster does not name any more: out of the household, signed out, without offices or numbers. */
async function takeLeave(tx: Transaction, residentId: string): Promise<void> {
  const resident = await tx.get(residents, residentId)
  if (!resident || resident.householdId === null) return
  for (const phone of resident.phones) await tx.remove(accounts, phone)
  await tx.put(residents, { ...resident, ...GONE })
}

const GONE = {
  householdId: null,
  groupId: null,
  gridId: null,
  idNumber: null,
  phone: null,
  idNumberHash: null,
  idLastFourHash: null,
  grants: [],
  phones: [],
} satisfies Partial<Resident>
