import { dayOf, yearAfter, yearOf } from '@shared/kernel/time'
import type { Budget } from '@shared/points/budget'
import { isNewer, resolutionLacks } from '@shared/points/resolution'
import { type Call, villageOf } from '../../kernel/call'
import { change } from '../../kernel/change'
import { refuse } from '../../kernel/refuse'
import { checkWords } from '../../kernel/words'
import type { Input, Output } from '../contract-types'
import { type BudgetHead, budgetHeads, budgets } from '../documents'
import { issuanceOf, leftToIssue } from './issuance'

/** Adopts a year's budget that a meeting has passed, as the version after the one of that year that the draft started from. */
export const adoptBudget = (
  call: Call,
  { budget: draft, after }: Input<'adoptBudget'>,
): Promise<Output<'adoptBudget'>> =>
  change(
    call,
    async ({ tx, call, note }) => {
      const { year, resolution } = draft
      assertAhead(year, call.now)
      const need = resolutionLacks(resolution, dayOf(call.now))
      if (need !== null) throw refuse('RESOLUTION_SHORT', { need })
      const villageId = villageOf(call)
      const head = await tx.get(budgetHeads, villageId)
      const { adopted, promises, left: kept } = head ?? { adopted: [], promises: 0 }
      const inForce = adopted.find((budget) => budget.year === year)
      if ((inForce?.version ?? 0) !== after) throw refuse('BUDGET_MOVED_ON')
      if (inForce && !isNewer(resolution, inForce.resolution)) throw refuse('RESOLUTION_USED')
      const version = after + 1
      const budget = { ...draft, version, adoptedAt: call.now }
      const _id = `${villageId}:${year}:${version}`
      await tx.create(budgets, { ...budget, _id, villageId, adoptedBy: call.callerName })
      const others = adopted.filter((one) => one !== inForce)
      const left = year === yearOf(call.now) ? await leftOf(call, villageId, budget) : kept
      await tx.put(budgetHeads, {
        ...{ _id: villageId, villageId, adopted: [...others, budget], promises },
        ...(left ? { left } : {}),
      })
      note.subject = `budget:${villageId}`
      note.said = resolution.title
      return { version }
    },
    () => checkWords(call, draft.resolution.title),
  )

/** What a budget leaves to promise, beside what is promised already. */
async function leftOf({ store, now }: Call, villageId: string, budget: Budget): Promise<BudgetHead['left']> {
  const points = leftToIssue({ ...(await issuanceOf(store, villageId, now)), budget })
  return points === null ? undefined : { year: budget.year, points }
}

/** A budget is adopted for the running year or, ahead of its time, for the next one. */
function assertAhead(year: string, now: number): void {
  const thisYear = yearOf(now)
  if (year !== thisYear && year !== yearAfter(thisYear)) throw refuse('BUDGET_YEAR')
}
