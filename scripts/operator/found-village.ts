import type { GrantedRole } from '@shared/kernel/access'
import { villageTime } from '@shared/kernel/time'
import { OFFICES, type PlaceKind } from '@shared/village/offices'
import { OFFICE_NAME } from '@shared/village/terms'
import type { Settings } from '../../cloudfunctions/kernel/settings'
import type { Store } from '../../cloudfunctions/kernel/store'
import {
  type GrantRecord,
  type Household,
  households,
  type Place,
  places,
  type Resident,
  residents,
} from '../../cloudfunctions/village/documents'
import { doorCodeOf } from '../../cloudfunctions/village/doors/code'
import { householdIdOf, OFFICE_NUMBER, residentIdOf } from '../../cloudfunctions/village/households/ids'
import { idLastFourHash, idNumberHash, sealNumber } from '../../cloudfunctions/village/numbers/numbers'
import { writeGrants } from '../../cloudfunctions/village/phones/account'
import { takeSeat } from '../../cloudfunctions/village/roles/seat'
import { makeSearchable } from '../../cloudfunctions/village/search/make-searchable'

/** A place by its id and its name. */
export interface NamedPlace {
  readonly id: string
  readonly name: string
}

/** Somebody who is to have an office before anybody can give it: the first of the committee, the first of the town. */
export interface FirstPerson {
  readonly name: string
  /** 18 characters, checked by the caller. */
  readonly idNumber: string
}

/** What an operator sets up. */
export interface Founding {
  readonly county: NamedPlace
  readonly town: NamedPlace
  readonly village: NamedPlace
  /** The office number that the village makes public. */
  readonly phone: string | null
  readonly clerk: FirstPerson
  readonly townOfficer: FirstPerson | null
  /** A department or station of the town, which sends people to the village. */
  readonly unit?: NamedPlace | undefined
  /** Others whom no roster names, such as a lawyer or an officer of the unit or the county, each with their office. */
  readonly others?: readonly Other[]
}

/** Somebody from outside, and what they come for: held over the first place of the founding that this office is held over. */
export interface Other {
  readonly role: GrantedRole
  readonly person: FirstPerson
}

/** Where the first people sign in. */
export interface Founded {
  readonly villageId: string
  readonly officeId: string
  /** Eight characters: with name and last four of the identity number they sign the first people in. */
  readonly doorCode: string
}

const TERM_YEARS = 5

/**
 * Makes the places, the village's office (household 0) and the first people. Running it again adds what is missing and
 * changes nothing else; with another clerk it lets a village in again that has lost its last one.
 */
export async function foundVillage(
  store: Store,
  settings: Settings,
  now: number,
  founding: Founding,
): Promise<Founded> {
  const { county, town, village, unit, phone, clerk, townOfficer, others = [] } = founding
  await putPlace(store, placeOf('county', county, null, county.id, null))
  await putPlace(store, placeOf('town', town, county.id, town.id, null))
  await putPlace(store, placeOf('village', village, town.id, village.id, phone))
  if (unit) await putPlace(store, placeOf('unit', unit, town.id, unit.id, null))
  const office = await openOffice(store, village)
  const until = villageTime(now).add(TERM_YEARS, 'year').endOf('day').valueOf()
  const held = (role: GrantRecord['role'], place: NamedPlace): GrantRecord => ({
    ...{ role, placeId: place.id, placeName: place.name, until, grantedAt: now, phone },
  })
  await appoint(store, settings, office, clerk, held('committee', village))
  if (townOfficer) await appoint(store, settings, office, townOfficer, held('townOfficer', town))
  const named = new Map<PlaceKind, NamedPlace | undefined>([
    ['county', county],
    ['town', town],
    ['unit', unit],
    ['village', village],
  ])
  for (const { role, person } of others) {
    const place = OFFICES[role].over.map((kind) => named.get(kind)).find((one) => one !== undefined)
    if (!place) throw new Error(`${OFFICES[role].word} is held over a place that is not named here.`)
    await appoint(store, settings, office, person, { ...held(role, place), phone: null })
  }
  await countOffice(store, office)
  await makeSearchable({ store, settings, now }, village.id)
  return { villageId: village.id, officeId: office._id, doorCode: doorCodeOf(settings, office) }
}

const placeOf = (
  kind: Place['kind'],
  { id, name }: NamedPlace,
  parentId: string | null,
  villageId: string,
  phone: string | null,
): Place => ({ _id: id, kind, name, parentId, villageId, phone })

/** A place that is there already keeps its kind: an id taken by another kind of place is a slip of the operator. */
function putPlace(store: Store, place: Place): Promise<void> {
  return store.transaction(async (tx) => {
    const before = await tx.get(places, place._id)
    if (before && before.kind !== place.kind)
      throw new Error(`the id ${place._id} is taken by the ${before.kind} ${before.name}`)
    await tx.put(places, { ...place, phone: place.phone ?? before?.phone ?? null })
  })
}

function openOffice(store: Store, village: NamedPlace): Promise<Household> {
  const office: Household = {
    _id: householdIdOf(village.id, OFFICE_NUMBER),
    villageId: village.id,
    number: OFFICE_NUMBER,
    head: OFFICE_NAME,
    ...{ groupId: `${village.id}-g0`, groupName: OFFICE_NAME, gridId: null, gridName: null, door: null },
    ...{ residents: 0, doorCodeVersion: 1, kinHouseholdIds: [], exchanged: [], rosterHash: '' },
  }
  return store.transaction(async (tx) => {
    const before = await tx.get(households, office._id)
    if (!before) await tx.create(households, office)
    return before ?? office
  })
}

/** Gives somebody an office. Who is in the roster stays in their household; who is not comes to stand in the office. */
function appoint(
  store: Store,
  settings: Settings,
  office: Household,
  person: FirstPerson,
  grant: GrantRecord,
): Promise<void> {
  const _id = residentIdOf(settings, office.villageId, person.idNumber)
  return store.transaction(async (tx) => {
    const before = await tx.get(residents, _id)
    const resident = before?.householdId
      ? before
      : { ...newcomer(settings, office, _id, person), phones: before?.phones ?? [] }
    const others = resident.grants.filter(({ role, placeId }) => role !== grant.role || placeId !== grant.placeId)
    const { several, word } = OFFICES[grant.role]
    if (!several && !(await takeSeat(tx, grant.grantedAt, resident, grant))) {
      throw new Error(`${word} of ${grant.placeName} is somebody else: one person at a time holds it.`)
    }
    await writeGrants(tx, resident, [...others, grant])
  })
}

const newcomer = (
  settings: Settings,
  { _id: householdId, villageId, groupId }: Household,
  _id: string,
  { name, idNumber }: FirstPerson,
): Resident => ({
  ...{ _id, villageId, householdId, groupId, gridId: null, name, relation: OFFICE_NAME },
  idNumber: sealNumber(settings, _id, idNumber),
  phone: null,
  idNumberHash: idNumberHash(settings, idNumber),
  idLastFourHash: idLastFourHash(settings, _id, idNumber.slice(-4)),
  ...{ away: false, grants: [], phones: [], formerHouseholds: [] },
})

const MOST_IN_OFFICE = 1000

async function countOffice(store: Store, { _id }: Household): Promise<void> {
  const found = await store.find(residents, { where: { householdId: _id }, limit: MOST_IN_OFFICE })
  await store.transaction(async (tx) => {
    const office = await tx.get(households, _id)
    if (office && office.residents !== found.length) await tx.put(households, { ...office, residents: found.length })
  })
}
