import type { MeetingDetail } from '@shared/meetings/contract'
import { cloud } from '@/cloud/link/link'
import { rememberContact } from '@/cloud/person/contact'
import { type Read, useRead } from '@/cloud/reads/use-read'

/** One meeting with its story. */
export const useMeeting = (meetingId: string): Read<MeetingDetail> =>
  useRead(['meetings', 'meeting', meetingId], async () => {
    const meeting = await cloud.meetings.meeting({ meetingId })
    rememberContact(meeting.contact)
    return meeting
  })
