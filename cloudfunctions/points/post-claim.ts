import { expiryOf } from '@shared/points/rules'
import type { Call } from '../kernel/call'
import type { Transaction } from '../kernel/store'
import { type Claim, type Entry, entries } from './documents'
import { type Account, type Posting, post } from './ledger'

/** The account that a claim's points move on, as the claim knows it. */
const accountOf = ({ householdId, villageId, groupId, groupName, gridId, head }: Claim): Account => ({
  ...{ householdId, villageId, groupId, groupName, gridId, head },
})

/** Who saw it and who agreed, as the passbook's line says it. */
function confirmedBy({ verifiedBy, raisedBy, votes }: Claim): string {
  const agreed = votes.filter(({ agree }) => agree).length
  return `${verifiedBy ?? raisedBy.name}、议事会${agreed}人`
}

const postingOf = (claim: Claim, at: number): Posting => ({
  id: `${claim.kind === 'award' ? 'award' : 'deduct'}:${claim._id}`,
  ...{ kind: claim.kind, points: claim.points.min, reason: claim.rule.name, at, expiresAt: expiryOf(at) },
  ...{ confirmedBy: confirmedBy(claim), claimId: claim._id },
})

/** Moves the points of a claim whose notice is over. */
export const postPoints = (tx: Transaction, claim: Claim, now: number): Promise<Entry> =>
  post(tx, accountOf(claim), postingOf(claim, now))

/** Takes back what a claim posted, by an entry of its own. */
export async function reversePosting(tx: Transaction, claim: Claim, { now, callerName }: Call): Promise<Entry> {
  const reverses = claim.entryId === null ? null : await tx.get(entries, claim.entryId)
  if (!reverses) throw new Error(`claim ${claim._id} is posted without an entry`)
  const reason = `改回来：${claim.rule.name}`
  const posting = {
    ...postingOf(claim, now),
    id: `reverse:${reverses._id}`,
    kind: 'reverse' as const,
    reason,
    reverses,
  }
  return post(tx, accountOf(claim), { ...posting, confirmedBy: callerName })
}
