import { GRANTED_ROLES } from '@shared/kernel/access'
import { procedures } from '@shared/kernel/contract'
import { cursor, fileId, id, instant, page, points, words } from '@shared/kernel/schemas'
import * as z from 'zod'
import { villageErrors } from './errors'
import { deskLine, shopWindow, waiting } from './first-page'
import { assessed, assessmentLine, chosen, namingLine } from './naming-page'
import { PLACE_KINDS } from './offices'
import { rosterImport } from './roster-import'

const { read, change } = procedures(villageErrors)
const done = z.object({ done: z.literal(true) })
const villageId = id
const grantedRole = z.enum(GRANTED_ROLES)

/** A place as people see it. Groups and grids carry the person to ring. */
export const place = z.object({ id, name: z.string() })
export type Place = z.infer<typeof place>

/** Whom to ring at the end of a dead end. `phone` is an office number that the village made public. */
export const contact = z.object({ name: z.string(), duty: z.string(), phone: z.string().nullable() })
export type Contact = z.infer<typeof contact>

/** A notice on the village wall. */
export const notice = z.object({ id, title: z.string(), text: z.string(), publishedAt: instant, by: z.string() })
export type Notice = z.infer<typeof notice>

/** A role held now: `place` is where it holds, `until` when it ends. */
export const heldRole = z.object({ role: grantedRole, placeId: id, placeName: z.string(), until: instant })
export type HeldRole = z.infer<typeof heldRole>

/** A household in a list. `head` is what neighbours call it: 李大山家; 李大〇家 unless the reader's role needs the name. */
export const householdLine = z.object({
  id,
  number: z.string(),
  head: z.string(),
  group: z.string(),
  door: z.string().nullable(),
  residents: z.int(),
})
export type HouseholdLine = z.infer<typeof householdLine>

const resident = z.object({
  id,
  name: z.string(),
  relation: z.string(),
  idNumber: z.string().nullable(),
  phone: z.string().nullable(),
  away: z.boolean(),
  signedIn: z.boolean(),
  roles: z.array(heldRole),
})

const preference = z.object({ elder: z.boolean(), readAloud: z.boolean() })

const signInLine = z.object({
  id,
  household: z.string(),
  group: z.string(),
  name: z.string(),
  askedAt: instant,
})

