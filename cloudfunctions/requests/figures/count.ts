import type { Calendar } from '@shared/kernel/calendar'
import { endOfMonth } from '@shared/kernel/time'
import { acceptBy } from '@shared/requests/clocks'
import { type Counted, figuresOf, isSettled } from '@shared/requests/figures'
import { requestFlowOf } from '@shared/requests/flow'
import { everyOf, type Store } from '../../kernel/store'
import { type RequestRecord, requestRecords } from '../documents'
import { figuresId, type MonthFigures } from './documents'

/** The first moment of a month, epoch ms. */
const beginOf = (month: string): number => Date.parse(`${month}-01T00:00:00+08:00`)

/** The month after, `2026-06` after `2026-05`. */
export const monthAfter = (month: string): string => {
  const [year = 0, n = 0] = month.split('-').map(Number)
  return n === 12 ? `${year + 1}-01` : `${year}-${`${n + 1}`.padStart(2, '0')}`
}

/** Whether a month was over by then. */
export const isOver = (month: string, at: number): boolean => at > endOfMonth(beginOf(month))

/** What was raised in a village in one month. */
export const raisedIn = (store: Store, villageId: string, month: string): Promise<RequestRecord[]> =>
  everyOf(store, requestRecords, {
    where: { villageId, raisedAt: { gte: beginOf(month), lte: endOfMonth(beginOf(month)) } },
    order: { by: 'raisedAt', direction: 'asc' },
  })

/** An answer is due by the clock of the stream that it was raised under, wherever it went since. */
const countedOf = (request: RequestRecord, calendar: Calendar): Counted & { readonly final: boolean } => {
  const { category, urgency, first, raisedAt, answeredAt = null } = request
  return {
    ...request,
    answerBy: acceptBy({ stream: first.stream, category, urgency }, raisedAt, calendar),
    answeredAt,
    final: 'final' in requestFlowOf(request).states[request.state],
  }
}

/** The figures of a month as they follow from its requests, at `at`. */
export function countedIn(
  { villageId, month, at }: Pick<MonthFigures, 'villageId' | 'month' | 'at'>,
  requests: readonly RequestRecord[],
  calendar: Calendar,
): Omit<MonthFigures, 'revision'> {
  const all = requests.map((request) => ({ ...countedOf(request, calendar), hidden: request.hidden }))
  const seen = all.filter(({ hidden }) => !hidden)
  return {
    ...{ _id: figuresId(villageId, month), villageId, month, at },
    settled: isOver(month, at) && isSettled(all, at),
    ...{ seen: stored(seen, at), all: stored(all, at) },
  }
}

const stored = (counted: readonly Counted[], at: number): MonthFigures['all'] => {
  const { tally, kinds, groups, took, rates } = figuresOf(counted, at)
  return {
    tally,
    kinds: [...kinds],
    groups: [...groups],
    took: [...took],
    rates: { ...rates, excluded: { ...rates.excluded } },
  }
}
