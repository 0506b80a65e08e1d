import { yearOf } from '@shared/kernel/time'
import type { Budget } from '@shared/points/budget'
import { coveredBy } from '@shared/points/rules'
import { refuse } from '../kernel/refuse'
import type { Store } from '../kernel/store'
import { budgetInForce } from './budget-in-force'
import { claims, ON_NOTICE, passbooks, pledges } from './documents'

/** A village's points in the running year, against what it has adopted. */
export interface Issuance {
  readonly budget: Budget | null
  /** Awarded this year, less what was taken back: the village's honour. */
  readonly issued: number
  /** Awards and rounds that the village has before its eyes and that do not count yet. */
  readonly inNotice: number
  /** On all passbooks, held included, whatever year they are of. */
  readonly outstanding: number
  /** Spent this year, less what was returned. */
  readonly spent: number
}

/** What a village has issued and owes: sums over its passbooks, and over the claims and rounds on the notice. */
export async function issuanceOf(store: Store, villageId: string, now: number): Promise<Issuance> {
  const [budget, ofYear, owed, onNotice, pledged] = await Promise.all([
    budgetInForce(store, villageId, now),
    store.sum(passbooks, { villageId, period: yearOf(now) }, ['honour', 'spent']),
    store.sum(passbooks, { villageId }, ['balance', 'held']),
    store.sum(claims, { villageId, state: { in: ON_NOTICE }, kind: 'award' }, ['points.max']),
    store.sum(pledges, { villageId }, ['points']),
  ])
  return {
    ...{ budget, issued: ofYear.honour, spent: ofYear.spent },
    ...{ inNotice: onNotice['points.max'] + pledged.points, outstanding: owed.balance + owed.held },
  }
}

/** How many points can still be promised this year; null where the village has adopted no budget. */
export const leftToIssue = ({ budget, issued, inNotice }: Issuance): number | null =>
  budget && coveredBy(budget) - issued - inNotice

/**
 * Refuses with `OVER_BUDGET` what the village has no fund for: what is issued and what hangs on the notice, with `more`,
 * must be covered. Without a budget nothing limits it. The sums are not of the caller's transaction: two decisions in
 * one instant can both find room, and go beyond the budget by the smaller of them.
 */
export async function assertCovered(store: Store, villageId: string, more: number, now: number): Promise<void> {
  const budget = await budgetInForce(store, villageId, now)
  if (!budget) return
  const issuance = await issuanceOf(store, villageId, now)
  const left = leftToIssue(issuance)
  if (left === null || more <= left) return
  throw refuse('OVER_BUDGET', { issued: issuance.issued + issuance.inNotice, covered: coveredBy(budget) })
}
