import { GRANTED_ROLES } from '@shared/kernel/access'
import * as z from 'zod'
import { collection, index } from '../kernel/store'

/** A number at rest: sealed with the instance's key, bound to the document's id. */
const sealed = z.string().nullable()

/** County, town, village, group, grid, courtyard: one tree. `_id` of a group is `{village}-g3`, of a grid `{village}-w2`. */
const place = z.object({
  _id: z.string(),
  kind: z.enum(['county', 'town', 'village', 'group', 'grid', 'courtyard']),
  name: z.string(),
  parentId: z.string().nullable(),
  /** The tenant; for a town or county its own id, because it belongs to no village. */
  villageId: z.string(),
  /** Villages only: the office number that ends every dead end. */
  phone: z.string().nullable(),
})
export type Place = z.infer<typeof place>
export const places = collection('village_places', place, [
  index('kind', 'name', '_id'),
  index('villageId', 'kind', 'name', '_id'),
])

/** The unit that earns. `_id` is `{village}-{户号}`, so that a second import finds the first. */
const household = z.object({
  _id: z.string(),
  villageId: z.string(),
  number: z.string(),
  head: z.string(),
  groupId: z.string(),
  groupName: z.string(),
  gridId: z.string().nullable(),
  gridName: z.string().nullable(),
  door: z.string().nullable(),
  residents: z.int(),
  /** Grows with every new door code; the code itself is derived from it and the instance's key, never stored. */
  doorCodeVersion: z.int(),
  kinHouseholdIds: z.array(z.string()),
  /** Hash of the roster rows it came from: what did not change is not written again. */
  rosterHash: z.string(),
})
export type Household = z.infer<typeof household>
export const households = collection('village_households', household, [
  index('villageId', 'number', '_id'),
  index('villageId', 'groupId', 'number', '_id'),
  index('villageId', 'gridId', 'number', '_id'),
  index('villageId', 'head', '_id'),
])

export const grant = z.object({
  role: z.enum(GRANTED_ROLES),
  placeId: z.string(),
  placeName: z.string(),
  until: z.int(),
  grantedAt: z.int(),
  /** The number that people may ring for this duty; public once given. */
  phone: z.string().nullable(),
})
export type GrantRecord = z.infer<typeof grant>

const resident = z.object({
  _id: z.string(),
  villageId: z.string(),
  /** Town officers stand in no household. */
  householdId: z.string().nullable(),
  groupId: z.string().nullable(),
  gridId: z.string().nullable(),
  name: z.string(),
  relation: z.string(),
  idNumber: sealed,
  phone: sealed,
  /** Keyed hash of the whole number, and of its last four with the resident's id, for looking up without opening. */
  idNumberHash: z.string().nullable(),
  idLastFourHash: z.string().nullable(),
  away: z.boolean(),
  grants: z.array(grant),
  signedIn: z.boolean(),
})
export type Resident = z.infer<typeof resident>
export const residents = collection('village_residents', resident, [
  index('householdId', '_id'),
  index('villageId', 'name', '_id'),
  index('villageId', 'idNumberHash'),
  index('villageId', 'grants.role', '_id'),
])

export const preference = z.object({ elder: z.boolean(), readAloud: z.boolean() })

/** A signed-in phone. `_id` is the openid, so one phone is one person; the grants are a copy, so a call reads one document. */
const account = z.object({
  _id: z.string(),
  villageId: z.string(),
  residentId: z.string(),
  householdId: z.string().nullable(),
  name: z.string(),
  grants: z.array(grant),
  preference,
  /** Subscription messages that the person still accepts, by template. */
  accepted: z.object({ progress: z.int(), letter: z.int() }),
  messagesReadAt: z.int(),
  since: z.int(),
})
export type Account = z.infer<typeof account>
export const accounts = collection('village_accounts', account, [
  index('residentId', '_id'),
  index('householdId', '_id'),
])

/** Somebody waits to be recognised by a grid worker. `_id` is a hash of the openid: one request a phone. */
const signIn = z.object({
  _id: z.string(),
  villageId: z.string(),
  householdId: z.string(),
  groupId: z.string(),
  gridId: z.string().nullable(),
  residentId: z.string(),
  openid: z.string(),
  household: z.string(),
  group: z.string(),
  name: z.string(),
  state: z.enum(['waiting', 'refused']),
  askedAt: z.int(),
})
export type SignIn = z.infer<typeof signIn>
export const signIns = collection('village_sign_ins', signIn, [
  index('villageId', 'state', 'askedAt', '_id'),
  index('gridId', 'state', 'askedAt', '_id'),
  index('groupId', 'state', 'askedAt', '_id'),
])

/** Wrong guesses on one day: `_id` is `{day}:{openid}` or `{day}:{household}`. */
const tries = z.object({ _id: z.string(), villageId: z.string(), wrong: z.int(), until: z.int() })
export const signInTries = collection('village_sign_in_tries', tries, [index('until')])

const notice = z.object({
  _id: z.string(),
  villageId: z.string(),
  title: z.string(),
  text: z.string(),
  by: z.string(),
  publishedAt: z.int(),
  state: z.enum(['shown', 'withdrawn']),
})
export type NoticeRecord = z.infer<typeof notice>
export const notices = collection('village_notices', notice, [index('villageId', 'state', '-publishedAt', '-_id')])

/** Somebody looked at a whole number. Kept for ever, shown to the person. */
const look = z.object({
  _id: z.string(),
  villageId: z.string(),
  residentId: z.string(),
  field: z.enum(['idNumber', 'phone']),
  by: z.string(),
  byResidentId: z.string(),
  reason: z.string(),
  at: z.int(),
})
export const looks = collection('village_looks', look, [index('residentId', '-at', '-_id')])

const problem = z.object({ row: z.int(), column: z.string(), message: z.string() })

/** An uploaded roster between preview and the last household written. Its rows wait in `rosterChunks`. */
const rosterImport = z.object({
  _id: z.string(),
  villageId: z.string(),
  state: z.enum(['refused', 'ready', 'applying', 'applied', 'cancelled']),
  households: z.int(),
  residents: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  left: z.int(),
  problems: z.array(problem),
  problemCount: z.int(),
  notices: z.array(problem),
  samples: z.array(z.object({ household: z.string(), what: z.string() })),
  doneHouseholds: z.int(),
  /** Households to write, in chunks; `doneChunks` is where a resumed import goes on. */
  chunks: z.int(),
  doneChunks: z.int(),
  uploadedAt: z.int(),
  by: z.string(),
})
export type RosterImportRecord = z.infer<typeof rosterImport>
export const rosterImports = collection('village_roster_imports', rosterImport, [
  index('villageId', '-uploadedAt', '-_id'),
  index('state', 'uploadedAt', '_id'),
])

/** A part of an import: households with their residents, numbers already sealed. `_id` is `{import}:{n}`. */
const rosterChunk = z.object({
  _id: z.string(),
  villageId: z.string(),
  importId: z.string(),
  households: z.array(z.object({ household, residents: z.array(resident.omit({ grants: true, signedIn: true })) })),
})
export type RosterChunk = z.infer<typeof rosterChunk>
export const rosterChunks = collection('village_roster_chunks', rosterChunk, [index('importId', '_id')])

export const villageCollections = [
  places,
  households,
  residents,
  accounts,
  signIns,
  signInTries,
  notices,
  looks,
  rosterImports,
  rosterChunks,
]
