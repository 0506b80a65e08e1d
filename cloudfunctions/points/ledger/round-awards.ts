import { expiryOf } from '@shared/points/rules'
import type { Transaction } from '../../kernel/store'
import { type Entry, entries } from '../documents'
import { type Account, post } from './post'

/** What a household is awarded for its sheet of a round. */
export interface RoundAward {
  readonly roundId: string
  /** That of the sheet, for what an objection has added to it after the first award. */
  readonly revision?: number
  readonly points: number
  readonly reason: string
  readonly confirmedBy: string
  readonly at: number
  /** How many calendar years the village lets points last. */
  readonly lastsYears: number
}

/** The entry of the first award for a household's sheet of a round. */
export const roundEntryId = (roundId: string, householdId: string): string => `inspect:${roundId}:${householdId}`

/** Posts a sheet's points; its entry is `inspect:{round}:{household}`, with the revision behind it for what comes later. */
export function awardInRound(tx: Transaction, account: Account, award: RoundAward): Promise<Entry> {
  const { roundId, revision, points, reason, confirmedBy, at, lastsYears } = award
  const sheet = roundEntryId(roundId, account.householdId)
  const id = revision === undefined ? sheet : `${sheet}:${revision}`
  const expiresAt = expiryOf(at, lastsYears)
  const occasion = { id, claimId: null, roundId, reason, confirmedBy, at }
  return post(tx, account, { ...occasion, kind: 'award', points, expiresAt })
}

/** Takes back so many points of what a sheet was awarded, as far as they are still there, honour included. */
export async function reverseInRound(
  tx: Transaction,
  account: Account,
  {
    entryId,
    points,
    reason,
    confirmedBy,
    at,
  }: { entryId: string; points: number; reason: string; confirmedBy: string; at: number },
): Promise<Entry> {
  const reverses = await tx.get(entries, entryId)
  if (!reverses?.roundId) throw new Error(`${entryId} is no award of a round`)
  const { roundId } = reverses
  const occasion = { id: `reverse:${entryId}`, claimId: null, roundId, reason, confirmedBy, at }
  // An award only goes out again: nothing comes in that would end.
  return post(tx, account, { ...occasion, kind: 'reverse', reverses, part: points, expiresAt: at })
}
