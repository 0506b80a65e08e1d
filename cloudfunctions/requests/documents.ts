import { REQUEST_STATES, STAGES } from '@shared/requests/flow'
import { PRESSING } from '@shared/requests/suggest'
import {
  CATEGORY_NAMES,
  LEVELS,
  RATINGS,
  REPORTERS,
  SEEN_BY,
  STREAM_NAMES,
  THINGS,
  TURNED,
} from '@shared/requests/terms'
import * as z from 'zod'
import { index, toldCollection } from '../kernel/store'

const waiting = z.object({ residentId: z.string(), householdId: z.string().nullable(), at: z.int() })

/** Something that is wrong, said by somebody, on its way to whoever can mend it. */
const request = z.object({
  _id: z.string(),
  villageId: z.string(),
  townId: z.string().nullable(),
  countyId: z.string().nullable(),
  /** Where it is: a group, its grid where that is known, and words of the village. */
  groupId: z.string(),
  groupName: z.string(),
  gridId: z.string().nullable(),
  where: z.string().nullable(),
  by: z.object({ residentId: z.string(), householdId: z.string().nullable(), name: z.string() }),
  /** For whom it was said, where that is somebody else. */
  behalf: z.string().nullable(),
  what: z.string(),
  /** Where whoever looks after the place said it in one tap: by which office, and which thing. */
  reported: z
    .object({ role: z.enum(REPORTERS), thing: z.enum(Object.keys(THINGS) as (keyof typeof THINGS)[]) })
    .optional(),
  photos: z.array(z.string()),
  stream: z.enum(STREAM_NAMES),
  category: z.enum(CATEGORY_NAMES),
  /** How much it presses, as its words say. */
  urgency: z.enum(PRESSING),
  seenBy: z.enum(Object.keys(SEEN_BY) as (keyof typeof SEEN_BY)[]),
  /** Only those who handle it see it: of it neighbours read nothing. */
  hidden: z.boolean(),
  level: z.enum(LEVELS),
  raisedAt: z.int(),
  /** As it was when it was raised: whose it seemed to be, and the day that was promised. */
  first: z.object({ stream: z.enum(STREAM_NAMES), dueAt: z.int() }),
  acceptedAt: z.int().nullable(),
  /** When somebody took it in hand first, and whoever raised it was told so; not there before, or where nobody did. */
  answeredAt: z.int().optional(),
  /** The end of the day that is promised, and of the one before it was moved. */
  dueAt: z.int(),
  movedFrom: z.int().nullable(),
  doneAt: z.int().nullable(),
  closedAt: z.int().nullable(),
  /** The year of the day that was promised first, and what became of it; null where nothing is promised any more. */
  year: z.int(),
  promise: z.enum(['open', 'kept', 'missed']).nullable(),
  /** How it was mended, in which words, with which photos. */
  said: z.string().nullable(),
  after: z.array(z.string()),
  /** Who was asked to help, by when, while they have not said that they did; and what they showed. */
  helper: z.object({ residentId: z.string(), day: z.int() }).nullable().optional(),
  shown: z.array(z.string()).optional(),
  /** The office of the town that has it: a unit of the town, or one of those that every town has. */
  unit: z.object({ id: z.string(), day: z.int() }).nullable().optional(),
  /** At which meeting it is talked about. */
  meeting: z.object({ id: z.string(), title: z.string(), startsAt: z.int() }).optional(),
  /** Residents who mended it. */
  mended: z.array(z.string()).optional(),
  /** What a person heard who asked afterwards. */
  visit: z.object({ rating: z.enum(Object.keys(RATINGS) as (keyof typeof RATINGS)[]), at: z.int() }).optional(),
  rating: z.enum(Object.keys(RATINGS) as (keyof typeof RATINGS)[]).nullable(),
  /** Whether the rating was asked for by a person, after no answer had come. */
  asked: z.boolean(),
  turned: z.enum(Object.keys(TURNED) as (keyof typeof TURNED)[]).nullable(),
  /** Who waits for it as well: one a household. */
  joined: z.array(waiting),
  urgedAt: z.int().nullable(),
  passes: z.int(),
  again: z.int(),
  ruled: z.boolean(),
  state: z.enum(REQUEST_STATES),
  stage: z.enum(STAGES),
  deadlineAt: z.int().nullable(),
  timerAt: z.int().nullable(),
  revision: z.int().min(1),
})
export type RequestRecord = z.infer<typeof request>
export const requestRecords = toldCollection('requests_requests', request, [
  index('by.residentId', '-raisedAt', '-_id'),
  index('by.residentId', 'stage'),
  index('villageId', 'hidden', 'stage', '-raisedAt', '-_id'),
  index('villageId', 'hidden', 'stage', 'stream', '-raisedAt', '-_id'),
  index('villageId', 'stage', '-raisedAt', '-_id'),
  index('villageId', 'stage', 'stream', '-raisedAt', '-_id'),
  index('villageId', 'groupId', 'category', 'hidden', 'stage', '-raisedAt', '-_id'),
  index('villageId', 'year', 'hidden', 'promise', '-dueAt', '-_id'),
  index('villageId', 'year', 'promise', '-dueAt', '-_id'),
  index('villageId', 'meeting.id', 'hidden', '-raisedAt', '-_id'),
  index('villageId', 'meeting.id', '-raisedAt', '-_id'),
  index('villageId', 'state', 'deadlineAt', '_id'),
  index('villageId', 'raisedAt', '_id'),
  index('timerAt', '_id'),
])

export const requestsCollections = [requestRecords]
