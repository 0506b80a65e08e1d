import { monthOf, yearOf } from '@shared/kernel/time'
import { expiryWarningOf } from '@shared/points/rules'
import type { Passbook } from '../documents'
import { GENESIS } from './chain'
import { sumOf } from './lots'

/** Whose account it is, as its entries keep it. */
export interface Account {
  readonly householdId: string
  readonly villageId: string
  readonly groupId: string
  readonly groupName: string
  readonly gridId: string | null
  readonly head: string
}

type Owner = Pick<Account, 'villageId' | 'groupId' | 'groupName' | 'gridId' | 'head'> & { readonly _id: string }

/** The account of a household, as the roster or its own passbook has it. */
export const accountOf = ({ _id, villageId, groupId, groupName, gridId, head }: Owner): Account => ({
  householdId: _id,
  ...{ villageId, groupId, groupName, gridId, head },
})

/** The passbook of a household for which nothing was ever posted. */
export const emptyPassbook = ({ householdId, villageId, groupId, groupName, gridId, head }: Account): Passbook => ({
  _id: householdId,
  ...{ villageId, groupId, groupName, gridId, head },
  ...{ honour: 0, spent: 0, period: '', monthHonour: 0, month: '', balance: 0, held: 0, lots: [], uses: [] },
  ...{ warnedOf: null, timerAt: null },
  ...{ year: { opening: 0, in: 0, out: 0 }, version: 0, headHash: GENESIS },
})

/**
 * Honour is counted within its year, and within its month: the first posting of a new one starts at nought. One that
 * comes late, when the year has turned already, counts in the new one: no period is ever opened twice. What is held goes
 * over into the new year with the balance, and so is part of its opening.
 */
export function inPeriod(passbook: Passbook, at: number): Passbook {
  const period = later(passbook.period, yearOf(at))
  const month = later(passbook.month, monthOf(at))
  const opening = passbook.balance + passbook.held
  const turned =
    passbook.period === period ? passbook : { ...passbook, honour: 0, spent: 0, year: { opening, in: 0, out: 0 } }
  return { ...turned, period, month, monthHonour: passbook.month === month ? passbook.monthHonour : 0 }
}

const later = (one: string, other: string): string => (one > other ? one : other)

/** With the next moment of the clock, as it follows from the lots. */
export function clocked(passbook: Passbook): Passbook {
  const [oldest] = passbook.lots
  if (!oldest) return { ...passbook, timerAt: null }
  const { expiresAt } = oldest
  return { ...passbook, timerAt: expiresAt === passbook.warnedOf ? expiresAt : expiryWarningOf(expiresAt) }
}

/** Stays on in production: a passbook that does not add up is never written. */
export function assertSound({ _id, lots, balance, held, honour, monthHonour, spent, uses }: Passbook): void {
  const numbers = [balance, held, honour, monthHonour, spent, ...lots.map((lot) => lot.points)]
  const negative = [...numbers, ...uses.map(({ used }) => used)].some((n) => n < 0)
  if (negative || sumOf(lots) !== balance) throw new Error(`passbook ${_id} does not add up`)
}
