import { GRANTED_ROLES } from '@shared/kernel/access'
import { leftOutSheet, sheetProblem } from '@shared/kernel/schemas'
import { PLACE_KINDS } from '@shared/village/offices'
import * as z from 'zod'
import { collection, index } from '../kernel/store'

/** A number at rest: sealed with the instance's key, bound to the document's id. */
const sealed = z.string().nullable()

/** One tree, from the county down. `_id` of a group is `{village}-g3`, of a grid `{village}-w2`. */
const place = z.object({
  _id: z.string(),
  kind: z.enum(PLACE_KINDS),
  name: z.string(),
  parentId: z.string().nullable(),
  /** The tenant; for a county, town or unit its own id, because it belongs to no village. */
  villageId: z.string(),
  /** Villages only: the office number that ends every dead end. */
  phone: z.string().nullable(),
})
export type Place = z.infer<typeof place>
export const places = collection('village_places', place, [
  index('kind', 'name', '_id'),
  index('villageId', 'kind', 'name', '_id'),
])

/** A household that somebody lived in, and how long that still counts. */
const former = z.object({ id: z.string(), until: z.int() })
export type Former = z.infer<typeof former>

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
  /** Households of which somebody came here from, or went from here to; `near.ts` says what follows, and until when. */
  exchanged: z.array(former).default([]),
  /** Until when its head is a child, who is named on no list; not there where the head is none. */
  childUntil: z.int().optional(),
  /** When it came under another group or grid, or got kin; not there where neither ever happened. */
  placedAt: z.int().optional(),
  /** Hash of the roster rows it came from: what did not change is not written again. */
  rosterHash: z.string(),
  /** What it is found by; `search-tokens.ts` says which may be used by whom. A village's `searchState` says when all have them. */
  tokens: z.array(z.string()).optional(),
  doorTokens: z.array(z.string()).optional(),
})
export type Household = z.infer<typeof household>
export const households = collection('village_households', household, [
  index('villageId', 'number', '_id'),
  index('villageId', 'groupId', 'number', '_id'),
  index('villageId', 'gridId', 'number', '_id'),
  index('villageId', 'head', '_id'),
  index('placedAt', '_id'),
  index('villageId', 'tokens', 'number', '_id'),
  index('villageId', 'doorTokens', 'number', '_id'),
])

/** Whether every household of a village has its tokens, and of which making; `_id` is the village. */
const searchState = z.object({
  ...{ _id: z.string(), villageId: z.string(), version: z.int() },
  /** Whether it was noted of every household, and how, if a child is its head. */
  heads: z.int().optional(),
})
export const searchStates = collection('village_search', searchState)

const grant = z.object({
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
  /** Openids this person is signed in with: who writes a resident's grants writes these accounts too. */
  phones: z.array(z.string()),
  /** Where they lived before: the trace of a move. */
  formerHouseholds: z.array(former).default([]),
})
export type Resident = z.infer<typeof resident>

/** Few of many serve. Derived on every write, so that nobody forgets it and an index finds them. */
const withServes = (person: Resident) => ({ ...person, serves: person.grants.length > 0 })

export const residents = collection<Resident>('village_residents', resident.transform(withServes), [
  index('householdId', '_id'),
  index('villageId', 'name', '_id'),
  index('villageId', 'idNumberHash'),
  index('villageId', 'serves', '_id'),
  index('serves', 'grants.placeId', '_id'),
])

/** Counts who left a village's committee; `_id` is the village. Written with each leave, so that two do not pass at once. */
const committee = z.object({ _id: z.string(), villageId: z.string(), departures: z.int() })
export const committees = collection('village_committees', committee)

/** An office that one person at a time holds; `_id` is `{role}:{place}`. Written with each grant, so that two do not pass at once. */
const seat = z.object({ _id: z.string(), villageId: z.string(), residentId: z.string() })
export const seats = collection('village_seats', seat)

const preference = z.object({ elder: z.boolean(), readAloud: z.boolean() })

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
export const accounts = collection('village_accounts', account, [index('householdId', '_id')])

/** Somebody asked to be recognised by a grid worker. `_id` is a hash of the openid: one request a phone, the latest. */
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
  state: z.enum(['waiting', 'confirmed', 'refused']),
  askedAt: z.int(),
})
export type SignIn = z.infer<typeof signIn>
export const signIns = collection('village_sign_ins', signIn, [
  index('villageId', 'state', 'askedAt', '_id'),
  index('gridId', 'state', 'askedAt', '_id'),
  index('groupId', 'state', 'askedAt', '_id'),
])

