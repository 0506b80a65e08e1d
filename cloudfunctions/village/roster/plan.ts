import { canonical } from '@shared/kernel/canonical'
import { childHead } from '@shared/village/naming'
import type { RosterHousehold, RosterResident } from '@shared/village/roster'
import type { Settings } from '../../kernel/settings'
import type { Household, Resident, RosterEntry } from '../documents'
import { asFamily, OFFICE_NUMBER, placeIdOf, residentIdOf } from '../households'
import { idLastFourHash, idNumberHash, idNumberOf, sealNumber } from '../numbers'
import { isOffice } from '../places'
import { homeTokens } from '../search'
import { type Match, matchHouseholds } from './match'
import type { StoredRoster } from './stored'

/** A household of the file beside what is stored of it, where the two differ. */
export interface Difference {
  readonly entry: RosterEntry
  readonly file: RosterHousehold
  /** Null for a household that is new. */
  readonly before: Household | null
  /** Who was stored in it. */
  readonly residentsBefore: readonly Resident[]
}

/** Somebody who moves from one household of the village to another; the passbook stays where it is. */
export interface Move {
  readonly name: string
  readonly from: Household
  readonly to: RosterHousehold
}

/** What importing a file would do. Nothing of it is done yet. */
export interface Plan {
  readonly differences: readonly Difference[]
  readonly unchanged: number
  readonly moves: readonly Move[]
  /** Stored households that the file does not name. They stay: only a village can say that a household is gone. */
  readonly left: readonly Household[]
  /** Households outside the file from which people moved into one of the file's: written with fewer people. */
  readonly shrunk: readonly RosterEntry[]
  /** People of the file's households whom the file does not name: they leave. */
  readonly departed: readonly Resident[]
  /** As `departed`, but of the committee: they stay until their office is taken from them, so that nobody is locked out. */
  readonly kept: readonly Resident[]
}

/** Compares a file with what is stored. `now` tells which offices still run. */
export function planRoster(
  settings: Settings,
  villageId: string,
  file: readonly RosterHousehold[],
  stored: StoredRoster,
  now: number,
): Plan {
  const peopleOf = groupByHousehold(stored.residents)
  const residentIds = file.map(({ residents }) =>
    residents.map(({ idNumber }) => residentIdOf(settings, villageId, idNumber)),
  )
  const matches = matchHouseholds(villageId, file, residentIds, { households: stored.households, peopleOf })
  const householdIds = new Set(matches.map(({ _id }) => _id))
  const newHomes = new Map(matches.flatMap(({ _id }, at) => (residentIds[at] ?? []).map((id) => [id, _id] as const)))
  const differences = matches.flatMap(({ _id, file: household, before }): Difference[] => {
    const rosterHash = hashOfRows(settings, household)
    if (before?.rosterHash === rosterHash) return []
    const entry = entryOf(settings, villageId, _id, { file: household, rosterHash, now })
    return [{ entry, file: household, before, residentsBefore: peopleOf.get(_id) ?? [] }]
  })
  const outside = stored.households.filter(({ _id }) => !householdIds.has(_id))
  const gone = stored.residents.filter(
    ({ _id, householdId }) => householdId !== null && householdIds.has(householdId) && !newHomes.has(_id),
  )
  const inOffice = (resident: Resident) => resident.grants.some((g) => g.role === 'committee' && g.until > now)
  return {
    differences,
    unchanged: file.length - differences.length,
    moves: movesOf(stored, matches, newHomes),
    left: outside.filter(({ number }) => number !== OFFICE_NUMBER),
    shrunk: outside.flatMap((household) =>
      shrunkEntry({ settings, now }, household, peopleOf.get(household._id) ?? [], newHomes),
    ),
    departed: gone.filter((resident) => !inOffice(resident)),
    kept: gone.filter(inOffice),
  }
}

