import type { Transaction } from '../../cloudfunctions/kernel/store'
import { type MeetingRecord, meetingRecords } from '../../cloudfunctions/meetings/documents'

/** What of a spot a meeting asks for. */
interface Place {
  readonly villageId: string
  readonly meetingId: string
}

/** A meeting of the spot's village whose minutes are published: nobody can move it any more. */
const meetingAt = ({ villageId, meetingId }: Place, at: number): MeetingRecord => ({
  ...{ _id: meetingId, villageId, kind: 'yard', title: '修路的事', place: '晒坝', startsAt: at, agenda: null },
  ...{ calledBy: { residentId: 'someone', name: '某人' }, calledAt: at, present: [], others: 12 },
  ...{ minutes: '都同意修', follows: null, state: 'published', deadlineAt: null, timerAt: null, revision: 3 },
})

/** Puts the meeting of a spot (back) in place. */
export const layMeeting = (tx: Transaction, spot: Place, at: number): Promise<void> =>
  tx.put(meetingRecords, meetingAt(spot, at))

/** A well-formed input of every procedure about meetings. */
export const meetingSamples: Record<string, (spot: Place) => Record<string, unknown>> = {
  'meetings.listMeetings': ({ villageId }) => ({ villageId }),
  'meetings.meeting': ({ meetingId }) => ({ meetingId }),
  'meetings.callMeeting': ({ villageId }) => ({
    ...{ villageId, kind: 'yard', title: '修路的事', place: '晒坝', startsAt: 0 },
  }),
  'meetings.holdMeeting': ({ meetingId }) => ({ meetingId, present: [], others: 12 }),
  'meetings.publishMinutes': ({ meetingId }) => ({ meetingId, minutes: '都同意修' }),
  'meetings.callOffMeeting': ({ meetingId }) => ({ meetingId, reason: '下雨' }),
}
