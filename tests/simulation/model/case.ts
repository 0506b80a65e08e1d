import { householdIdOf, residentIdOf } from '../../support/world'
import type { Chronicle } from '../chronicle'
import type { Attempt, Heard } from '../trial'
import { KIN, VILLAGE } from '../village'

/**
 * The model says, from the village's rules alone, what each answer may be. It shares no code with the product: it reads
 * what was committed, and asks of every "no" whether it was true at some moment while it waited, and of every "yes"
 * whether it was possible when it was written.
 */
export interface Case {
  readonly chronicle: Chronicle
  readonly attempt: Attempt
  readonly heard: Heard
  /** Points that the village's budget covers, by year. */
  readonly covers: Readonly<Record<string, number>>
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

/** Whether who asks holds one of some offices at a moment: a role, and over what. */
export function holds(of: Case, moment: number, offices: readonly (readonly [role: string, place: string])[]): boolean {
  const resident = of.chronicle.residents.at(askerOf(of).residentId, moment)
  const held = resident?.grants.filter(({ until }) => until > of.heard.askedAt) ?? []
  return held.some(({ role, placeId }) => offices.some(([office, place]) => role === office && placeId === place))
}

/** Whoever is near to a household: the committee, the worker of its grid, the leader of its group. */
export function isNear(of: Case, moment: number, householdId: string): boolean {
  const place = householdId.charAt('qs-'.length)
  return holds(of, moment, [
    ['committee', VILLAGE],
    ['gridWorker', `qs-w${place}`],
    ['groupLeader', `qs-g${place}`],
  ])
}

/** Whether something was so at any moment while an answer was waited for. */
export function everSo({ heard: { span } }: Case, so: (moment: number) => boolean): boolean {
  for (let moment = span.from; moment <= span.to; moment += 1) if (so(moment)) return true
  return false
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
