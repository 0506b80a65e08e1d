import { yearAfter, yearOf } from '@shared/kernel/time'
import type { Budget } from '@shared/points/budget'
import { LASTS_YEARS } from '@shared/points/rules'
import type { Transaction } from '../../kernel/store'
import { budgetHeads } from '../documents'

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

/** How many calendar years points last that come in at a moment: by the newest budget whose year has begun. */
export type Lasting = (now: number) => number

/** What the village has adopted of it so far. */
export async function lastingIn(reader: Reader, villageId: string): Promise<Lasting> {
  const adopted = (await reader.get(budgetHeads, villageId))?.adopted ?? []
  const newestFirst = [...adopted].sort((a, b) => (a.year < b.year ? 1 : -1))
  return (now) => newestFirst.find(({ year }) => year <= yearOf(now))?.lastsYears ?? LASTS_YEARS
}

/** The same for one moment. */
export const lastsYearsOf = async (reader: Reader, villageId: string, now: number): Promise<number> =>
  (await lastingIn(reader, villageId))(now)
