import { endOfDayAfter } from '@shared/kernel/time'
import { MOST_DAYS } from '@shared/pledges/terms'
import type { Call } from '../kernel/call'
import { refuse } from '../kernel/refuse'
import { take } from '../matter/take'
import type { Input, Output } from './contract-types'
import { pledgeKind } from './kind'

type Answer = Promise<Output<'keep'>>

/** Says that it was kept, with a sentence and a photo. */
export const keep = (call: Call, { pledgeId: id, words: said, photos }: Input<'keep'>): Answer =>
  take(pledgeKind, call, { id, action: 'keep', said, photos: photos ?? [] })

/** Makes the day a later one, once and with a reason. */
export async function lengthen(call: Call, { pledgeId: id, day, reason: said }: Input<'lengthen'>): Answer {
  const dueAt = endOfDayAfter(day, 0)
  if (dueAt > endOfDayAfter(call.now, MOST_DAYS)) throw refuse('PLEDGE_DAY')
  return take(pledgeKind, call, { id, action: 'lengthen', said, given: { dueAt } })
}

/** Says whether it was kept, or what is missing. */
export const answer = (call: Call, { pledgeId: id, kept, reason: said }: Input<'answer'>): Answer =>
  take(pledgeKind, call, { id, action: kept ? 'agree' : 'lack', said })

/** Writes down what the village says of it at the end of the year. */
export const mark = (call: Call, { pledgeId: id, mark, reason: said }: Input<'mark'>): Answer =>
  take(pledgeKind, call, { id, action: 'mark', said, given: { mark } })

/** Takes it back: an office before it hangs, a household at any time. */
export const withdraw = (call: Call, { pledgeId: id }: Input<'withdraw'>): Answer =>
  take(pledgeKind, call, { id, action: 'withdraw' })
