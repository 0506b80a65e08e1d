import type { Locate, Locators } from '../kernel/authorise'
import { meetingRecords } from './documents'

const locateMeeting: Locate = async (store, id) => {
  const meeting = await store.get(meetingRecords, id)
  return meeting && { villageId: meeting.villageId }
}

/** Meetings, by the field that names one. */
export const meetingLocator = { meeting: { field: 'meetingId', locate: locateMeeting } } satisfies Locators