export const village = {
  /** Villages of this instance, for choosing where one belongs. */
  listVillages: read({}, z.object({ villages: z.array(z.object({ id, name: z.string(), town: z.string() })) })),

  /** The whole first page in one call: news, my household's points, what waits for me. Guests get what is public. */
  home: read(
    { villageId: villageId.optional() },
    z.object({
      village: z.object({ id, name: z.string(), town: z.string() }),
      today: z.object({ day: z.string(), weekday: z.string(), lunar: z.string() }),
      contact,
      me: z
        .object({
          residentId: id,
          name: z.string(),
          householdId: id.nullable(),
          household: z.string(),
          door: z.string(),
          roles: z.array(heldRole),
          preference,
        })
        .nullable(),
      signInPending: z.boolean(),
      passbook: z.object({ balance: points, honour: points, inNotice: points }).nullable(),
      shop: shopWindow.nullable(),
      waiting: z.array(waiting),
      notices: z.array(notice),
    }),
  ),

  /** What waits for me by my offices, of every kind of matter: the most urgent, each desk, and what lies on the one asked for. */
  workbench: read(
    { desk: words(40).optional(), cursor: cursor.optional() },
    z.object({
      urgent: z.object({ desk: z.string(), line: deskLine }).nullable(),
      /** `more` when there are more than are counted. */
      desks: z.array(z.object({ id: z.string(), word: z.string(), count: z.int(), more: z.boolean() })),
      signIns: z.int(),
      /** The desk that was asked for, else that of the most urgent. */
      desk: z.string().nullable(),
      list: page(deskLine),
    }),
  ),

  /** Households of a group, or such as go by what was typed, with masked heads: for finding one's own door before signing in. */
  findHousehold: read(
    { villageId, groupId: id.optional(), search: words(60).optional(), cursor: cursor.optional() },
    z.object({
      groups: z.array(place),
      /** Where whoever serves the village and is not of it signs in; null while nobody stands there. Never among the households. */
      office: householdLine.omit({ residents: true }).nullable(),
      list: page(householdLine.omit({ residents: true })),
    }),
  ),

  /** Match a person of the roster; the door code confirms at once, else a grid worker does. */
  signIn: change(
    {
      householdId: id,
      name: words(60),
      idLastFour: z.string().regex(/^\d{3}[\dX]$/),
      doorCode: z
        .string()
        .regex(/^[A-Z2-9]{8}$/)
        .optional(),
    },
    z.object({ state: z.enum(['confirmed', 'waiting']), askedAt: instant, contact }),
  ),
  signOut: change({}, done),
  listSignIns: read({ villageId, cursor: cursor.optional() }, page(signInLine)),
  decideSignIn: change({ signInId: id, agree: z.boolean(), reason: words(200).optional() }, done),

  /** My page: my household, the people of it, my roles, whom to ring. */
  me: read(
    {},
    z.object({
      village: place,
      town: z.string(),
      household: householdLine.nullable(),
      members: z.array(
        z.object({ id, name: z.string(), relation: z.string(), me: z.boolean(), signedIn: z.boolean() }),
      ),
      roles: z.array(heldRole),
      preference,
      contact,
      unread: z.int(),
    }),
  ),
  /** The folder in cloud storage into which one's own files are sent; from any other none is taken. */
  uploadFolder: read({}, z.object({ folder: z.string() })),
  setPreference: change({ elder: z.boolean(), readAloud: z.boolean() }, done),

  /** Letters and news for my household and my roles, newest first. */
  listMessages: read(
    { cursor: cursor.optional() },
    page(
      z.object({
        id,
        title: z.string(),
        text: z.string(),
        sentAt: instant,
        read: z.boolean(),
        about: z.object({ kind: z.string(), id: z.string() }).nullable(),
      }),
    ),
  ),
  readMessages: change({ until: instant }, done),
  /** One accepted subscription lets one message be sent. */
  acceptMessages: change({ template: z.enum(['progress', 'letter']), count: z.int().min(1).max(3) }, done),

  publishNotice: change({ villageId, title: words(40), text: words(2000) }, z.object({ noticeId: id })),
  withdrawNotice: change({ villageId, noticeId: id, reason: words(200) }, done),
  listNotices: read({ villageId, cursor: cursor.optional() }, page(notice)),

  listHouseholds: read(
    {
      villageId,
      groupId: id.optional(),
      gridId: id.optional(),
      search: words(60).optional(),
      cursor: cursor.optional(),
    },
    z.object({
      groups: z.array(place),
      grids: z.array(place),
      /** As in `findHousehold`; for whoever looks after the whole village, where what was asked for may be there. */
      office: householdLine.nullable(),
      list: page(householdLine),
    }),
  ),
  household: read(
    { householdId: id },
    z.object({
      household: householdLine.extend({
        grid: z.string().nullable(),
        kin: z.array(z.object({ id, head: z.string() })),
        /** Households that had a person in common with this one in the last year: they stand aside like kin. */
        exchanged: z.array(z.object({ id, head: z.string() })),
      }),
      residents: z.array(resident),
      contact,
    }),
  ),
  /** Unmask one number of one person. Every look is recorded and the person can see it. */
  revealNumber: change(
    { residentId: id, field: z.enum(['idNumber', 'phone']), reason: words(100) },
    z.object({ value: z.string() }),
  ),
  listLooks: read(
    { residentId: id, cursor: cursor.optional() },
    page(z.object({ id, by: z.string(), field: z.string(), reason: z.string(), at: instant })),
  ),
  /** Households whose people do not judge each other. */
  setKin: change({ householdId: id, kinHouseholdIds: z.array(id).max(30) }, done),

  /** How a household and the reader stand on the village's lists, purpose by purpose. */
  naming: read({ householdId: id }, z.object({ head: z.string(), number: z.string(), lines: z.array(namingLine) })),
  /** Chooses for one purpose; it holds at once, wherever it is read. */
  chooseNaming: change(chosen, done),
  listAssessments: read({ villageId }, z.object({ assessments: z.array(assessmentLine) })),
  keepAssessment: change({ villageId, ...assessed }, done),

  /** The code on the door, for signing in and for people without a phone. */
  doorCode: read({ householdId: id }, z.object({ code: z.string(), head: z.string(), door: z.string() })),
  renewDoorCode: change({ householdId: id, reason: words(200) }, z.object({ code: z.string() })),

  rosterTemplate: read({ villageId }, z.object({ url: z.string(), name: z.string() })),
  /** Read an uploaded workbook and say what it would change; nothing is imported yet. */
  previewRoster: change({ villageId, file: fileId }, z.object({ import: rosterImport })),
  /** Take the preview over, a few households a call until `doneHouseholds` is all; safe to repeat. The first call answers. */
  applyRoster: change(
    {
      importId: id,
      answers: z
        .array(z.strictObject({ id, same: z.boolean() }))
        .max(100)
        .optional(),
    },
    z.object({ import: rosterImport }),
  ),
  rosterProgress: read({ importId: id }, z.object({ import: rosterImport })),
  latestRoster: read({ villageId }, z.object({ import: rosterImport.nullable() })),

  listRoles: read(
    { villageId },
    z.object({
      roles: z.array(heldRole.extend({ id, residentId: id, name: z.string(), household: z.string() })),
      places: z.array(place.extend({ kind: z.enum(PLACE_KINDS) })),
    }),
  ),
  /** Who holds which office, for whoever looks for them; offices that nobody holds are left out. */
  directory: read(
    { villageId },
    z.object({
      offices: z.array(
        z.object({
          role: grantedRole,
          holders: z.array(
            z.object({ name: z.string(), placeName: z.string(), until: instant, phone: z.string().nullable() }),
          ),
        }),
      ),
      office: contact,
    }),
  ),
  /** Residents by a part of their name or its initials, for giving a role or raising something on their behalf. */
  findResident: read(
    { villageId, name: words(60) },
    z.object({
      residents: z.array(z.object({ id, name: z.string(), household: z.string(), householdId: id })),
      more: z.boolean(),
    }),
  ),
  grantRole: change(
    {
      villageId,
      residentId: id,
      role: grantedRole,
      placeId: id,
      until: instant,
      phone: z
        .string()
        .regex(/^[\d-]{5,20}$/)
        .optional(),
    },
    z.object({ roleId: id }),
  ),
  revokeRole: change({ villageId, residentId: id, role: grantedRole, placeId: id, reason: words(200) }, done),
}
