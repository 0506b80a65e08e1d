import { procedures } from '@shared/kernel/contract'
import { cursor, id, instant, page, words } from '@shared/kernel/schemas'
import { contact } from '@shared/village/contract'
import * as z from 'zod'
import { meetingsErrors } from './errors'
import { MEETING_STATES, OFFERED_MEETING_ACTIONS } from './flow'
import { MEETING_KINDS, MOST_NAMED } from './terms'

const { read, change } = procedures(meetingsErrors)
const villageId = id
const kind = z.enum(Object.keys(MEETING_KINDS) as (keyof typeof MEETING_KINDS)[])
const state = z.enum(MEETING_STATES)

export const meetingLine = z.object({
  id,
  kind,
  title: z.string(),
  place: z.string(),
  startsAt: instant,
  state,
  /** How many came; null before it was held. */
  came: z.int().nullable(),
})
export type MeetingLine = z.infer<typeof meetingLine>

const someone = z.object({ residentId: id, name: z.string() })

export const meetingDetail = z.object({
  meeting: meetingLine,
  agenda: z.string().nullable(),
  calledBy: z.string(),
  /** Who sits in it by office, for ticking who came; empty for whoever may not write that down. */
  sitting: z.array(someone),
  /** Who came, as far as they came by office; the others are counted only. */
  present: z.array(z.string()),
  minutes: z.string().nullable(),
  /** What is to be done after it. */
  follows: z.string().nullable(),
  /** When the minutes are due, by working days; `unknown` are years of which only the weekends were left out. */
  due: z.object({ at: instant, unknown: z.array(z.string()) }).nullable(),
  timeline: z.array(
    z.object({ action: z.string(), label: z.string(), who: z.string(), at: instant, said: z.string().nullable() }),
  ),
  actions: z.array(z.enum(OFFERED_MEETING_ACTIONS)),
  contact,
})
export type MeetingDetail = z.infer<typeof meetingDetail>

const answer = z.object({ meetingId: id, state })

export const meetings = {
  /** The latest first, those to come before all. */
  listMeetings: read({ villageId, cursor: cursor.optional() }, page(meetingLine)),
  meeting: read({ meetingId: id }, meetingDetail),
  callMeeting: change(
    { villageId, kind, title: words(40), place: words(40), startsAt: instant, agenda: words(500).optional() },
    answer,
  ),
  /** Who came: those who sit in it by name, the others by number. */
  holdMeeting: change(
    { meetingId: id, present: z.array(id).max(MOST_NAMED), others: z.int().min(0).max(5_000) },
    answer,
  ),
  publishMinutes: change({ meetingId: id, minutes: words(2_000), follows: words(500).optional() }, answer),
  callOffMeeting: change({ meetingId: id, reason: words(300) }, answer),
}
