import type { Call } from './call'
import { type Event, events } from './events'
import { hashOf } from './hash'
import { isRefusal, type Refusal, refusalOf, refuse } from './refuse'
import { BusyError, DuplicateError, type Transaction } from './store'

/** What a change tells about itself, for the record and the timeline. */
export interface Note {
  villageId?: string
  subject?: string
  steps?: Event['steps']
  said?: string | undefined
}

/** Refusals that say "not now": they are not remembered, so that the same key may be tried again. */
const PASSING = new Set(['BUSY', 'TOO_OFTEN'])

const eventId = (call: Call) => hashOf([call.caller.openid, call.procedure, call.key])

/**
 * One change: one transaction, one key, one outcome. The same key with the same input answers what it answered first,
 * a "no" included; with another input it is refused.
 *
 * `body` reads and writes through `tx` only and may run more than once. It throws a refusal to write nothing, or
 * returns one to keep what it wrote (a counted wrong guess) and still say no. What takes long or reaches outside the
 * database goes into `prepare`: it runs once a try, only when the key is new, and must do no harm when repeated.
 */
export async function change<R, P = undefined>(
  call: Call,
  body: (tx: Transaction, note: Note, prepared: P) => Promise<R | Refusal>,
  prepare?: () => Promise<P>,
): Promise<R> {
  const prior = await call.store.get(events, eventId(call))
  if (prior) return replay<R>(call, prior)
  try {
    const prepared = prepare ? await prepare() : (undefined as P)
    const outcome = await call.store.transaction(async (tx) => {
      const note: Note = {}
      const result = await body(tx, note, prepared)
      await tx.create(events, eventOf(call, note, result))
      return result
    })
    if (isRefusal(outcome)) throw outcome
    return outcome
  } catch (error) {
    return settle<R>(call, error)
  }
}

/**
 * The transaction did not commit, or its body said no. A call with the same key may have been faster, and this one seen
 * what that one did ("voted already"): then the outcome that was written down first is the answer of both.
 */
async function settle<R>(call: Call, error: unknown): Promise<R> {
  if (error instanceof BusyError) throw refuse('BUSY')
  const decided = isRefusal(error) && !PASSING.has(error.code)
  const taken = decided ? !(await remember(call, error)) : error instanceof DuplicateError
  const first = taken ? await call.store.get(events, eventId(call)) : null
  if (first) return replay<R>(call, first)
  throw error
}

/** Writes a "no" down; false when an outcome stands already under this key. */
async function remember(call: Call, no: Refusal): Promise<boolean> {
  try {
    await call.store.create(events, eventOf(call, {}, no))
    return true
  } catch (error) {
    if (error instanceof DuplicateError) return false
    throw error
  }
}

/** The first outcome again. The stored data was this procedure's output once, and the contract parses it once more. */
function replay<R>(call: Call, event: Event): R {
  if (event.inputHash !== call.inputHash) throw refuse('KEY_REUSED')
  if (event.outcome.ok) return event.outcome.data as R
  throw refusalOf(event.outcome.code, event.outcome.data)
}

function eventOf(call: Call, note: Note, result: unknown): Event {
  return {
    _id: eventId(call),
    at: call.now,
    villageId: note.villageId ?? call.target.villageId ?? null,
    procedure: call.procedure,
    actor: {
      openid: call.caller.openid,
      residentId: call.caller.residentId ?? null,
      name: call.callerName,
      role: call.caller.openid === '' ? 'timer' : (call.roles.at(-1) ?? 'guest'),
    },
    inputHash: call.inputHash,
    outcome: isRefusal(result) ? { ok: false, code: result.code, data: result.data } : { ok: true, data: result },
    subject: note.subject ?? null,
    steps: note.steps ?? [],
    said: note.said ?? null,
  }
}
