import type { Call } from '../kernel/call'
import { take } from '../matter/take'
import type { Input, Output } from './contract-types'
import { meetingKind } from './meeting-kind'

/** Calls a meeting off before it is held, with why. */
export const callOffMeeting = (
  call: Call,
  { meetingId: id, reason: said }: Input<'callOffMeeting'>,
): Promise<Output<'callOffMeeting'>> => take(meetingKind, call, { id, action: 'callOff', said })
