import type { Role } from '@shared/kernel/access'

/** What must come with an action, checked in one place before the step is taken. */
export type Need = 'reason' | 'words' | 'photo'

/** Who hears of a step. `household` is the one concerned, `raiser` whoever began the matter, `objector` whoever objected. */
export type Listener =
  | 'household'
  | 'raiser'
  | 'objector'
  | 'gridWorker'
  | 'council'
  | 'committee'
  | 'supervisor'
  | 'shopkeeper'
  | 'townOfficer'
  | 'village'

/**
 * What somebody is to a matter. Either the ids of such people stand in it at a path (`votes.residentId`; lists are gone
 * through), or it is worked out. `no` is the refusal of whoever is kept off by it.
 */
export type Bond<M = never, N extends string = string> =
  | { readonly at: string; readonly is: 'resident' | 'household'; readonly no: N }
  | { readonly when: (matter: M, actor: Actor, now: number) => boolean; readonly no: N }

/** Whoever acts, with the roles that hold over the matter. */
export interface Actor {
  readonly residentId?: string | undefined
  readonly householdId?: string | undefined
  readonly roles: readonly Role[]
}

/** One line of a flow: in `from`, `by` may do `action`, which leads to `to`. */
export interface Step<
  S extends string = string,
  A extends string = string,
  B extends string = string,
  N extends string = string,
> {
  readonly from: S
  readonly action: A
  readonly to: S
  /** Roles that may take the step; `timer` when the clock takes it. */
  readonly by: readonly (Role | 'timer')[]
  /** One of these bonds or roles must hold besides. */
  readonly only?: readonly (B | Role)[]
  /** The refusal of whoever `only` leaves out, where it is not the common one. */
  readonly otherwise?: N
  /** None of these bonds may hold; the first that does has the refusal. */
  readonly never?: readonly B[]
  /** Taken in the change of that action, never asked for itself: the last vote endorses. */
  readonly after?: A
  readonly needs?: readonly Need[]
  readonly tells?: readonly Listener[]
}

/**
 * How long something may take: whole days of the calendar, holidays and all; working days; or a name that the kind of matter
 * works out.
 */
export type Days = number | { readonly working: number } | string

/** Where something can stand. */
export interface State<A extends string = string, D extends string = string> {
  readonly label: string
  readonly final?: true
  /** On whose desk it lies. */
  readonly desk?: D
  /** How long until it must have moved on. */
  readonly days?: Days
  /** What the clock does when they are over; where it does nothing, those of the desk are reminded once. */
  readonly atEnd?: A
  /** Hangs on the village's notice board. */
  readonly shown?: true
}

/** A matter on a desk, as far as the line says it that leads there. */
export interface Lying {
  readonly title: string
  readonly whose: string
}

/** Where a matter waits. It is cleared by whoever may take one of these actions. */
export interface Desk<A extends string = string, B extends string = string> {
  readonly clears: readonly A[]
  /** Whose desk it is besides, though they take no step of this flow: whoever is bound to the matter in this way. */
  readonly of?: B
  /** What is done there, in a word or two. */
  readonly word: string
  /** What the first page says: of all that lies there at once, `3 件好事等您核实`, or of each matter for itself. */
  readonly says: { readonly all: (count: string) => string } | { readonly each: (matter: Lying) => string }
  /** The page that opens from there, where it is not the matter's own. */
  readonly page?: string
  /** Below it: by when, or what to do where no clock runs. */
  readonly by?: (day: string) => string
  readonly open?: string
}

/** A way of doing things as a table. Server, client, timers, desks, timelines and the pages in docs/ read the same one. */
export interface Flow<
  M = never,
  S extends string = string,
  A extends string = string,
  B extends string = string,
  D extends string = string,
  N extends string = string,
> {
  readonly name: string
  readonly start: S
  readonly states: Readonly<Record<S, State<A, D>>>
  /** What is done, in the order in which a page offers it. */
  readonly actions: Readonly<Record<A, string>>
  readonly bonds: Readonly<Record<B, Bond<M, N>>>
  readonly desks: Readonly<Record<D, Desk<A, B>>>
  /** The refusal of what the flow does not know from where the matter stands. */
  readonly movedOn: N
  readonly steps: readonly Step<S, A, B, N>[]
}

/** Declares a flow: a word that is misspelt anywhere in it does not compile. */
export const flow = <
  M,
  const S extends string,
  const A extends string,
  const B extends string,
  const D extends string,
  const N extends string,
>(table: {
  readonly name: string
  readonly start: NoInfer<S>
  readonly states: Readonly<Record<S, State<NoInfer<A>, NoInfer<D>>>>
  readonly actions: Readonly<Record<A, string>>
  readonly bonds: Readonly<Record<B, Bond<M, N>>>
  readonly desks: Readonly<Record<D, Desk<NoInfer<A>, NoInfer<B>>>>
  readonly movedOn: N
  readonly steps: readonly Step<NoInfer<S>, NoInfer<A>, NoInfer<B>, N>[]
}): Flow<M, S, A, B, D, N> => table

/** The states of a flow, the actions, and so on, as types. */
export type StateOf<F> = F extends Flow<never, infer S, string, string, string, string> ? S : never
export type ActionOf<F> = F extends Flow<never, string, infer A, string, string, string> ? A : never
export type DeskOf<F> = F extends Flow<never, string, string, string, infer D, string> ? D : never

/** What the table says of a state: no matter stands in one that its flow does not know. */
export function standing<A extends string, D extends string>(
  { name, states }: Pick<Flow<never, string, A, string, D>, 'name' | 'states'>,
  state: string,
): State<A, D> {
  const found = states[state]
  if (!found) throw new Error(`${name} knows no state ${state}`)
  return found
}

/** The names in one of a flow's tables. */
export const namesIn = <K extends string>(table: Readonly<Record<K, unknown>>): K[] => Object.keys(table) as K[]

/** As much of a flow as says which step leads where. */
export interface Ways<S extends string, A extends string> {
  readonly start: S
  readonly steps: readonly Pick<Step<S, A>, 'from' | 'action' | 'to'>[]
}

/** The step that `action` takes from `state`, or undefined when the flow has none. */
export const stepFrom = <S extends string, A extends string, B extends string, N extends string>(
  { steps }: { readonly steps: readonly Step<S, A, B, N>[] },
  state: S,
  action: A,
): Step<S, A, B, N> | undefined => steps.find((step) => step.from === state && step.action === action)

/** Whether a list of actions, from the start, is a path of the table: the check that a history is lawful. */
export function isPath<S extends string, A extends string>(ways: Ways<S, A>, actions: readonly A[]): boolean {
  let state = ways.start
  for (const action of actions) {
    const step = ways.steps.find(({ from, action: known }) => from === state && known === action)
    if (!step) return false
    state = step.to
  }
  return true
}
