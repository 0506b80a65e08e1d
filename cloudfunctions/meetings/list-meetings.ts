import type { Call } from '../kernel/call'
import type { Input, Output } from './contract-types'
import { meetingRecords } from './documents'
import { meetingLine } from './meeting-line'

const PAGE = 20

/** The meetings of a village, the latest first: those that are to come stand before all. */
export async function listMeetings(
  { store }: Call,
  { villageId, cursor }: Input<'listMeetings'>,
): Promise<Output<'listMeetings'>> {
  const order = { by: 'startsAt', direction: 'desc' } as const
  const { items, next } = await store.page(meetingRecords, { where: { villageId }, order, limit: PAGE, cursor })
  return { items: items.map(meetingLine), next }
}
