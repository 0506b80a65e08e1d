import { yearAfter, yearOf } from '@shared/kernel/time'
import type { Budget } from '@shared/points/budget'
import { LASTS_YEARS } from '@shared/points/rules'
import type { Transaction } from '../kernel/store'
import { budgetHeads } from './documents'

/** Whatever reads by id: the database, or a transaction. */
type Reader = Pick<Transaction, 'get'>

/** The budget of the running year as the village last adopted it; null where it has none. */
export const budgetInForce = (reader: Reader, villageId: string, now: number): Promise<Budget | null> =>
  budgetOf(reader, villageId, yearOf(now))

/** The budget that the village has adopted ahead, for the year that comes; null where it has none. */
export const budgetAhead = (reader: Reader, villageId: string, now: number): Promise<Budget | null> =>
  budgetOf(reader, villageId, yearAfter(yearOf(now)))

async function budgetOf(reader: Reader, villageId: string, year: string): Promise<Budget | null> {
  const adopted = (await reader.get(budgetHeads, villageId))?.adopted ?? []
  return adopted.find((budget) => budget.year === year) ?? null
}

/** How many calendar years points last: by the newest budget whose year has begun. */
export async function lastsYearsOf(reader: Reader, villageId: string, now: number): Promise<number> {
  const adopted = (await reader.get(budgetHeads, villageId))?.adopted ?? []
  const begun = adopted.filter(({ year }) => year <= yearOf(now)).sort((a, b) => (a.year < b.year ? 1 : -1))
  return begun[0]?.lastsYears ?? LASTS_YEARS
}
