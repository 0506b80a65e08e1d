import type { Call } from '../kernel/call'
import { take } from '../matter/take'
import type { Input, Output } from './contract-types'
import { meetingKind } from './meeting-kind'

/** Publishes what came of a meeting, for the whole village. It is not changed afterwards. */
export const publishMinutes = (
  call: Call,
  { meetingId: id, minutes: said, follows }: Input<'publishMinutes'>,
): Promise<Output<'publishMinutes'>> =>
  take(meetingKind, call, { id, action: 'publish', said, also: follows, given: { follows: follows ?? null } })
