import type { KindName } from '@shared/kinds'
import type { Flow, Listener } from '@shared/matter/flow'
import type * as z from 'zod'
import type { Call } from '../kernel/call'
import type { Event } from '../kernel/events'
import type { Pair } from '../kernel/finding'
import type { Taken as Step } from '../kernel/history'
import type { Try } from '../kernel/outcome'
import type { Collection, Document, Transaction } from '../kernel/store'
import type { Run } from '../kernel/timer'

/** One thing that moves along a flow. A kind adds what it is about. */
export interface Matter extends Document {
  readonly villageId: string
  readonly state: string
  /** Grows with every step. */
  readonly revision: number
  /** When the state must have moved on, epoch ms; null where no clock runs. */
  readonly deadlineAt: number | null
  /** When the timer acts next: it looks at nothing else. */
  readonly timerAt: number | null
}

/** What a kind is made of: the matter as it is stored, its actions, what their forms ask for, and what every change answers. */
export interface Traits {
  readonly stored: Matter
  readonly action: string
  readonly given: object
  readonly answer: unknown
}

/** As much of what the forms of a kind ask for as came with one act. */
export type Given<T extends Traits> = { readonly [F in keyof T['given']]?: T['given'][F] | undefined }

/** One try to take steps of one matter, with what was said and brought; `given` is what an act's form asks for besides. */
export interface Stepping<T extends Traits> extends Try {
  readonly said?: string | undefined
  readonly photos: readonly string[]
  readonly given: Given<T>
}

/** A step, as far as what it does depends on it. An event keeps no household of the actor, and of what was given only what its kind says. */
export interface Taken<T extends Traits> {
  readonly at: number
  readonly by: { readonly residentId: string; readonly householdId: string | null; readonly name: string }
  readonly given: Given<T>
}

/** Who has to do with a matter, as far as they hear of it. */
export interface Parties {
  /** Whom it concerns; null where that is the whole village, or where they need not hear of it. */
  readonly householdId: string | null
  readonly gridId: string | null
  readonly groupId: string | null
  /** The town that has a say in it; not there where none has. */
  readonly townId?: string | null
  readonly raiser: { readonly residentId: string; readonly householdId: string | null } | null
  /** Who raised the objection that is being decided. */
  readonly objectedBy: string | null
  readonly objections: readonly { readonly residentId: string; readonly householdId: string | null }[]
}

/**
 * A kind of matter: `M` as it lives, with what it has to know of its surroundings, and what it is made of.
 *
 * Its table, what each step does to it and to other documents, and the words that people read of it are its own; who may
 * act, clocks, messages, story and record follow.
 */
export interface Kind<M extends T['stored'], T extends Traits> {
  /** Its story is kept under `{name}:{id}`. */
  readonly name: KindName
  readonly of: Collection<T['stored']>
  readonly flowOf: (matter: T['stored']) => Flow<M, string, T['action']>
  /** The matter as its surroundings stand by now: a household may have moved, or got kin, while it was under way. */
  readonly current: (from: { readonly tx: Pick<Transaction, 'get'> }, stored: T['stored'], now: number) => Promise<M>
  readonly stored: (matter: M) => T['stored']
  /** What a matter that enters its state at `now` gets: its clock, its desk. */
  readonly enters: (matter: M, now: number) => Partial<M>
  /** As much of what its forms ask for as its story keeps, so that the proof can do such a step again. Never words. */
  readonly keeps?: z.ZodType<Given<T>>
  /** What an action changes in the matter itself, beyond its state: pure, so that the proof can do it again. */
  readonly does: Partial<Readonly<Record<T['action'], (before: M, taken: Taken<T>) => Partial<M>>>>
  /** What an action does to other documents, in its transaction and before the step; it refuses by throwing. */
  readonly effects: Partial<
    Readonly<Record<T['action'], (stepping: Stepping<T>, before: M) => Promise<Partial<M> | undefined>>>
  >
  /** What follows from an action in the same change: the last vote endorses. */
  readonly follows: (after: M, action: T['action']) => T['action'] | null
  readonly says: {
    readonly title: (matter: M) => string
    /** What whoever has to act on it is to know before they open it. */
    readonly detail?: (matter: M) => string
    readonly category?: (matter: M) => string
    /** What the people concerned read of a step; the matter is as it is after it. Nobody hears of nothing. */
    readonly steps: Partial<Readonly<Record<T['action'], (after: M) => string | null>>>
  }
  /** Whose matter it is, as this listener may know. */
  readonly whose: (matter: M, listener: Listener) => string
  /** What a message about it leads to. */
  readonly about: (matter: M) => { kind: string; id: string }
  readonly parties: (matter: M, call: Pick<Call, 'caller'>) => Parties
  /** What every change of it answers. */
  readonly answer: (matter: M) => T['answer']
}

/** A kind of whose desks the clock reminds: it reads outside the transaction whatever that needs, and answers with what tells it. */
export interface Reminding<M extends T['stored'], T extends Traits> {
  readonly reminds: (run: Run, seen: T['stored']) => Promise<(turn: Try, matter: M) => Promise<void>>
}

/** A kind that is proved by doing all of it again: the matter as it began, and as much of one as follows from its steps. */
export interface Replayable<M> {
  readonly began: (matter: M, first: Event) => M
  readonly follow: (matter: M) => object
  /** What else has to hold of it, by the steps that were taken: the minutes are what was published. */
  readonly proves?: (matter: M, steps: readonly Step[]) => readonly Pair[]
}

/** Under which subject the story of a matter is kept. */
export const subjectOf = ({ name }: { readonly name: string }, id: string): string => `${name}:${id}`
