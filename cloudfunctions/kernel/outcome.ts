import type { Call } from './call'
import { type Event, sealedEvent } from './events'
import { hashOf } from './hash'
import { isRefusal, type Refusal, refusalOf, refuse } from './refuse'
import { BusyError, DuplicateError, type Transaction } from './store'

/** What a change tells about itself, for the record and the timeline. */
export interface Note {
  villageId?: string
  subject?: string
  steps?: Event['steps']
  said?: string | undefined
  left?: Event['left']
}

/**
 * One try of a change. Its `call` is the call at the moment of this try: deadlines, records and whatever else follows from
 * the time are those of the try that commits, however long others before it have waited.
 */
export interface Try {
  readonly tx: Transaction
  readonly call: Call
  readonly note: Note
}

/** Where the outcome of a key is kept; `keep` fails with `DuplicateError` when one stands there already. */
export interface Memory {
  readonly read: () => Promise<Event | null>
  readonly keep: (no: Refusal) => Promise<void>
}

/** Refusals that say "not now": they are not remembered, so that the same key may be tried again. */
const PASSING = new Set(['BUSY', 'TOO_OFTEN', 'SPENDING_STOPPED'])

/**
 * Somebody whom nobody knows. What changed nothing for them is not kept: they need no name, and could write for ever. The
 * clock has no openid, and is none.
 */
const isGuest = ({ caller }: Call): boolean => caller.openid !== '' && caller.residentId === undefined

/** Made of caller, procedure and key: the same change has the same id, whoever else uses the same key. */
export const eventId = (call: Call) => hashOf([call.caller.openid, call.procedure, call.key])

/**
 * The transaction did not commit, or its body said no. A call with the same key may have been faster, and this one seen
 * what that one did ("voted already"): then the outcome that was written down first is the answer of both.
 */
export async function settle<R>(call: Call, memory: Memory, error: unknown): Promise<R> {
  if (error instanceof BusyError) throw refuse('BUSY')
  const decided = isRefusal(error) && !PASSING.has(error.code) && !isGuest(call)
  const taken = decided ? !(await remember(memory, error)) : error instanceof DuplicateError
  const first = taken ? await memory.read() : null
  if (first) return replay<R>(call, first)
  throw error
}

/** Writes a "no" down; false when an outcome stands already under this key. */
export async function remember(memory: Memory, no: Refusal): Promise<boolean> {
  try {
    await memory.keep(no)
    return true
  } catch (error) {
    if (error instanceof DuplicateError) return false
    throw error
  }
}

/** In the place of an input's hash: a key that was let go of stays so, whatever is sent with it. */
export const ANY_INPUT = ''

/** The first outcome again. The stored data was this procedure's output once, and the contract parses it once more. */
export function replay<R>(call: Call, event: Event): R {
  if (event.inputHash !== ANY_INPUT && event.inputHash !== call.inputHash) throw refuse('KEY_REUSED')
  if (event.outcome.ok) return event.outcome.data as R
  throw refusalOf(event.outcome.code, event.outcome.data)
}

/** The record of a change and its outcome. */
export function eventOf({ call, note }: Pick<Try, 'call' | 'note'>, result: unknown): Event {
  return sealedEvent({
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
    ...(note.left === undefined ? {} : { left: note.left }),
  })
}
