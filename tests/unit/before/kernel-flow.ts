import type { Role } from '@shared/kernel/access'

/** What must come with an action, checked in one place before the step is taken. */
export type Need = 'reason' | 'words' | 'photo' | 'notKin'

/** Who hears of a step. `household` is the one concerned, `raiser` whoever started the matter, `objector` whoever objected. */
export type Listener =
  | 'household'
  | 'raiser'
  | 'objector'
  | 'gridWorker'
  | 'council'
  | 'committee'
  | 'supervisor'
  | 'shopkeeper'
  | 'village'

/** One line of a flow: in `from`, `by` may do `action`, which leads to `to`. */
export interface Step<State extends string = string, Action extends string = string> {
  readonly from: State
  readonly action: Action
  readonly to: State
  /** Roles that may take the step; `timer` when the clock takes it. */
  readonly by: readonly (Role | 'timer')[]
  readonly needs?: readonly Need[]
  readonly tells?: readonly Listener[]
}

/** A state machine as a table. Server, client, timers, timelines and the diagrams in docs/ read the same one. */
export interface Flow<State extends string = string, Action extends string = string> {
  readonly name: string
  readonly start: State
  readonly states: Readonly<Record<State, { readonly label: string; readonly final?: true }>>
  readonly actions: Readonly<Record<Action, string>>
  readonly steps: readonly Step<State, Action>[]
}

/** The step that `action` takes from `state`, or undefined when the flow has none. */
export const stepFrom = <S extends string, A extends string>(
  flow: Flow<S, A>,
  state: S,
  action: A,
): Step<S, A> | undefined => flow.steps.find((step) => step.from === state && step.action === action)
