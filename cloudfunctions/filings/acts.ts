import type { Call } from '../kernel/call'
import { take } from '../matter/take'
import type { Input, Output } from './contract-types'
import { filingKind } from './kind'

type Answer = Promise<Output<'clear'>>

/** The town has nothing against it. */
export const clear = (call: Call, { filingId: id, reason: said }: Input<'clear'>): Answer =>
  take(filingKind, call, { id, action: 'clear', said })

/** The town orders that it be corrected: which article, and why. */
export const order = (call: Call, { filingId: id, article, reason }: Input<'order'>): Answer =>
  take(filingKind, call, { id, action: 'order', said: `${article}：${reason}` })

/** The committee says what it made of it; what was ordered stays out of use. */
export const correct = (call: Call, { filingId: id, words: said }: Input<'correct'>): Answer =>
  take(filingKind, call, { id, action: 'correct', said })

export const withdraw = (call: Call, { filingId: id }: Input<'withdraw'>): Answer =>
  take(filingKind, call, { id, action: 'withdraw' })
