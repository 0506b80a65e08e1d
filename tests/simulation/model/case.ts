import { householdIdOf, PEOPLE, type Person, residentIdOf } from '../../support/world'
import type { Chronicle } from '../chronicle'
import type { Attempt, Heard } from '../trial'
import { KIN } from '../village'

/**
 * The model says, from the village's rules alone, what each answer may be. It shares no code with the product: it reads
 * what was committed, and asks of every "no" whether it was true at some moment while it waited, and of every "yes"
 * whether it was possible when it was written.
 */
export interface Case {
  readonly chronicle: Chronicle
  readonly attempt: Attempt
  readonly heard: Heard
}

/** What the village's rules say of one thing that people ask. */
export interface Law {
  /** Every reason that a moment gives for a "no". */
  readonly reasons: (of: Case, moment: number) => readonly string[]
  /** What speaks against a "yes" as it was given; empty when nothing does. */
  readonly doubts: (of: Case) => readonly string[]
}

/** Who asks. */
export const askerOf = ({ attempt: { request } }: Case) => ({
  person: request.openid,
  residentId: residentIdOf(request.openid),
  householdId: householdIdOf(request.openid),
})

/** Whoever is near to a household: the committee, the worker of its grid, the leader of its group. */
export function isNear(person: Person, householdId: string): boolean {
  const place = householdId.charAt('qs-'.length)
  return PEOPLE[person].roles.some(
    ([role, where]) =>
      (role === 'committee' && person !== 'expired') ||
      (role === 'gridWorker' && where === `qs-w${place}`) ||
      (role === 'groupLeader' && where === `qs-g${place}`),
  )
}

/** Whether somebody of one household does not judge another: it is their own, or kin to it. */
export const isNearKin = (own: string, other: string): boolean =>
  own === other || KIN.some((pair) => pair.includes(own) && pair.includes(other))

/** `2027`, `2027-05` or `2027-05-18` on the village's clock. */
export const dateOf = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)

/** The steps of one document in the span of an answer: what it was, and what it became. */
export const stepsIn = <T>(
  versions: readonly { readonly moment: number; readonly document: T }[],
  { from, to }: Heard['span'],
): { before: T | null; after: T; moment: number }[] =>
  versions.flatMap(({ moment, document: after }, n) =>
    moment > from && moment <= to ? [{ before: versions[n - 1]?.document ?? null, after, moment }] : [],
  )
