import { procedures } from '@shared/kernel/contract'
import { cursor, fileId, id, instant, page, words } from '@shared/kernel/schemas'
import { photo } from '@shared/points/contract'
import { contact } from '@shared/village/contract'
import * as z from 'zod'
import { requestsErrors } from './errors'
import { EXCLUDED } from './figures'
import { LYING, OFFERED_REQUEST_ACTIONS, REQUEST_STATES, STAGES } from './flow'
import { CATEGORY_NAMES, LEVELS, MOST_PHOTOS, RATINGS, SEEN_BY, STREAM_NAMES, THINGS, TURNED } from './terms'

const { read, change } = procedures(requestsErrors)
const state = z.enum(REQUEST_STATES)
const stream = z.enum(STREAM_NAMES)
const category = z.enum(CATEGORY_NAMES)
const level = z.enum(LEVELS)
const rating = z.enum(Object.keys(RATINGS) as (keyof typeof RATINGS)[])
const seenBy = z.enum(Object.keys(SEEN_BY) as (keyof typeof SEEN_BY)[])
const turned = z.enum(Object.keys(TURNED) as (keyof typeof TURNED)[])
const thing = z.enum(Object.keys(THINGS) as (keyof typeof THINGS)[])
const excluded = z.enum(EXCLUDED)
const kept = z.enum(['open', 'kept', 'missed'])
const photos = z.array(fileId).max(MOST_PHOTOS).default([])
const reason = words(200)

export const requestLine = z.object({
  id,
  /** What is wrong, in the words of whoever said it. */
  what: z.string(),
  stream,
  category,
  level,
  state,
  stage: z.enum(STAGES),
  /** `3组，村口大路`. */
  where: z.string(),
  raisedAt: instant,
  /** The end of the day that was promised. */
  dueAt: instant,
  /** The day it had at first, where it was moved. */
  movedFrom: instant.nullable(),
  doneAt: instant.nullable(),
  /** What became of the promised day; null where nothing is promised any more. */
  promise: kept.nullable(),
  /** Households that wait for it, with whoever raised it. */
  waiting: z.int(),
  /** Whether the caller raised it. */
  mine: z.boolean(),
})
export type RequestLine = z.infer<typeof requestLine>

export const requestDetail = z.object({
  request: requestLine,
  /** Who said it, as the reader may know: 您, a name, or null. */
  who: z.string().nullable(),
  /** For whom it was said, where that is somebody else; only to those who handle it. */
  behalf: z.string().nullable(),
  seenBy: seenBy.nullable(),
  /** Photos of before and of after. */
  before: z.array(photo),
  after: z.array(photo),
  /** How it was mended, in the words of whoever did. */
  said: z.string().nullable(),
  turned: turned.nullable(),
  rating: rating.nullable(),
  /** Who was asked to help, and which office of the town has it: by name, and by when. */
  helper: z.object({ name: z.string(), mine: z.boolean(), day: instant }).nullable(),
  unit: z.object({ name: z.string(), day: instant }).nullable(),
  /** At which meeting it is talked about, or was. */
  meeting: z.object({ id, title: z.string(), startsAt: instant }).nullable(),
  /** What a person heard who asked afterwards, and when. */
  visit: z.object({ rating, at: instant }).nullable(),
  /** How often it was passed on, and said to be not mended. */
  passes: z.int(),
  again: z.int(),
  timeline: z.array(
    z.object({ action: z.string(), label: z.string(), who: z.string(), at: instant, said: z.string().nullable() }),
  ),
  actions: z.array(z.enum(OFFERED_REQUEST_ACTIONS)),
  contact,
})
export type RequestDetail = z.infer<typeof requestDetail>

const some = { open: z.int(), late: z.int(), done: z.int() }
const rate = z.object({ of: z.int(), from: z.int() })
/** `2026-1`, the first half of 2026. */
const half = z.string().regex(/^20\d\d-[12]$/)
const tally = z.object({ ...some, gone: z.int() })

/** What came of a half-year's requests, of which everybody may read. What few have said stands under no name. */
export const board = z.object({
  half,
  /** The half-year before, where something was counted in it. */
  earlier: half.nullable(),
  /** When it was counted; null where nothing was yet. */
  at: instant.nullable(),
  tally,
  /** A row a kind, and a row without one for all that are not told apart. */
  kinds: z.array(z.object({ kind: category.nullable(), ...some })),
  /** The same by group, or by village over a town. */
  places: z.array(z.object({ name: z.string().nullable(), ...some })),
  months: z.array(z.object({ month: z.string(), tally })),
  /** How many were done within `TOOK_DAYS`, and later. */
  took: z.array(z.int()),
  rates: z.object({
    ...{ responded: rate, solved: rate, content: rate, onTime: rate, reached: rate },
    /** Asked and not reached: a number of its own. */
    silent: z.int(),
  }),
  /** What is in no rate, and why. */
  excluded: z.object({ count: z.int(), reasons: z.array(z.object({ why: excluded.nullable(), count: z.int() })) }),
})
export type Board = z.infer<typeof board>

