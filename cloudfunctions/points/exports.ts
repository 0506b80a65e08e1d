import type { Store } from '../kernel/store'
import { advance } from '../matter/clock'
import { claimKind } from './claim-kind'
import { type Claim, claims, passbooks } from './documents'
import { inPeriod } from './ledger'

export { budgetAhead, type Lasting, lastingIn, lastsYearsOf } from './budget-in-force'
export { budgetWaiting } from './budget-waiting'
export { ruleInForce } from './catalogue-in-force'
export { claimKind } from './claim-kind'
export { claimLine } from './claim-line'
export { claimsOnNotice } from './claims-on-notice'
export { closePeriod } from './close-period'
export {
  type Claim,
  type Entry,
  entries as entryRecords,
  type Passbook,
  type Pledge,
  passbooks as passbookRecords,
  pledges as pledgeRecords,
} from './documents'
export { entry } from './entry'
export { expirePoints } from './expire-points'
export { followHouseholds } from './follow-households'
export { assertCovered, type Issuance, issuanceOf } from './issuance'
export { type Keeping, keepSeal, keepStretch, proofOfDay, type Stretch, withWrong } from './keep-proof'
export { type Account, inPeriod } from './ledger'
export type { LimitedUse, Use } from './limits'
export { passbook } from './passbook'
export {
  balanceOf,
  holdPoints,
  type Paid,
  type Payment,
  payAtOnce,
  releaseHeld,
  returnSpent,
  spendHeld,
} from './payments'
export { pledgePoints, pledgesOf, redeemPledge } from './pledges'
export { type PointsFile, pointsFileOf } from './points-file'
export { type AdoptedFile, adoptedFileOf, proveAdopted } from './prove-adopted'
export { type CapFile, capFileOf, proveCaps } from './prove-caps'
export { proveClaims } from './prove-claims'
export { proveClosings } from './prove-closings'
export { type Book, provePassbook, proveSealed } from './prove-passbook'
export { wholeRanking } from './ranking'
export { awardInRound, type RoundAward, reverseInRound, roundEntryId } from './round-awards'
export type { Proof, Seal } from './seal-documents'
export { proveStanding, type SealedFile, sealedFileOf } from './sealed-books'
export { giveBackUseOf, type HouseholdUse, takeTurn, takeUseOf } from './uses'
export { everyClaim, everyEntry, passbooksOf } from './whole-lists'

/** What the clock does to claims. */
export const advanceClaims = advance(claimKind)

/** So many claims of one household can be on the notice at once and still be summed. */
const MAX_IN_NOTICE = 50

/** Points of a household's awards whose notice runs: not yet its own. */
export const pointsInNotice = (inNotice: readonly Claim[]): number =>
  inNotice.filter(({ kind }) => kind === 'award').reduce((sum, { points }) => sum + points.max, 0)

/** A household's figures for the first page, in two reads; all noughts where nothing was ever posted. */
export async function passbookSummary(
  store: Store,
  householdId: string,
  now: number,
): Promise<{ balance: number; honour: number; inNotice: number }> {
  const [stored, inNotice] = await Promise.all([
    store.get(passbooks, householdId),
    store.find(claims, { where: { householdId, state: 'publicised' }, limit: MAX_IN_NOTICE }),
  ])
  const { balance, honour } = stored ? inPeriod(stored, now) : { balance: 0, honour: 0 }
  return { balance, honour, inNotice: pointsInNotice(inNotice) }
}
