import { expiryOf } from '@shared/points/rules'
import type { Transaction } from '../kernel/store'
import { type Entry, entries } from './documents'
import { type Account, post } from './ledger'

/** What a household is awarded for its sheet of a round. */
export interface RoundAward {
  readonly roundId: string
  /** Which award of this sheet it is, where an objection was upheld after the first. */
  readonly revision?: number
  readonly points: number
  readonly reason: string
  readonly confirmedBy: string
  readonly at: number
  /** How many calendar years the village lets points last. */
  readonly lastsYears: number
}

/** Posts a sheet's points; its entry is `inspect:{round}:{household}`, with the revision behind it for an award anew. */
export function awardInRound(tx: Transaction, account: Account, award: RoundAward): Promise<Entry> {
  const { roundId, revision, points, reason, confirmedBy, at, lastsYears } = award
  const sheet = `inspect:${roundId}:${account.householdId}`
  const id = revision === undefined ? sheet : `${sheet}:${revision}`
  const expiresAt = expiryOf(at, lastsYears)
  const occasion = { id, claimId: null, roundId, reason, confirmedBy, at }
  return post(tx, account, { ...occasion, kind: 'award', points, expiresAt })
}

/** Takes back what a sheet was awarded, as far as it is still there, honour included. */
export async function reverseInRound(
  tx: Transaction,
  account: Account,
  { entryId, reason, confirmedBy, at }: { entryId: string; reason: string; confirmedBy: string; at: number },
): Promise<Entry> {
  const reverses = await tx.get(entries, entryId)
  if (!reverses?.roundId) throw new Error(`${entryId} is no award of a round`)
  const { roundId } = reverses
  const occasion = { id: `reverse:${entryId}`, claimId: null, roundId, reason, confirmedBy, at }
  // An award only goes out again: nothing comes in that would end.
  return post(tx, account, { ...occasion, kind: 'reverse', reverses, expiresAt: at })
}
