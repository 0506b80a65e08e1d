import { dayOf, endOfDayAfter } from '@shared/kernel/time'
import type { Rule } from '@shared/points/rule'
import { type Cap, capsAt } from '@shared/points/rules'
import { refuse } from '../../kernel/refuse'
import type { Store, Transaction } from '../../kernel/store'
import { type Claim, type Use, uses } from '../documents'

/** What counts against the caps of a rule: a claim, or what a sheet gave. */
export type Counted = Pick<Claim, 'villageId' | 'householdId' | 'residentId' | 'rule' | 'raisedAt'>

/** One document for each limit that a claim counts against: the person's, or the household's. */
export const countersOf = ({ householdId, residentId, rule, raisedAt }: Counted): { _id: string; cap: Cap }[] =>
  capsAt(rule, raisedAt).map((cap) => ({ _id: `${residentId ?? householdId}:${rule.id}:${cap.name}`, cap }))

/** Counts against every cap of the rule; where one is reached, answers with it and writes nothing. */
async function count(tx: Transaction, counted: Counted): Promise<Cap | null> {
  const counters: Use[] = []
  for (const { _id, cap } of countersOf(counted)) {
    const used = (await tx.get(uses, _id))?.used ?? 0
    if (used >= cap.limit) return cap
    counters.push({ _id, villageId: counted.villageId, used: used + 1 })
  }
  for (const counter of counters) await tx.put(uses, counter)
  return null
}

/** Counts a claim against the caps of its rule, in the claim's transaction; refuses with `CAP_REACHED`. */
export async function takeUses(tx: Transaction, claim: Counted): Promise<void> {
  const reached = await count(tx, claim)
  if (reached) throw refuse('CAP_REACHED', { span: reached.span, limit: reached.limit })
}

/** A claim that was refused or withdrawn no longer counts. */
export async function giveBackUses(tx: Transaction, claim: Counted): Promise<void> {
  for (const { _id } of countersOf(claim)) {
    const standing = await tx.get(uses, _id)
    if (standing && standing.used > 0) await tx.put(uses, { ...standing, used: standing.used - 1 })
  }
}

/** A household's use of a rule, without a claim. */
export interface HouseholdUse {
  readonly villageId: string
  readonly householdId: string
  readonly rule: Rule
  readonly at: number
}

export const countedOf = ({ at, ...use }: HouseholdUse): Counted => ({ ...use, residentId: null, raisedAt: at })

/** Counts a household's use against the caps of a rule; false, and nothing written, when one of them is reached. */
export const takeUseOf = async (tx: Transaction, use: HouseholdUse): Promise<boolean> =>
  (await count(tx, countedOf(use))) === null

/** Gives such a use back. */
export const giveBackUseOf = (tx: Transaction, use: HouseholdUse): Promise<void> => giveBackUses(tx, countedOf(use))

/** What a person says, whatever the rule; honest days come nowhere near these numbers. */
const MOST_A_DAY = {
  /** Good deeds of their own household. */
  reports: 50,
  /** Objections to what others are given: each one holds somebody's points up. */
  objections: 20,
} as const

/** Somebody says something at a moment. */
interface Turn {
  readonly what: keyof typeof MOST_A_DAY
  readonly residentId: string
  readonly villageId: string
  readonly at: number
}

const turnId = ({ what, residentId, at }: Turn): string => `${residentId}:${what}:${dayOf(at)}`

function assertLeft(turn: Turn, taken: Use | null): number {
  const used = taken?.used ?? 0
  if (used >= MOST_A_DAY[turn.what]) throw refuse('TOO_OFTEN', { retryAt: endOfDayAfter(turn.at, 0) + 1 })
  return used
}

/** Refuses with `TOO_OFTEN` whoever has no turn left today, before anything is done for them. */
export const assertTurn = async (store: Pick<Store, 'get'>, turn: Turn): Promise<void> => {
  assertLeft(turn, await store.get(uses, turnId(turn)))
}

/** Counts one turn of a person; refuses with `TOO_OFTEN` until the next day. */
export async function takeTurn(tx: Transaction, turn: Turn): Promise<void> {
  const _id = turnId(turn)
  const used = assertLeft(turn, await tx.get(uses, _id))
  await tx.put(uses, { _id, villageId: turn.villageId, used: used + 1 })
}
