import { endOfDayAfter } from '@shared/kernel/time'
import type { Call } from '../kernel/call'
import { take } from '../matter/take'
import type { Input, Output } from './contract-types'
import { requestKind } from './kind'

type Answer = Promise<Output<'raise'>>

/** Waits for it as well, and hears when it is mended. */
export const join = (call: Call, { requestId: id }: Input<'join'>): Answer =>
  take(requestKind, call, { id, action: 'join' })

/** Reminds whoever has it in hand: once a day. */
export const urge = (call: Call, { requestId: id }: Input<'urge'>): Answer =>
  take(requestKind, call, { id, action: 'urge' })

/** It need not be mended any more. */
export const withdraw = (call: Call, { requestId: id }: Input<'withdraw'>): Answer =>
  take(requestKind, call, { id, action: 'withdraw' })

/** Takes it in hand. */
export const accept = (call: Call, { requestId: id }: Input<'accept'>): Answer =>
  take(requestKind, call, { id, action: 'accept' })

/** Passes it to another level, with a reason. */
export const pass = (call: Call, { requestId: id, level, stream, reason: said }: Input<'pass'>): Answer =>
  take(requestKind, call, { id, action: 'pass', said, given: { level, stream } })

/** Says that it is not for here, and asks whoever stands above to say for whom it is. */
export const dispute = (call: Call, { requestId: id, reason: said }: Input<'dispute'>): Answer =>
  take(requestKind, call, { id, action: 'dispute', said })

/** Says for whom it is; from then on nobody passes it on. */
export const rule = (call: Call, { requestId: id, level, stream, reason: said }: Input<'rule'>): Answer =>
  take(requestKind, call, { id, action: 'rule', said, given: { level, stream } })

/** Writes down how far it has come. */
export const note = (call: Call, { requestId: id, words: said, photos }: Input<'note'>): Answer =>
  take(requestKind, call, { id, action: 'note', said, photos: photos ?? [] })

/** Moves the promised day, once and with a reason. */
export const postpone = (call: Call, { requestId: id, day, reason: said }: Input<'postpone'>): Answer =>
  take(requestKind, call, { id, action: 'postpone', said, given: { dueAt: endOfDayAfter(day, 0) } })

/** Asks somebody with an office to help, by a day. */
export const assign = (call: Call, { requestId: id, helperId, day, reason: said }: Input<'assign'>): Answer =>
  take(requestKind, call, { id, action: 'assign', said, given: { helperId, day: endOfDayAfter(day, 0) } })

/** Says that they helped, with a sentence and a photo. */
export const help = (call: Call, { requestId: id, words: said, photos }: Input<'help'>): Answer =>
  take(requestKind, call, { id, action: 'help', said, photos: photos ?? [] })

/** Hands it to an office of the town, by a day. */
export const hand = (call: Call, { requestId: id, unit, day, reason: said }: Input<'hand'>): Answer =>
  take(requestKind, call, { id, action: 'hand', said, given: { unit, day: endOfDayAfter(day, 0) } })

/** Brings it to a meeting. */
export const discuss = (call: Call, { requestId: id, meetingId }: Input<'discuss'>): Answer =>
  take(requestKind, call, { id, action: 'discuss', given: { meetingId } })

/** Says that it is mended, with a sentence and a photo. */
export const finish = (call: Call, { requestId: id, words: said, photos }: Input<'finish'>): Answer =>
  take(requestKind, call, { id, action: 'finish', said, photos: photos ?? [] })

/** Shows another way: nothing is done here, and why. */
export const turn = (call: Call, { requestId: id, turned, reason: said }: Input<'turn'>): Answer =>
  take(requestKind, call, { id, action: 'turn', said, given: { turned } })

/** It is wanted all the same: then the level above looks at it. */
export const insist = (call: Call, { requestId: id, reason: said }: Input<'insist'>): Answer =>
  take(requestKind, call, { id, action: 'insist', said })

/** It is mended, as whoever raised it says. Who is not content is asked by a person, and so is for whom it was said. */
export const agree = (call: Call, { requestId: id, rating, words: said }: Input<'agree'>): Answer =>
  take(requestKind, call, {
    ...{ id, said, given: { rating } },
    action: ({ behalf }) => (rating === 'bad' || behalf !== null ? 'doubt' : 'agree'),
  })

/** It is not mended: it goes back to whoever had it, with a new day. */
export const again = (call: Call, { requestId: id, reason: said }: Input<'again'>): Answer =>
  take(requestKind, call, { id, action: 'again', said })

/** Somebody asked, where no answer had come. */
export const revisit = (call: Call, { requestId: id, rating, words: said }: Input<'revisit'>): Answer =>
  take(requestKind, call, { id, action: 'revisit', said, given: { rating } })
