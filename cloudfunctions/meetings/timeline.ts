import type { MeetingDetail } from '@shared/meetings/contract'
import type { Store } from '../kernel/store'
import { storyOf } from '../matter/story'
import type { MeetingRecord } from './documents'
import { meetingKind } from './meeting-kind'

/**
 * What happened to a meeting, oldest first. Only those who serve the village do anything to it, under their names. The minutes
 * stand on the page itself.
 */
export async function timelineOf(
  store: Store,
  meeting: MeetingRecord,
  residentId: string | undefined,
): Promise<MeetingDetail['timeline']> {
  const reading = { residentId, insider: true, knows: () => true, own: 'everything' } as const
  const story = await storyOf(store, meetingKind, meeting, reading)
  return story.map((line) => (line.action === 'publish' ? { ...line, said: null } : line))
}
