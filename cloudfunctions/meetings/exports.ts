/** What other contexts may know of meetings. */
import { advance } from '../matter/clock'
import { meetingKind } from './meeting-kind'

export { meetingKind } from './meeting-kind'
export { meetingFileOf, proveMeetings } from './prove-meetings'

/** Reminds the committee of meetings that were not written down. */
export const advanceMeetings = advance(meetingKind)
