import { endOfDayAfter } from '@shared/kernel/time'
import { mendBy } from '@shared/requests/dates'
import { type Level, MOST_LONGER, type Stream } from '@shared/requests/terms'
import { calendarIn } from '../kernel/calendar'
import type { Call } from '../kernel/call'
import { refuse } from '../kernel/refuse'
import { take } from '../matter/take'
import type { Input, Output } from './contract-types'
import { type RequestRecord, requestRecords } from './documents'
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

/** Takes it in hand. Where the promised day has passed already, a new one is given. */
export async function accept(call: Call, { requestId: id }: Input<'accept'>): Answer {
  const { store, now } = call
  const found = await requestOf(call, id)
  const given = found.dueAt > now ? {} : { dueAt: mendBy(found, now, await calendarIn(store)) }
  return take(requestKind, call, { id, action: 'accept', given })
}

/** Passes it to another level, with a reason. */
export async function pass(call: Call, { requestId: id, level, stream, reason: said }: Input<'pass'>): Answer {
  const given = await elsewhere(call, id, { level, stream })
  return take(requestKind, call, { id, action: 'pass', said, given })
}

/** Says that it is not for here, and asks whoever stands above to say for whom it is. */
export const dispute = (call: Call, { requestId: id, reason: said }: Input<'dispute'>): Answer =>
  take(requestKind, call, { id, action: 'dispute', said })

/** Says for whom it is; from then on nobody passes it on. */
export async function rule(call: Call, { requestId: id, level, stream, reason: said }: Input<'rule'>): Answer {
  const found = await requestOf(call, id)
  const given = { level, stream, ...(await dayFor(call, found, stream)) }
  return take(requestKind, call, { id, action: 'rule', said, given })
}

/** Writes down how far it has come. */
export const note = (call: Call, { requestId: id, words: said, photos }: Input<'note'>): Answer =>
  take(requestKind, call, { id, action: 'note', said, photos: photos ?? [] })

/** Moves the promised day, once and with a reason. */
export async function postpone(call: Call, { requestId: id, day, reason: said }: Input<'postpone'>): Answer {
  const dueAt = endOfDayAfter(day, 0)
  const { dueAt: before } = await requestOf(call, id)
  if (dueAt <= before || dueAt > endOfDayAfter(before, MOST_LONGER)) throw refuse('REQUEST_DAY')
  return take(requestKind, call, { id, action: 'postpone', said, given: { dueAt } })
}

/** Says that it is mended, with a sentence and a photo. */
export const finish = (call: Call, { requestId: id, words: said, photos }: Input<'finish'>): Answer =>
  take(requestKind, call, { id, action: 'finish', said, photos: photos ?? [] })

/** Shows another way: nothing is done here, and why. */
export const turn = (call: Call, { requestId: id, turned, reason: said }: Input<'turn'>): Answer =>
  take(requestKind, call, { id, action: 'turn', said, given: { turned } })

/** It is wanted all the same: then the level above looks at it. */
export const insist = (call: Call, { requestId: id, reason: said }: Input<'insist'>): Answer =>
  take(requestKind, call, { id, action: 'insist', said })

/** It is mended, as whoever raised it says. */
export const agree = (call: Call, { requestId: id, rating, words: said }: Input<'agree'>): Answer =>
  take(requestKind, call, { id, action: 'agree', said, given: { rating } })

/** It is not mended: it goes back to whoever had it, with a new day. */
export async function again(call: Call, { requestId: id, reason: said }: Input<'again'>): Answer {
  const found = await requestOf(call, id)
  const dueAt = mendBy(found, call.now, await calendarIn(call.store))
  return take(requestKind, call, { id, action: 'again', said, given: { dueAt } })
}

/** Somebody asked, where no answer had come. */
export const revisit = (call: Call, { requestId: id, rating, words: said }: Input<'revisit'>): Answer =>
  take(requestKind, call, { id, action: 'revisit', said, given: { rating } })

async function requestOf({ store }: Call, id: string): Promise<RequestRecord> {
  const found = await store.get(requestRecords, id)
  if (!found) throw refuse('NOT_FOUND')
  return found
}

async function elsewhere(call: Call, id: string, { level, stream }: { level: Level; stream: Stream }) {
  const found = await requestOf(call, id)
  if (found.level === level) throw refuse('SAME_DESK')
  return { level, stream, ...(await dayFor(call, found, stream)) }
}

/** The day stays where it was promised; another stream has its own, counted from when it was raised, and never a day that has passed. */
async function dayFor(call: Call, found: RequestRecord, stream: Stream): Promise<{ dueAt?: number }> {
  if (stream === found.stream) return {}
  const dueAt = mendBy({ ...found, stream }, found.raisedAt, await calendarIn(call.store))
  return dueAt > call.now ? { dueAt } : {}
}
