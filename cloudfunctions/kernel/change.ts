import { atThisMoment, type Call } from './call'
import { events } from './events'
import { noting } from './left'
import { eventId, eventOf, type Memory, replay, settle, type Try } from './outcome'
import { isRefusal, type Refusal } from './refuse'

export type { Try } from './outcome'

/**
 * One change: one transaction, one key, one outcome. The same key with the same input answers what it answered first,
 * a "no" included; with another input it is refused.
 *
 * `body` reads and writes through `tx` only and may run more than once, each time with the call of that moment. It throws a
 * refusal to write nothing, or returns one to keep what it wrote (a counted wrong guess) and still say no. What takes long
 * or reaches outside the database goes into `prepare`: it runs once, before the first try and only when the key is new,
 * must do no harm when repeated, and leaves to `body` what follows from the time.
 */
export async function change<R, P = undefined>(
  call: Call,
  body: (turn: Try, prepared: P) => Promise<R | Refusal>,
  prepare?: () => Promise<P>,
): Promise<R> {
  const memory = memoryOf(call)
  const prior = await memory.read()
  if (prior) return replay<R>(call, prior)
  try {
    const prepared = prepare ? await prepare() : (undefined as P)
    const outcome = await call.store.transaction(async (tx) => {
      const turn: Try = { tx, call: atThisMoment(call), note: {} }
      const result = await body({ ...turn, tx: noting(tx, turn.note) }, prepared)
      await tx.create(events, eventOf(turn, result))
      return result
    })
    if (isRefusal(outcome)) throw outcome
    return outcome
  } catch (error) {
    return settle<R>(call, memory, error)
  }
}

/** Outcomes are kept as events of their own. */
export const memoryOf = (call: Call): Memory => ({
  read: () => call.store.get(events, eventId(call)),
  keep: (no) => call.store.create(events, eventOf({ call: atThisMoment(call), note: {} }, no)),
})
