import type { Call } from '../kernel/call'
import { take } from '../matter/take'
import type { Input, Output } from './contract-types'
import { meetingKind } from './meeting-kind'

/** Writes down that a meeting was held, and who came. */
export const holdMeeting = (
  call: Call,
  { meetingId: id, present, others }: Input<'holdMeeting'>,
): Promise<Output<'holdMeeting'>> => take(meetingKind, call, { id, action: 'hold', given: { present, others } })
