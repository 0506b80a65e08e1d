import type { Store } from '../kernel/store'
import { type Claim, claims, passbooks } from './documents'
import { inPeriod } from './ledger'

export {
  assertCovered,
  budgetAhead,
  budgetWaiting,
  earmarkPoints,
  earmarksOf,
  type Issuance,
  issuanceOf,
  type Lasting,
  lastingIn,
  lastsYearsOf,
  releaseEarmark,
} from './budget'
export {
  type CapFile,
  capFileOf,
  giveBackUseOf,
  type HouseholdUse,
  type LimitedUse,
  proveCaps,
  takeTurn,
  takeUseOf,
  type Use,
} from './caps'
export {
  claimKind,
  claimLine,
  claimsOnNotice,
  followHouseholds,
  type PointsFile,
  pointsFileOf,
  proveClaims,
} from './claims'
export {
  type Claim,
  type Earmark,
  type Entry,
  earmarks as earmarkRecords,
  entries as entryRecords,
  type Passbook,
  passbooks as passbookRecords,
} from './documents'
export {
  type Account,
  awardInRound,
  type Book,
  balanceOf,
  closePeriod,
  expirePoints,
  holdPoints,
  inPeriod,
  type Paid,
  type Payment,
  payAtOnce,
  proveClosings,
  provePassbook,
  proveSealed,
  type RoundAward,
  releaseHeld,
  returnSpent,
  reverseInRound,
  roundEntryId,
  spendHeld,
} from './ledger'
export { entry, everyClaim, everyEntry, passbook, passbooksOf, wholeRanking } from './passbook'
export { type AdoptedFile, adoptedFileOf, catalogueInForce, proveAdopted, ruleInForce } from './rules'
export {
  type Keeping,
  keepSeal,
  keepStretch,
  type Proof,
  proofOfDay,
  proveStanding,
  type Seal,
  type SealedFile,
  type Stretch,
  sealedFileOf,
  withWrong,
} from './seal'

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
