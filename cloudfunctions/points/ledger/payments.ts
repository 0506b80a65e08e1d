import { expiryOf } from '@shared/points/rules'
import type { Store, Transaction } from '../../kernel/store'
import { beyondLimit, type LimitedUse, type Use } from '../caps'
import { type Entry, entries, type Passbook, passbooks } from '../documents'
import { accountOf, inPeriod, type Move, postTo } from './post'

/** What an order is to take from a household, and the limits that its goods count against. */
export interface Payment {
  readonly householdId: string
  readonly orderId: string
  readonly points: number
  readonly reason: string
  readonly confirmedBy: string
  readonly at: number
  readonly uses: readonly LimitedUse[]
}

/** Nothing is written unless it is done. */
export type Paid =
  | { readonly is: 'done' }
  | { readonly is: 'short'; readonly short: number }
  | { readonly is: 'limit'; readonly of: string; readonly limit: number }

/** What becomes of points that an order holds, or has spent. */
type Settlement = Omit<Payment, 'points' | 'uses'>

const holdId = (orderId: string): string => `hold:${orderId}`
const spendId = (orderId: string): string => `spend:${orderId}`

/** Holds points for an order: out of the balance, and the household's still. */
export const holdPoints = (tx: Transaction, payment: Payment): Promise<Paid> => pay(tx, payment, 'hold')

/** Spends points at the counter, straight from the balance. */
export const payAtOnce = (tx: Transaction, payment: Payment): Promise<Paid> => pay(tx, payment, 'spend')

/** Reads the passbook, writes it, creates the entry: three statements. A "no" takes one. */
async function pay(tx: Transaction, payment: Payment, kind: 'hold' | 'spend'): Promise<Paid> {
  const { householdId, orderId, points, uses } = payment
  const passbook = await tx.get(passbooks, householdId)
  const balance = passbook?.balance ?? 0
  const beyond = beyondLimit(passbook?.uses ?? [], uses)
  if (beyond) return { is: 'limit', of: beyond.of, limit: beyond.limit }
  if (!passbook || balance < points) return { is: 'short', short: points - balance }
  const id = kind === 'hold' ? holdId(orderId) : spendId(orderId)
  await postTo(tx, passbook, accountOf(passbook), { ...occasionOf(payment), id, kind, points, uses })
  return { is: 'done' }
}

const occasionOf = ({ orderId, reason, confirmedBy, at }: Settlement) => ({
  ...{ claimId: null, orderId, reason, confirmedBy, at },
})

/** What an order held is spent: it was handed over. */
export async function spendHeld(tx: Transaction, settlement: Settlement): Promise<void> {
  const hold = await entryIn(tx, holdId(settlement.orderId))
  await settle(tx, settlement, { id: spendId(settlement.orderId), kind: 'spend', hold })
}

/** What an order held comes back, and no longer counts against any limit. */
export async function releaseHeld(tx: Transaction, settlement: Settlement & { uses: readonly Use[] }): Promise<void> {
  const { orderId, uses } = settlement
  const hold = await entryIn(tx, holdId(orderId))
  await settle(tx, settlement, { id: `release:${orderId}`, kind: 'release', hold, uses })
}

/** Points that should never have been spent come back like new ones, and no longer count against any limit. */
export async function returnSpent(
  tx: Transaction,
  settlement: Settlement & { uses: readonly Use[]; lastsYears: number },
): Promise<void> {
  const { orderId, at, uses, lastsYears } = settlement
  const reverses = await entryIn(tx, spendId(orderId))
  const expiresAt = expiryOf(at, lastsYears)
  await settle(tx, settlement, { id: `reverse:${reverses._id}`, kind: 'reverse', reverses, expiresAt, uses })
}

async function entryIn(tx: Transaction, id: string): Promise<Entry> {
  const entry = await tx.get(entries, id)
  if (!entry) throw new Error(`${id} was never posted`)
  return entry
}

async function settle(tx: Transaction, settlement: Settlement, move: Move & { id: string }): Promise<void> {
  const passbook = await tx.get(passbooks, settlement.householdId)
  if (!passbook) throw new Error(`${settlement.householdId} has no passbook`)
  await postTo(tx, passbook, accountOf(passbook), { ...occasionOf(settlement), ...move })
}

/** What a household can spend now, what waits for it, and what it has had of whatever is limited; noughts without a passbook. */
export async function balanceOf(
  store: Store,
  householdId: string,
  now: number,
): Promise<Pick<Passbook, 'balance' | 'held' | 'uses'>> {
  const stored = await store.get(passbooks, householdId)
  if (!stored) return { balance: 0, held: 0, uses: [] }
  const { balance, held, uses } = inPeriod(stored, now)
  return { balance, held, uses }
}