/**
 * Wrong guesses on one day: `_id` is `{day}:{openid}`, `{day}:{household}`, or `{day}:{household}:{code's version}` for those
 * with the code of the door. `triedAt` is the last guess, right or wrong.
 */
const tries = z.object({
  _id: z.string(),
  villageId: z.string(),
  wrong: z.int(),
  /** A phone's guesses, right ones too. */
  asked: z.int().optional(),
  until: z.int(),
  triedAt: z.int().default(0),
})
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

const question = z.object({ id: z.string(), name: z.string(), likeId: z.string(), like: z.string() })

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
  moved: z.int().default(0),
  left: z.int(),
  problems: z.array(sheetProblem),
  problemCount: z.int(),
  notices: z.array(sheetProblem),
  samples: z.array(
    z.object({
      kind: z.enum(['changed', 'moved', 'added', 'left']).default('changed'),
      household: z.string(),
      what: z.string(),
    }),
  ),
  /** What it changes about who may judge, in words, and who else is asked for a yes; null where it changes nothing of it. */
  secondYes: z
    .object({
      why: z.array(z.string()),
      from: z.string(),
      /** Households whose people are concerned, or kin to who is: none of them says yes. */
      apart: z.array(z.string()).default([]),
    })
    .nullable()
    .default(null),
  /** New group names that may mean an old group; `id` is the new one's. */
  questions: z.array(question).default([]),
  /** What was answered: households of the group `from` stand in `to` instead. */
  merged: z.array(z.object({ from: z.string(), to: z.string(), name: z.string() })).default([]),
  sheets: z.array(z.string()).default([]),
  leftOut: z.array(leftOutSheet).default([]),
  /** Groups and grids that the roster names; missing ones are made when it is applied. */
  places: z.array(z.object({ _id: z.string(), kind: z.enum(['group', 'grid']), name: z.string() })),
  /** Households that stand as the file has them: the unchanged ones from the start. */
  doneHouseholds: z.int(),
  /** What is to be written, in chunks; `doneChunks` is where an interrupted import goes on. */
  chunks: z.int(),
  doneChunks: z.int(),
  /** What the timer finishes if nobody else does; null when nothing is left. */
  work: z.enum(['apply', 'discard']).nullable(),
  uploadedAt: z.int(),
  by: z.string(),
  byResidentId: z.string().default(''),
})
export type RosterImportRecord = z.infer<typeof rosterImport>
export const rosterImports = collection('village_roster_imports', rosterImport, [
  index('villageId', '-uploadedAt', '-_id'),
  index('work', 'uploadedAt', '_id'),
])

const rosterEntry = z.object({
  household,
  /** Whether it counts towards `doneHouseholds`; a household outside the file that lost a person does not. */
  counts: z.boolean(),
  residents: z.array(resident.omit({ grants: true, phones: true, formerHouseholds: true })),
})
export type RosterEntry = z.infer<typeof rosterEntry>

/** A part of an import, written in one transaction and then removed. `_id` is `{import}:{n}`; numbers are sealed. */
const rosterChunk = z.object({
  _id: z.string(),
  villageId: z.string(),
  entries: z.array(rosterEntry),
  /** Residents whom the file does not name any more, though it has their household. */
  departed: z.array(z.string()),
})
export type RosterChunk = z.infer<typeof rosterChunk>
export const rosterChunks = collection('village_roster_chunks', rosterChunk)

/** Which import a village's roster last heard of; `_id` is the village. Imports of one village queue up behind it. */
const rosterHead = z.object({
  _id: z.string(),
  villageId: z.string(),
  importId: z.string().nullable(),
  /** Grows with every import taken over, so that a preview made before it is not kept after it. */
  revision: z.int(),
})
export type RosterHead = z.infer<typeof rosterHead>
export const rosterHeads = collection('village_roster_heads', rosterHead)

export const villageCollections = [
  places,
  households,
  searchStates,
  residents,
  committees,
  seats,
  accounts,
  signIns,
  signInTries,
  notices,
  looks,
  rosterImports,
  rosterChunks,
  rosterHeads,
]
