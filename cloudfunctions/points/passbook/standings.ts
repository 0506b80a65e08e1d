import { monthOf, yearOf } from '@shared/kernel/time'
import { type Call, villageOf } from '../../kernel/call'
import type { Collection, Document, Where } from '../../kernel/store'
import type { Input } from '../contract-types'
import { type Closing, closings, type Passbook, passbooks } from '../documents'

/** A household's line in a ranking. */
export interface Standing {
  readonly householdId: string
  readonly groupId: string
  readonly groupName: string
  readonly head: string
  readonly honour: number
}

/** One ranking: which documents stand in it, and by which figure. Whoever earned nothing stands in none. */
export interface Board<T extends Document> {
  /** The period as it is said: `2026` or `2026-05`. */
  readonly name: string
  readonly of: Collection<T>
  readonly by: 'honour' | 'monthHonour'
  readonly where: Where
  /** The id of the document that a household would have in it. */
  readonly idOf: (householdId: string) => string
  readonly standingOf: (document: T) => Standing
}

const SOME = { gt: 0 }

const scopeOf = (call: Call, { groupId }: Input<'ranking'>): Where =>
  groupId === undefined ? { villageId: villageOf(call) } : { groupId }

/** The year and the month that run stand in the passbooks. */
export function runningBoard(call: Call, input: Input<'ranking'>): Board<Passbook> {
  const scope = scopeOf(call, input)
  const parts = { of: passbooks, idOf: (householdId: string) => householdId }
  if (input.period === 'month') {
    const month = monthOf(call.now)
    const where = { ...scope, month, monthHonour: SOME }
    const standingOf = (book: Passbook) => standing(book, book.month === month ? book.monthHonour : 0)
    return { ...parts, name: month, by: 'monthHonour', where, standingOf }
  }
  const period = yearOf(call.now)
  const standingOf = (book: Passbook) => standing(book, book.period === period ? book.honour : 0)
  return { ...parts, name: period, by: 'honour', where: { ...scope, period, honour: SOME }, standingOf }
}

const standing = ({ _id, groupId, groupName, head }: Passbook, honour: number): Standing => ({
  ...{ householdId: _id, groupId, groupName, head, honour },
})

/** The year that is over stands in what its end has written down. */
export function closedBoard(call: Call, input: Input<'ranking'>): Board<Closing> {
  const year = String(Number(yearOf(call.now)) - 1)
  return {
    ...{ name: year, of: closings, by: 'honour', where: { ...scopeOf(call, input), year, honour: SOME } },
    idOf: (householdId) => `${householdId}:${year}`,
    standingOf: (closing) => closing,
  }
}
