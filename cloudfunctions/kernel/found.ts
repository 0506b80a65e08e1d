import { atThisMoment, type Call } from './call'
import type { Event } from './events'
import { leftAs } from './left'
import { eventId, eventOf, type Memory, settle, type Try } from './outcome'
import { isRefusal, type Refusal } from './refuse'
import type { Collection, Document } from './store'

/** A document that begins with the change that makes it: it bears the id of that change's event, and keeps the event. */
export interface Founded extends Document {
  readonly founded: Event
}

/** What was made: the outcome that the caller is told, and the document around its root. */
export interface Made<T extends Founded, R> {
  readonly outcome: R
  readonly document: (root: Founded) => T
}

/** What a founding brings. */
export interface Founding<T extends Founded, R, P> {
  readonly into: Collection<T>
  /** As in `change`: it throws a refusal to write nothing, or returns one to keep what it wrote and still say no. */
  readonly body: (turn: Try, root: { id: string; prepared: P }) => Promise<Made<T, R> | Refusal>
  /** The document of what came to nothing, by the call of that moment. */
  readonly refused: (call: Call, root: Founded) => T
  /** As in `change`, but a repeat runs it too. */
  readonly prepare?: () => Promise<P>
  /**
   * The contended write, outside the transaction: after everything else in it and right before the commit. It runs again
   * when the transaction does, and fails the change by throwing.
   */
  readonly last?: (made: T) => Promise<void>
}

/**
 * A change that makes one new document and keeps its event inside it. Nothing is read to see whether it was made before:
 * its creation meets the document that a repeat has made, or the one that was refused under the same key. Answers and
 * refuses as `change` does.
 */
export async function found<T extends Founded, R, P = undefined>(call: Call, founding: Founding<T, R, P>): Promise<R> {
  const { into, body, refused, prepare, last } = founding
  const id = eventId(call)
  try {
    const prepared = prepare ? await prepare() : (undefined as P)
    const outcome = await call.store.transaction(async (tx) => {
      const turn: Try = { tx, call: atThisMoment(call), note: {} }
      const made = await body(turn, { id, prepared })
      const nothing = (root: Founded) => refused(turn.call, root)
      const { outcome: answer, document } = isRefusal(made) ? { outcome: made, document: nothing } : made
      const whole = rooted(turn, into, document, answer)
      await tx.create(into, whole)
      if (!isRefusal(answer)) await last?.(whole)
      return answer
    })
    if (isRefusal(outcome)) throw outcome
    return outcome
  } catch (error) {
    return settle<R>(call, foundMemoryOf(call, founding), error)
  }
}

/** The outcome is kept in the document, which stands even for a "no". */
export const foundMemoryOf = <T extends Founded>(
  call: Call,
  { into, refused }: Pick<Founding<T, unknown, unknown>, 'into' | 'refused'>,
): Memory => ({
  read: async () => (await call.store.get(into, eventId(call)))?.founded ?? null,
  keep: (no) => {
    const last = { call: atThisMoment(call), note: {} }
    return call.store.create(
      into,
      rooted(last, into, (root) => refused(last.call, root), no),
    )
  },
})

/** The document around the event that it is made by; the event says how it leaves it. */
function rooted<T extends Founded>(
  { call, note }: Pick<Try, 'call' | 'note'>,
  into: Collection<T>,
  document: (root: Founded) => T,
  result: unknown,
): T {
  const around = (more: Try['note']) => document({ _id: eventId(call), founded: eventOf({ call, note: more }, result) })
  return around({ ...note, left: leftAs(into, around(note)) })
}
