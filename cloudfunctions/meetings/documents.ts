import type { Calendar } from '@shared/kernel/calendar'
import { MEETING_STATES } from '@shared/meetings/flow'
import { MEETING_KINDS } from '@shared/meetings/terms'
import * as z from 'zod'
import { index, toldCollection } from '../kernel/store'

const someone = z.object({ residentId: z.string(), name: z.string() })

/** One meeting: where and when, who came, and what came of it. */
const meeting = z.object({
  _id: z.string(),
  villageId: z.string(),
  kind: z.enum(Object.keys(MEETING_KINDS) as (keyof typeof MEETING_KINDS)[]),
  title: z.string(),
  place: z.string(),
  startsAt: z.int(),
  agenda: z.string().nullable(),
  calledBy: someone,
  calledAt: z.int(),
  /** Who sits in it by office and came, by name; how many others. */
  present: z.array(someone),
  others: z.int().min(0),
  minutes: z.string().nullable(),
  follows: z.string().nullable(),
  state: z.enum(MEETING_STATES),
  deadlineAt: z.int().nullable(),
  timerAt: z.int().nullable(),
  revision: z.int().min(1),
})
export type MeetingRecord = z.infer<typeof meeting>
export const meetingRecords = toldCollection('meetings_meetings', meeting, [
  index('villageId', '-startsAt', '-_id'),
  index('villageId', 'state', 'deadlineAt', '_id'),
  index('timerAt', '_id'),
])

/** A meeting, with the days by which its clock counts. */
export interface Meeting extends MeetingRecord {
  readonly calendar: Calendar
}

export const meetingsCollections = [meetingRecords]
