import type { Calendar } from '@shared/kernel/calendar'
import { meetingFlow } from '@shared/meetings/flow'
import { calendarIn } from '../kernel/calendar'
import type { Event } from '../kernel/events'
import type { Finding } from '../kernel/finding'
import { storiesOf, type Taken, walk } from '../kernel/history'
import { everyOf, type Store } from '../kernel/store'
import { subjectOf } from '../matter/kind'
import { proveMatter } from '../matter/prove'
import { type MeetingRecord, meetingRecords } from './documents'
import { meetingKind } from './meeting-kind'

/** Every meeting of a village, with what was done to it, and the days by which its clock counts. */
export interface MeetingFile {
  readonly meetings: readonly MeetingRecord[]
  readonly stories: ReadonlyMap<string, readonly Event[]>
  readonly calendar: Calendar
}

/** Reads what the proof of a village's meetings needs. */
export async function meetingFileOf(store: Store, villageId: string): Promise<MeetingFile> {
  const order = { by: 'startsAt', direction: 'desc' } as const
  const meetings = await everyOf(store, meetingRecords, { where: { villageId }, order })
  const subjects = meetings.map(({ _id }) => subjectOf(meetingKind, _id))
  const [stories, calendar] = await Promise.all([storiesOf(store, subjects), calendarIn(store)])
  return { meetings, stories, calendar }
}

/** Every meeting is what was done to it: its clock, who called it, and the minutes as they were published. */
export const proveMeetings = ({ meetings, stories, calendar }: MeetingFile): Finding[] =>
  meetings.flatMap((meeting) => {
    const story = stories.get(subjectOf(meetingKind, meeting._id)) ?? []
    const history = walk(meetingFlow, story)
    return proveMatter(meetingKind, { ...meeting, calendar }, history, [
      ['minutes', meeting.minutes, publishedIn(history.steps)?.said ?? null],
    ])
  })

const publishedIn = (steps: readonly Taken[]): Event | undefined =>
  steps.find(({ action }) => action === 'publish')?.event
