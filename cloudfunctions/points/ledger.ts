import { monthOf, yearOf } from '@shared/kernel/time'
import { expiryWarningOf } from '@shared/points/rules'
import { hashOf } from '../kernel/hash'
import type { Transaction } from '../kernel/store'
import { type Entry, entries, type Passbook, passbooks } from './documents'

/** The hash before the first entry of every passbook. */
export const GENESIS = '0'.repeat(64)

/** Whose account it is, as the entry keeps it. */
export interface Account {
  readonly householdId: string
  readonly villageId: string
  readonly groupId: string
  readonly groupName: string
  readonly gridId: string | null
  readonly head: string
}

/** What is to be posted. `points` is whole and positive; the kind says which way they move. */
export interface Posting {
  /** What it is for, e.g. `award:{claim}`: the id of the entry, so that the same thing posts once. */
  readonly id: string
  readonly kind: 'award' | 'deduction' | 'reverse' | 'expire'
  readonly points: number
  readonly reason: string
  readonly confirmedBy: string
  readonly claimId: string | null
  readonly at: number
  /** What comes in: when the points end, if they are not spent. Expiries: which lot has ended. */
  readonly expiresAt: number
  /** Reversals: the entry taken back. */
  readonly reverses?: Entry
}

/**
 * Moves points: the one way they move. Reads the passbook, creates the entry, writes the passbook, all in the caller's
 * transaction. The entry's id is taken once only; the passbook, written by every posting, makes two writers conflict.
 * It is written before the entry, so that the second writer learns of the first before doing more.
 * The same posting again answers the entry that stands; another one under its id is a fault.
 *
 * A deduction takes what is there and no more: nothing is ever negative.
 */
export async function post(tx: Transaction, account: Account, posting: Posting): Promise<Entry> {
  assertWhole(posting.points)
  const standing = await tx.get(entries, posting.id)
  if (standing) return repeated(standing, account, posting)
  const before = inPeriod((await tx.get(passbooks, account.householdId)) ?? emptyPassbook(account), posting.at)
  const move = movementOf(before, posting)
  const entry = entryOf(before, account, posting, move)
  const after = applied(before, account, posting, move, entry)
  assertSound(after)
  await tx.put(passbooks, after)
  await tx.create(entries, entry)
  return entry
}

/** What was asked, without the moment of asking: a repeat comes later and is still the same. */
const inputHashOf = ({ householdId }: Account, { id, kind, points, claimId, reverses }: Posting): string =>
  hashOf({ householdId, id, kind, points, claimId, reverses: reverses?._id })

function repeated(standing: Entry, account: Account, posting: Posting): Entry {
  if (standing.inputHash === inputHashOf(account, posting)) return standing
  throw new Error(`${posting.id} was posted before, and not as this`)
}

/** What a posting does to balance and honour; `points` is what really moves. */
interface Movement {
  readonly side: 'in' | 'out' | 'none'
  readonly points: number
  readonly honour: number
}

function movementOf(before: Passbook, posting: Posting): Movement {
  switch (posting.kind) {
    case 'award':
      return { side: 'in', points: posting.points, honour: posting.points }
    case 'deduction':
      return out(Math.min(posting.points, before.balance), 0)
    case 'reverse':
      return reversal(before, posting)
    case 'expire':
      return expiry(before, posting)
  }
}

const out = (points: number, honour: number): Movement => ({ side: points > 0 ? 'out' : 'none', points, honour })

/** A wrong award goes back as far as it is still there; a wrong deduction comes back whole. */
function reversal(before: Passbook, { reverses, at }: Posting): Movement {
  if (!reverses) throw new Error('a reversal names the entry it takes back')
  if (reverses.side === 'out') return { side: 'in', points: reverses.points, honour: 0 }
  const samePeriod = yearOf(reverses.at) === yearOf(at)
  const honour = samePeriod ? Math.min(reverses.honour, before.honour) : 0
  return out(Math.min(reverses.points, before.balance), honour === 0 ? 0 : -honour)
}

/** The oldest lot goes whole, once its time is over; nothing else goes with it, and honour stays. */
function expiry({ lots: [oldest] }: Passbook, { points, expiresAt, at }: Posting): Movement {
  if (oldest?.expiresAt !== expiresAt || oldest.points !== points || at < expiresAt)
    throw new Error('only the oldest lot ends, whole and in its time')
  return out(points, 0)
}

function entryOf(before: Passbook, account: Account, posting: Posting, move: Movement): Entry {
  const { householdId, villageId, groupId, gridId } = account
  const { id, kind, reason, confirmedBy, claimId, at } = posting
  const balanceAfter = before.balance + (move.side === 'out' ? -move.points : move.points)
  const body = {
    _id: id,
    ...{ villageId, householdId, groupId, gridId, kind, reason, confirmedBy, claimId, at },
    ...{ side: move.side, points: move.points, honour: move.honour },
    ...{ sequence: before.version + 1, balanceBefore: before.balance, balanceAfter, heldAfter: before.held },
    inputHash: inputHashOf(account, posting),
    previousHash: before.headHash,
  }
  return { ...body, hash: hashOf(body) }
}

