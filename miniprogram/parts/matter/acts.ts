import type { IconName } from '@/parts/icon'

/** How something that is done to a matter is asked for, and what must come with it. */
export interface Asking {
  /** The word on the button that leads there. */
  readonly word: string
  /** The word on the one that sends, where it is another. */
  readonly sends?: string
  readonly title: string
  /** What the words are, where they are no reason. */
  readonly label?: string
  readonly placeholder?: string
  /** Said for a moment when it is done. */
  readonly done: string
  /** One of the two answers of whoever judges: they stand side by side, the "no" first, and neither is put forward. */
  readonly answer?: 'no' | 'yes'
  /** The one that a screen puts forward: never one by which somebody judges. */
  readonly main?: true
  readonly icon?: IconName
  /** The action that the contract offers, where it is split into its answers: a vote into two. */
  readonly by?: string
}

/** Everything that can be done to a kind of matter on a page of its own, in the order in which a screen shows it. */
export type Acts<A extends string> = Readonly<Record<A, Asking>>

/** What the contract lets the reader do now, of what is asked for here. */
export const offeredOf = <A extends string>(acts: Acts<A>, actions: readonly string[]): A[] =>
  namesOf(acts).filter((act) => actions.includes(acts[act].by ?? act))

export const isActOf = <A extends string>(acts: Acts<A>, name: string | undefined): name is A =>
  name !== undefined && Object.hasOwn(acts, name)

const namesOf = <A extends string>(acts: Acts<A>): A[] => Object.keys(acts).filter((name) => isActOf(acts, name))
