import type { MeetingLine } from '@shared/meetings/contract'
import type { MeetingRecord } from './documents'

/** A meeting as lists and pages show it. */
export function meetingLine(meeting: MeetingRecord): MeetingLine {
  const { _id: id, kind, title, place, startsAt, state, present, others } = meeting
  const came = state === 'held' || state === 'published' ? present.length + others : null
  return { id, kind, title, place, startsAt, state, came }
}
