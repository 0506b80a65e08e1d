import { yearOf } from '@shared/kernel/time'
import type { Budget } from '@shared/points/budget'
import { coveredBy } from '@shared/points/rules'
import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Store, Transaction } from '../../kernel/store'
import { budgetHeads, claims, earmarks, ON_NOTICE, passbooks } from '../documents'
import { budgetInForce } from './in-force'

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
  // What is posted meanwhile moves from the first sums to the second: in this order it is counted twice, never not at all.
  const [onNotice, earmarked] = await Promise.all([
    store.sum(claims, { villageId, state: { in: ON_NOTICE }, kind: 'award' }, ['points.max']),
    store.sum(earmarks, { villageId }, ['points']),
  ])
  const [budget, ofYear, owed] = await Promise.all([
    budgetInForce(store, villageId, now),
    store.sum(passbooks, { villageId, period: yearOf(now) }, ['honour', 'spent']),
    store.sum(passbooks, { villageId }, ['balance', 'held']),
  ])
  return {
    ...{ budget, issued: ofYear.honour, spent: ofYear.spent },
    ...{ inNotice: onNotice['points.max'] + earmarked.points, outstanding: owed.balance + owed.held },
  }
}

/** How many points can still be promised this year; null where the village has adopted no budget. */
export const leftToIssue = ({ budget, issued, inNotice }: Issuance): number | null =>
  budget && coveredBy(budget) - issued - inNotice

/**
 * Refuses with `OVER_BUDGET` what the village has no fund for: what is issued and what hangs on the notice, with `more`,
 * must be covered. Without a budget nothing limits it. The sums are not of the caller's transaction; the head of the
 * budgets is, and every decision writes it: of two in one instant one has to count again.
 */
export async function assertCovered(tx: Transaction, { store, now }: Counting, asked: Asked): Promise<void> {
  const { villageId, points } = asked
  const head = await tx.get(budgetHeads, villageId)
  const budget = head?.adopted.find(({ year }) => year === yearOf(now))
  if (!head || !budget) return
  const issuance = await issuanceOf(store, villageId, now)
  const left = leftToIssue(issuance)
  if (left !== null && points > left) {
    throw refuse('OVER_BUDGET', { issued: issuance.issued + issuance.inNotice, covered: coveredBy(budget) })
  }
  await tx.put(budgetHeads, {
    ...head,
    promises: head.promises + 1,
    ...(left === null ? {} : { left: { year: yearOf(now), points: left - points } }),
  })
}

type Counting = Pick<Call, 'store' | 'now'>

/** So many points more, of a village. */
interface Asked {
  readonly villageId: string
  readonly points: number
}
