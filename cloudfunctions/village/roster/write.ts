import type { Call } from '../../kernel/call'
import { DuplicateError, type Store, type Transaction } from '../../kernel/store'
import {
  accounts,
  type Former,
  households,
  type Resident,
  type RosterChunk,
  type RosterEntry,
  type RosterImportRecord,
  residents,
  rosterImports,
} from '../documents'
import { formerOf, householdIdOf, OFFICE_NUMBER, stillFormer } from '../households'
import { nextChunk, removeChunk } from './chunks'
import { inGroup } from './groups'

/** Which of a chunk's documents exist already: those are read again in the transaction, the others created blindly. */
interface Known {
  readonly households: ReadonlySet<string>
  readonly residents: ReadonlySet<string>
}

const MOST_FOUND = 1000

/** Where and when it is written: a move counts from then. */
type Moment = Pick<Call, 'store' | 'now'>

/** Writes up to `most` chunks of an import that is being applied, and answers with how it stands then. */
export async function writeChunks({ store, now }: Moment, importId: string, most: number): Promise<RosterImportRecord> {
  let record = await importOf(store, importId)
  for (let n = 0; n < most && record.state === 'applying'; n++) {
    const chunk = await nextChunk(store, record)
    if (chunk) await writeChunk({ store, now }, record, chunk)
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
async function writeChunk(
  { store, now }: Moment,
  { _id, doneChunks }: RosterImportRecord,
  chunk: RosterChunk,
): Promise<void> {
  const known = await findKnown(store, chunk)
  try {
    await store.transaction(async (tx) => {
      const record = await tx.get(rosterImports, _id)
      // Somebody else wrote it a moment ago.
      if (record?.state !== 'applying' || record.doneChunks !== doneChunks) return
      for (const entry of chunk.entries) await writeEntry(tx, inGroup(entry, record.merged), known, now)
      for (const residentId of chunk.departed) await takeLeave(tx, residentId, now)
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

async function writeEntry(
  tx: Transaction,
  { household, residents: people }: RosterEntry,
  known: Known,
  now: number,
): Promise<void> {
  const traces: Former[] = []
  for (const person of people) traces.push(...(await writeResident(tx, person, known, now)))
  const cameFrom = stillFormer(traces, now)
  const before = known.households.has(household._id) ? await tx.get(households, household._id) : null
  const exchanged = stillFormer([...(before?.exchanged ?? []), ...cameFrom], now)
  if (before) {
    const { doorCodeVersion, kinHouseholdIds } = before
    const stays = before.groupId === household.groupId && before.gridId === household.gridId
    const placedAt = stays ? before.placedAt : now
    await tx.put(households, {
      ...{ ...household, doorCodeVersion, kinHouseholdIds, exchanged },
      ...(placedAt === undefined ? {} : { placedAt }),
    })
  } else await tx.create(households, { ...household, exchanged })
  for (const { id, until } of cameFrom) await noteThere(tx, id, { id: household._id, until }, now)
}

/** The household that somebody came from keeps the exchange too: it holds both ways. */
async function noteThere(tx: Transaction, householdId: string, trace: Former, now: number): Promise<void> {
  const left = await tx.get(households, householdId)
  if (left) await tx.put(households, { ...left, exchanged: stillFormer([...left.exchanged, trace], now) })
}

/**
 * Offices and phones stay with the person, wherever they live. Answers with the households that they lived in before, where
 * they stand in a new one now: all of them, so that two moves in a row loosen nothing.
 */
async function writeResident(
  tx: Transaction,
  person: RosterEntry['residents'][number],
  known: Known,
  now: number,
): Promise<Former[]> {
  const before = known.residents.has(person._id) ? await tx.get(residents, person._id) : null
  if (!before) {
    await tx.create(residents, { ...person, grants: [], phones: [], formerHouseholds: [] })
    return []
  }
  const { grants, phones } = before
  const formerHouseholds = withTrace(before, person.householdId, now)
  await tx.put(residents, { ...person, grants, phones, formerHouseholds })
  const moved = before.householdId !== person.householdId
  if (moved || before.name !== person.name) {
    for (const phone of phones) {
      const account = await tx.get(accounts, phone)
      if (account) await tx.put(accounts, { ...account, householdId: person.householdId, name: person.name })
    }
  }
  return moved ? formerHouseholds.filter(({ id }) => id !== person.householdId) : []
}

/** Where somebody has lived, once they live in `home`. The office is nobody's family: who leaves it, leaves nothing. */
function withTrace({ villageId, householdId, formerHouseholds }: Resident, home: string | null, now: number): Former[] {
  const left = householdId === home || householdId === householdIdOf(villageId, OFFICE_NUMBER) ? null : householdId
  return stillFormer([...formerHouseholds, ...(left === null ? [] : [formerOf(left, now)])], now)
}

/** A person whom the roster does not name any more: out of the household, signed out, without offices or numbers. */
async function takeLeave(tx: Transaction, residentId: string, now: number): Promise<void> {
  const resident = await tx.get(residents, residentId)
  if (!resident || resident.householdId === null) return
  for (const phone of resident.phones) await tx.remove(accounts, phone)
  await tx.put(residents, { ...resident, ...GONE, formerHouseholds: withTrace(resident, null, now) })
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