/** A town's villages side by side, for its officers. */
export const townDesk = z.object({
  town: z.string(),
  half,
  earlier: half.nullable(),
  at: instant.nullable(),
  villages: z.array(
    z.object({
      ...{ id, name: z.string() },
      /** What lies where at this moment. */
      lying: z.array(z.object({ state: z.enum(LYING), count: z.int() })),
      /** What the half-year's requests have come to. */
      tally,
      kinds: z.array(z.object({ name: category, tally })),
      ...{ onTime: rate, content: rate },
    }),
  ),
})
export type TownDesk = z.infer<typeof townDesk>

const answer = z.object({ requestId: id, state })
const one = { requestId: id }

export const requests = {
  /** The first page of 说事: one's own, how much is under way, how the promised days are kept this year, whom to ring. */
  talk: read(
    { villageId: id },
    z.object({
      mine: z.array(requestLine),
      more: z.boolean(),
      /** Whether the caller is at home here and says what is wrong: an officer of the town looks. */
      raises: z.boolean(),
      open: z.object({ civil: z.int(), village: z.int(), government: z.int() }),
      promises: z.object({ given: z.int(), missed: z.int() }),
      contact,
    }),
  ),
  /** What is under way or done in a village, the newest first; those who handle all of it see what is theirs alone as well. */
  listRequests: read(
    { villageId: id, stage: z.enum(STAGES).optional(), stream: stream.optional(), cursor: cursor.optional() },
    page(requestLine),
  ),
  /** What the caller has raised. */
  listMine: read({ cursor: cursor.optional() }, page(requestLine)),
  /** Open ones of the same place and kind, of the caller's own group where none is named, before another is raised: 是不是这一件? */
  near: read({ villageId: id, groupId: id.optional(), category }, z.array(requestLine)),
  /** The promise board of a year: every promised day, kept or missed, the latest first. */
  promises: read(
    { villageId: id, year: z.int().min(2000).max(2100).optional(), kept: kept.optional(), cursor: cursor.optional() },
    z.object({ counts: z.object({ open: z.int(), kept: z.int(), missed: z.int() }), list: page(requestLine) }),
  ),
  /** The open board of a half-year, over the village or over its town. */
  board: read({ villageId: id, over: z.enum(['village', 'town']), half: half.optional() }, board),
  townDesk: read({ villageId: id, half: half.optional() }, townDesk),
  request: read(one, requestDetail),
  raise: change(
    {
      villageId: id,
      what: words(200),
      stream,
      category,
      groupId: id.optional(),
      where: words(40).optional(),
      behalf: words(20).optional(),
      seenBy,
      photos,
    },
    answer,
  ),
  /** What is wrong at the place one looks after, in one tap; over the whole village in which group, one's own where none is named. */
  report: change({ placeId: id, thing, groupId: id.optional() }, answer),
  join: change(one, answer),
  urge: change(one, answer),
  withdraw: change(one, answer),
  accept: change(one, answer),
  pass: change({ ...one, level, stream, reason }, answer),
  dispute: change({ ...one, reason }, answer),
  /** Whose it is, as whoever stands above both says: after that nobody passes it on. */
  rule: change({ ...one, level, stream, reason }, answer),
  note: change({ ...one, words: words(200), photos }, answer),
  /** A later day, once, with a reason. */
  postpone: change({ ...one, day: instant, reason }, answer),
  /** Who may be asked to help, by their office; and the offices of the town that it can be handed to. */
  helpers: read(
    one,
    z.object({
      people: z.array(z.object({ residentId: id, name: z.string(), office: z.string() })),
      units: z.array(z.object({ id, name: z.string() })),
    }),
  ),
  /** Asks somebody with an office to help, with a word and a day; whoever has it in hand keeps it. */
  assign: change({ ...one, helperId: id, day: instant, reason }, answer),
  /** Whoever was asked says that it is done, with a photo; it is closed by whoever has it in hand. */
  help: change({ ...one, words: words(200), photos }, answer),
  /** Hands it to an office of the town. */
  hand: change({ ...one, unit: id, day: instant, reason }, answer),
  /** It is talked about at a meeting that is still ahead; the promised day stays. */
  discuss: change({ ...one, meetingId: id }, answer),
  /** What is talked about at a meeting. */
  discussed: read({ meetingId: id }, z.object({ requests: z.array(requestLine) })),
  finish: change({ ...one, words: words(200), photos }, answer),
  turn: change({ ...one, turned, reason }, answer),
  insist: change({ ...one, reason }, answer),
  /** It was mended, as whoever raised it says. */
  agree: change({ ...one, rating, words: words(200).optional() }, answer),
  again: change({ ...one, reason }, answer),
  /** Asked by a person where no answer came. */
  revisit: change({ ...one, rating, words: words(200).optional() }, answer),
}
