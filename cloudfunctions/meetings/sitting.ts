import { type MeetingKind, SITS } from '@shared/meetings/terms'
import type { Call } from '../kernel/call'
import { holdersOf } from '../village/exports'
import type { MeetingRecord } from './documents'

/** Who sits in a kind of meeting by office: nobody where no office sits in it. */
export async function sittingOf(
  call: Pick<Call, 'store' | 'now'>,
  { villageId, kind }: { readonly villageId: string; readonly kind: MeetingKind },
): Promise<MeetingRecord['present']> {
  const role = SITS[kind]
  if (!role) return []
  const holders = await holdersOf(call, villageId, [role])
  return holders.map(({ resident: { _id, name } }) => ({ residentId: _id, name }))
}