function movesOf(
  { households, residents }: StoredRoster,
  matches: readonly Match[],
  newHomes: ReadonlyMap<string, string>,
): Move[] {
  const before = new Map(households.map((household) => [household._id, household]))
  const after = new Map(matches.map(({ _id, file }) => [_id, file]))
  return residents.flatMap(({ _id, name, householdId }) => {
    const home = newHomes.get(_id)
    const [from, to] = [before.get(householdId ?? ''), after.get(home ?? '')]
    return from && to && home !== householdId ? [{ name, from, to }] : []
  })
}

function groupByHousehold(residents: readonly Resident[]): Map<string, Resident[]> {
  const groups = new Map<string, Resident[]>()
  for (const resident of residents) {
    if (resident.householdId === null) continue
    const group = groups.get(resident.householdId)
    if (group) group.push(resident)
    else groups.set(resident.householdId, [resident])
  }
  return groups
}

/** Keyed, because a bare hash of identity numbers could be guessed. The order of the people makes no difference. */
function hashOfRows(settings: Settings, household: RosterHousehold): string {
  const people = household.residents.map(({ row: _, ...person }) => person)
  people.sort((a, b) => (a.idNumber < b.idNumber ? -1 : 1))
  return settings.fingerprint('roster', canonical({ ...household, residents: people }))
}

function entryOf(
  settings: Settings,
  villageId: string,
  _id: string,
  { file, rosterHash, now }: { file: RosterHousehold; rosterHash: string; now: number },
): RosterEntry {
  const { number, head, group, grid, door } = file
  const groupId = placeIdOf(villageId, 'group', group)
  const gridId = grid === null ? null : placeIdOf(villageId, 'grid', grid)
  const household = {
    ...{ _id, villageId, number, head, door, rosterHash },
    ...{ groupId, groupName: group, gridId, gridName: grid },
    ...{ residents: file.residents.length, doorCodeVersion: 1, kinHouseholdIds: [], exchanged: [] },
    ...homeTokens(file, namesOf(file.residents)),
    ...childHead(file.residents.find(({ name }) => name === head)?.idNumber ?? null, now),
  }
  const residents = file.residents.map((person) => residentEntry(settings, household, person))
  return { household, counts: true, residents }
}

const namesOf = (people: readonly { name: string }[]): string[] => people.map(({ name }) => name)

function residentEntry(
  settings: Settings,
  { _id: householdId, villageId, groupId, gridId }: Household,
  { name, relation, idNumber, phone, away }: RosterResident,
): RosterEntry['residents'][number] {
  const _id = residentIdOf(settings, villageId, idNumber)
  return {
    ...{ _id, villageId, householdId, groupId, gridId, name, relation, away },
    idNumber: sealNumber(settings, _id, idNumber),
    phone: phone === null ? null : sealNumber(settings, _id, phone),
    idNumberHash: idNumberHash(settings, idNumber),
    idLastFourHash: idLastFourHash(settings, _id, idNumber.slice(-4)),
  }
}

/**
 * A household that the file does not name, when the file moves people out of it. It is called after whoever stays: where its
 * head has gone, after the next of the family; the office is called the office. Its hash no longer says what it is.
 */
function shrunkEntry(
  { settings, now }: { settings: Settings; now: number },
  household: Household,
  people: readonly Resident[],
  newHomes: ReadonlyMap<string, string>,
): RosterEntry[] {
  const staying = people.filter(({ _id }) => !newHomes.has(_id))
  if (staying.length === people.length) return []
  const { head: before } = household
  const head = isOffice(before) ? before : (asFamily(staying, before)[0]?.name ?? before)
  const tokens = homeTokens({ ...household, head }, namesOf(staying))
  const { childUntil: _before, ...rest } = household
  const next = staying.find(({ name }) => name === head)
  const child = childHead(next ? idNumberOf(settings, next) : null, now)
  const left = { ...rest, head, residents: staying.length, rosterHash: '', ...tokens, ...child }
  return [{ household: left, counts: false, residents: [] }]
}
