import { dayOf, yearOf } from '@shared/kernel/time'
import { resolutionLacks } from '@shared/points/resolution'
import { coveredBy, LASTS_YEARS } from '@shared/points/rules'
import { serverNow } from '@/cloud/clock'
import { cloud } from '@/cloud/link'
import { isRecord, isText } from '@/cloud/storage'
import { useChange } from '@/cloud/use-change'
import { useDraft } from '@/cloud/use-draft'
import { isMeetingDraft, type MeetingDraft, NO_MEETING, resolutionOf } from '@/parts/meeting/draft'
import { fenOf, yuanOf } from '@/shop/budget/parts/money'
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

/** What is in force is taken up to be changed; the meeting is a new one. */
const begin = ({ budget }: BudgetPicture): TypedBudget => ({
  ...NO_MEETING,
  fund: budget ? yuanOf(budget.fundFen) : '',
  worth: budget ? yuanOf(budget.fenPerPoint) : '',
  lastsYears: budget?.lastsYears ?? LASTS_YEARS,
})

/** A year's budget: what is typed, what the meeting lacks, and the way to adopt it. */
export function useBudgetForm(villageId: string, picture: BudgetPicture) {
  const name = `points.adoptBudget:${villageId}`
  const { value, change, clear } = useDraft(name, begin(picture), isTypedBudget)
  const adoption = useChange(name, cloud.points.adoptBudget)
  const now = serverNow()
  const today = dayOf(now)
  const [fundFen, fenPerPoint] = [fenOf(value.fund), fenOf(value.worth)]
  const money = fundFen && fenPerPoint && fundFen >= fenPerPoint ? { fundFen, fenPerPoint } : null
  const resolution = resolutionOf(value, today)
  return {
    value,
    change,
    year: yearOf(now),
    money,
    /** Points that the money pays for. */
    covers: money && coveredBy(money),
    resolution,
    /** What the meeting lacks, in words. */
    lacks: resolution && resolutionLacks(resolution, today),
    outcome: adoption.outcome,
    adopt: async (): Promise<boolean> => {
      if (!money || !resolution) return false
      const budget = { ...money, year: yearOf(now), lastsYears: value.lastsYears, resolution }
      const { is } = await adoption.send({ villageId, budget, after: picture.budget?.version ?? 0 })
      if (is === 'done') clear()
      return is === 'done'
    },
  }
}

export type BudgetForm = ReturnType<typeof useBudgetForm>
