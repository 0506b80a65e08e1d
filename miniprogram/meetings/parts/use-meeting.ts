import type { MeetingDetail } from '@shared/meetings/contract'
import { rememberContact } from '@/cloud/contact'
import { cloud } from '@/cloud/link'
import { type Read, useRead } from '@/cloud/use-read'

/** One meeting with its story. */
export const useMeeting = (meetingId: string): Read<MeetingDetail> =>
  useRead(['meetings', 'meeting', meetingId], async () => {
    const meeting = await cloud.meetings.meeting({ meetingId })
    rememberContact(meeting.contact)
    return meeting
  })
