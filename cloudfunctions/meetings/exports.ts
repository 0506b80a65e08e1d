/** What other contexts may know of meetings. */
export { meetingKind } from './meeting-kind'
