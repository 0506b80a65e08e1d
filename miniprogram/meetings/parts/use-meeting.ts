import { cloud } from '@/cloud/link/link'
import { useMatter } from '@/parts/matter/use-matter'

/** One meeting with its story. */
export const useMeeting = (meetingId = '') =>
  useMatter(['meetings', 'meeting', meetingId], () => cloud.meetings.meeting({ meetingId }))