function applied(
  before: Passbook,
  { head, groupId, groupName }: Account,
  posting: Posting,
  move: Movement,
  entry: Entry,
): Passbook {
  const into = move.side === 'in' ? move.points : 0
  const from = move.side === 'out' ? move.points : 0
  const sameMonth = !posting.reverses || monthOf(posting.reverses.at) === monthOf(posting.at)
  return clocked({
    ...before,
    ...{ head, groupId, groupName },
    honour: before.honour + move.honour,
    monthHonour: sameMonth ? Math.max(0, before.monthHonour + move.honour) : before.monthHonour,
    balance: entry.balanceAfter,
    lots: into > 0 ? addLot(before.lots, into, posting.expiresAt) : takeOldest(before.lots, from),
    year: { ...before.year, in: before.year.in + into, out: before.year.out + from },
    version: entry.sequence,
    headHash: entry.hash,
  })
}

/** Keeps that the household was warned of its oldest lot; the clock next comes when that lot ends. */
export const markWarned = (tx: Transaction, passbook: Passbook): Promise<void> =>
  tx.put(passbooks, clocked({ ...passbook, warnedOf: passbook.lots[0]?.expiresAt ?? null }))

/** With the next moment of the clock, as it follows from the lots. */
function clocked(passbook: Passbook): Passbook {
  const [oldest] = passbook.lots
  if (!oldest) return { ...passbook, timerAt: null }
  const { expiresAt } = oldest
  return { ...passbook, timerAt: expiresAt === passbook.warnedOf ? expiresAt : expiryWarningOf(expiresAt) }
}

type Lots = Passbook['lots']

/** Lots stay sorted by expiry; points that end together are one lot, so the list stays short. */
export function addLot(lots: Lots, points: number, expiresAt: number): Lots {
  const same = lots.find((lot) => lot.expiresAt === expiresAt)
  if (same) return lots.map((lot) => (lot === same ? { ...lot, points: lot.points + points } : lot))
  return [...lots, { points, expiresAt }].sort((a, b) => a.expiresAt - b.expiresAt)
}

/** Takes points from the lots that end first. */
export function takeOldest(lots: Lots, points: number): Lots {
  let left = points
  const rest = lots.map((lot) => {
    const taken = Math.min(lot.points, left)
    left -= taken
    return { ...lot, points: lot.points - taken }
  })
  if (left > 0) throw new Error('more points taken than the lots hold')
  return rest.filter((lot) => lot.points > 0)
}

export const emptyPassbook = (account: Account): Passbook => ({
  _id: account.householdId,
  ...{ villageId: account.villageId, groupId: account.groupId, groupName: account.groupName, head: account.head },
  ...{ honour: 0, period: '', monthHonour: 0, month: '', balance: 0, held: 0, lots: [] },
  ...{ warnedOf: null, timerAt: null },
  ...{ year: { opening: 0, in: 0, out: 0 }, version: 0, headHash: GENESIS },
})

/**
 * Honour is counted within its year, and within its month: the first posting of a new one starts at nought. One that
 * comes late, when the year has turned already, counts in the new one: no period is ever opened twice.
 */
export function inPeriod(passbook: Passbook, at: number): Passbook {
  const period = later(passbook.period, yearOf(at))
  const month = later(passbook.month, monthOf(at))
  const turned =
    passbook.period === period
      ? passbook
      : { ...passbook, honour: 0, year: { opening: passbook.balance, in: 0, out: 0 } }
  return { ...turned, period, month, monthHonour: passbook.month === month ? passbook.monthHonour : 0 }
}

const later = (one: string, other: string): string => (one > other ? one : other)

/** Whether an entry's own hash, and its place in the chain, are what they should be. */
export function isLinked(entry: Entry, previous: Pick<Entry, 'hash'> | null): boolean {
  const { hash, ...body } = entry
  return hashOf(body) === hash && entry.previousHash === (previous?.hash ?? GENESIS)
}

function assertWhole(points: number): void {
  if (!Number.isSafeInteger(points) || points <= 0)
    throw new Error(`${points} is not a whole, positive number of points`)
}

/** Stays on in production: a passbook that does not add up is never written. */
function assertSound(passbook: Passbook): void {
  const sum = passbook.lots.reduce((total, lot) => total + lot.points, 0)
  const numbers = [passbook.balance, passbook.held, passbook.honour, passbook.monthHonour]
  if (sum !== passbook.balance || numbers.some((n) => n < 0))
    throw new Error(`passbook ${passbook._id} does not add up`)
}
