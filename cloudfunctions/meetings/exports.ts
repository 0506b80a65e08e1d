/** What other contexts may know of meetings. */
import type { Transaction } from '../kernel/store'
import { type MeetingRecord, meetingRecords } from './documents'

export { meetingLocator } from './locate'
export { meetingKind } from './meeting-kind'

/** One meeting as it stands in a transaction. */
export const meetingIn = (tx: Pick<Transaction, 'get'>, meetingId: string): Promise<MeetingRecord | null> =>
  tx.get(meetingRecords, meetingId)
