import { monthOf } from '@shared/kernel/time'
import type { Transaction } from '../../kernel/store'
import { closings, type Entry, entries, type Passbook, passbooks } from '../documents'
import { sealed } from './chain'
import { type Movement, movementOf, type Posting } from './movements'
import { type Account, assertSound, clocked, emptyPassbook, inPeriod } from './state'

export { GENESIS, isLinked } from './chain'
export type { Move, Posting } from './movements'
export { type Account, accountOf, emptyPassbook, inPeriod } from './state'

/**
 * Moves points: the one way they move. Reads the passbook, writes it and creates the entry, all in the caller's
 * transaction. The passbook, written by every posting, makes two writers conflict: it is written before the entry, so
 * that the second writer learns of the first before doing more. The entry's id is taken once only: the same posting
 * again is a `DuplicateError`, and nothing of it stays.
 *
 * A deduction takes what is there and no more: nothing is ever negative.
 */
export const post = async (tx: Transaction, account: Account, posting: Posting): Promise<Entry> =>
  postTo(tx, await tx.get(passbooks, account.householdId), account, posting)

/** The same, for whoever has read the passbook in this transaction already; null where nothing was ever posted. */
export async function postTo(
  tx: Transaction,
  stored: Passbook | null,
  account: Account,
  posting: Posting,
): Promise<Entry> {
  if ('points' in posting) assertWhole(posting.points)
  const before = inPeriod(stored ?? emptyPassbook(account), posting.at)
  const move = movementOf(before, posting)
  const entry = entryOf(before, account, posting, move)
  const after = applied(before, account, posting, move, entry)
  assertSound(after)
  await tx.put(passbooks, after)
  await tx.create(entries, entry)
  if (stored) await keepClosing(tx, stored, after)
  return entry
}

/** Turns a passbook into the year of `at`; false when it is in that year already. Balance and lots go over unchanged. */
export async function turnYear(tx: Transaction, passbook: Passbook, at: number): Promise<boolean> {
  const after = inPeriod(passbook, at)
  if (after.period === passbook.period) return false
  await tx.put(passbooks, after)
  await keepClosing(tx, passbook, after)
  return true
}

/** Honour closes with its year: what it was is kept in the transaction that turns the passbook into another one. */
async function keepClosing(tx: Transaction, closed: Passbook, { period }: Passbook): Promise<void> {
  if (closed.period === period) return
  const { _id: householdId, villageId, groupId, groupName, head, honour, period: year } = closed
  const closing = { villageId, householdId, groupId, groupName, head, year, honour }
  await tx.create(closings, { _id: `${householdId}:${year}`, ...closing })
}

/** Keeps that the household was warned of its oldest lot; the clock next comes when that lot ends. */
export const markWarned = (tx: Transaction, passbook: Passbook): Promise<void> =>
  tx.put(passbooks, clocked({ ...passbook, warnedOf: passbook.lots[0]?.expiresAt ?? null }))

const BALANCE_BY: Readonly<Record<Entry['side'], number>> = { in: 1, out: -1, none: 0 }

function entryOf(before: Passbook, account: Account, posting: Posting, move: Movement): Entry {
  const { householdId, villageId, groupId, gridId } = account
  const { id, kind, reason, confirmedBy, claimId, orderId, roundId, at } = posting
  const { side, points, honour, moved } = move
  return sealed({
    _id: id,
    ...{ villageId, householdId, groupId, gridId, kind, side, points, honour, reason, confirmedBy, at, claimId },
    ...(orderId === undefined ? {} : { orderId }),
    ...(roundId === undefined ? {} : { roundId }),
    ...(moved === undefined ? {} : { lots: moved }),
    ...{ balanceBefore: before.balance, balanceAfter: before.balance + BALANCE_BY[side] * points },
    ...{ heldAfter: before.held + move.held, sequence: before.version + 1, previousHash: before.headHash },
  })
}

function applied(before: Passbook, account: Account, posting: Posting, move: Movement, entry: Entry): Passbook {
  const { head, groupId, groupName, gridId } = account
  const { lots, uses, honour, spent, year } = move
  return clocked({
    ...before,
    ...{ head, groupId, groupName, gridId, lots, uses },
    honour: before.honour + honour,
    monthHonour: inSameMonth(posting) ? Math.max(0, before.monthHonour + honour) : before.monthHonour,
    spent: before.spent + spent,
    ...{ balance: entry.balanceAfter, held: entry.heldAfter },
    year: { ...before.year, in: before.year.in + year.in, out: before.year.out + year.out },
    ...{ version: entry.sequence, headHash: entry.hash },
  })
}

/** What is taken back counts against the month that it was earned in, and against no later one. */
const inSameMonth = (posting: Posting): boolean =>
  posting.kind !== 'reverse' || monthOf(posting.reverses.at) === monthOf(posting.at)

function assertWhole(points: number): void {
  if (!Number.isSafeInteger(points) || points <= 0)
    throw new Error(`${points} is not a whole, positive number of points`)
}
