import { dayOf, yearOf } from '@shared/kernel/time'
import type { Budget } from '@shared/points/budget'
import { resolutionLacks } from '@shared/points/resolution'
import { coveredBy, LASTS_YEARS } from '@shared/points/rules'
import { serverNow } from '@/cloud/link/clock'
import { isRecord, isText } from '@/cloud/link/storage'
import { useChange } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import { isMeetingDraft, type MeetingDraft, NO_MEETING, resolutionOf } from '@/parts/meeting/draft'
import { moneyOf, yuanOf } from '@/shop/budget/parts/money'
import type { BudgetPicture } from '@/shop/budget/parts/use-budget'

/** A budget in the making: money as typed, in yuan. */
interface TypedBudget extends MeetingDraft {
  readonly fund: string
  readonly worth: string
  readonly lastsYears: number
}

const isTypedBudget = (value: unknown): value is TypedBudget & MeetingDraft =>
  isRecord(value) &&
  [value.fund, value.worth].every(isText) &&
  typeof value.lastsYears === 'number' &&
  isMeetingDraft(value)

/** What was adopted for the year is taken up to be changed, else what is in force; the meeting is a new one. */
const begin = (budget: Budget | null): TypedBudget => ({
  ...NO_MEETING,
  fund: budget ? yuanOf(budget.fundFen) : '',
  worth: budget ? yuanOf(budget.fenPerPoint) : '',
  lastsYears: budget?.lastsYears ?? LASTS_YEARS,
})

/** A year's budget: what is typed, what the meeting lacks, and the way to adopt it. Each year has a draft of its own. */
export function useBudgetForm(villageId: string, year: string, picture: BudgetPicture) {
  const { budget: inForce, next, issued, inNotice } = picture
  const name = `points.adoptBudget:${villageId}:${year}`
  const ofYear = [inForce, next].find((one) => one?.year === year) ?? null
  const { value, change, clear } = useDraft(name, begin(ofYear ?? inForce), isTypedBudget)
  const adoption = useChange('points.adoptBudget', `budget:${villageId}`, name)
  const today = dayOf(serverNow())
  const money = moneyOf(value)
  const covers = money && coveredBy(money)
  // Of the year that comes, nothing is given yet.
  const given = year === yearOf(serverNow()) ? issued + inNotice : 0
  const resolution = resolutionOf(value, today)
  return {
    value,
    change,
    year,
    money,
    /** Points that the money pays for. */
    covers,
    /** Points that were given already, where that is as much as the money pays for or more; else nothing. */
    overBy: covers !== null && given >= covers ? given : null,
    resolution,
    /** What the meeting lacks, in words. */
    lacks: resolution && resolutionLacks(resolution, today),
    outcome: adoption.outcome,
    adopt: async (): Promise<boolean> => {
      if (!money || !resolution) return false
      const budget = { ...money, year, lastsYears: value.lastsYears, resolution }
      const { is } = await adoption.send({ villageId, budget, after: ofYear?.version ?? 0 })
      if (is === 'done') clear()
      return is === 'done'
    },
  }
}

export type BudgetForm = ReturnType<typeof useBudgetForm>
