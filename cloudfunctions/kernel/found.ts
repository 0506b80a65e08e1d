import type { Call } from './call'
import type { Event } from './events'
import { leftAs } from './left'
import { eventId, eventOf, type Memory, type Note, settle } from './outcome'
import { isRefusal, type Refusal } from './refuse'
import type { Collection, Document, Transaction } from './store'

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
  readonly body: (tx: Transaction, note: Note, root: { id: string; prepared: P }) => Promise<Made<T, R> | Refusal>
  /** The document of what came to nothing. */
  readonly refused: (root: Founded) => T
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
      const note: Note = {}
      const made = await body(tx, note, { id, prepared })
      const { outcome: answer, document } = isRefusal(made) ? { outcome: made, document: refused } : made
      const whole = rooted(call, into, document, note, answer)
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
  keep: (no) => call.store.create(into, rooted(call, into, refused, {}, no)),
})

/** The document around the event that it is made by; the event says how it leaves it. */
function rooted<T extends Founded>(
  call: Call,
  into: Collection<T>,
  document: (root: Founded) => T,
  note: Note,
  result: unknown,
): T {
  const around = (more: Note) => document({ _id: eventId(call), founded: eventOf(call, more, result) })
  return around({ ...note, left: leftAs(into, around(note)) })
}
