import { expiryOf } from '@shared/points/rules'
import type { Call } from '../../kernel/call'
import type { Transaction } from '../../kernel/store'
import { lastsYearsOf } from '../budget'
import { type Claim, type Entry, entries } from '../documents'
import { type Account, post } from '../ledger'

/** The account that a claim's points move on, as the claim knows it. */
const accountOf = ({ householdId, villageId, groupId, groupName, gridId, head }: Claim): Account => ({
  ...{ householdId, villageId, groupId, groupName, gridId, head },
})

/** Who saw it and who agreed, as the passbook's line says it. */
export function confirmedBy({ verifiedBy, raisedBy, votes }: Claim): string {
  const agreed = votes.filter(({ agree }) => agree).length
  return `${verifiedBy ?? raisedBy.name}、议事会${agreed}人`
}

/** When points that come in now end, as the village has adopted it. */
const endOfNow = async (tx: Transaction, { villageId }: Claim, now: number): Promise<number> =>
  expiryOf(now, await lastsYearsOf(tx, villageId, now))

/** Moves the points of a claim whose notice is over. */
export async function postPoints(tx: Transaction, claim: Claim, now: number): Promise<Entry> {
  const { _id: claimId, kind, points, rule } = claim
  const why = { reason: rule.name, confirmedBy: confirmedBy(claim), claimId, at: now }
  const move = { kind, points: points.min, expiresAt: await endOfNow(tx, claim, now) }
  return post(tx, accountOf(claim), { id: `${kind === 'award' ? 'award' : 'deduct'}:${claimId}`, ...why, ...move })
}

/** Takes back what a claim posted, by an entry of its own. */
export async function reversePosting(tx: Transaction, claim: Claim, { now, callerName }: Call): Promise<Entry> {
  const reverses = claim.entryId === null ? null : await tx.get(entries, claim.entryId)
  if (!reverses) throw new Error(`claim ${claim._id} is posted without an entry`)
  const why = { reason: `改回来：${claim.rule.name}`, confirmedBy: callerName, claimId: claim._id, at: now }
  const move = { kind: 'reverse' as const, reverses, expiresAt: await endOfNow(tx, claim, now) }
  return post(tx, accountOf(claim), { id: `reverse:${reverses._id}`, ...why, ...move })
}
