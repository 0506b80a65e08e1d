import { sayDay } from '@shared/kernel/time'
import { QUEUES, type Queue } from '@shared/points/flow'
import type { Waiting } from '@shared/village/contract'
import type { Call } from '../kernel/call'
import type { Store } from '../kernel/store'
import { advance } from '../matter/clock'
import { budgetWaiting } from './budget-waiting'
import { claimKind } from './claim-kind'
import { type Claim, claims, passbooks } from './documents'
import { inPeriod } from './ledger'
import { countAny, firstOfAny, queueFilters } from './queue-filter'

export { budgetAhead, type Lasting, lastingIn, lastsYearsOf } from './budget-in-force'
export { ruleInForce } from './catalogue-in-force'
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
const MAX_LETTERS = 3

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

/** What waits for the caller: letters to their household, and the desks that their roles clear. */
export async function pointsWaiting(call: Call): Promise<Waiting[]> {
  const { villageId } = call.caller
  if (!villageId) return []
  const desks = QUEUES.map((queue) => deskWaiting(call, villageId, queue))
  const [letters, budget, ...counted] = await Promise.all([
    lettersWaiting(call),
    budgetWaiting(call, villageId),
    ...desks,
  ])
  return [...letters, ...budget, ...counted.filter((desk) => desk !== null)]
}

async function lettersWaiting({ store, caller: { householdId } }: Call): Promise<Waiting[]> {
  if (!householdId) return []
  const letters = await store.find(claims, {
    where: { householdId, state: 'warned' },
    order: { by: 'deadlineAt', direction: 'asc' },
    limit: MAX_LETTERS,
  })
  return letters.map(({ _id, rule, deadlineAt }) => ({
    about: 'deduction',
    id: _id,
    title: `一封给您家的信：${rule.name}`,
    detail: deadlineAt === null ? '改好了拍张照就行' : `${sayDay(deadlineAt)}前改好就不扣分`,
    count: 1,
    deadlineAt,
  }))
}

const DESKS: Readonly<Record<Queue, { about: Waiting['about']; title: (count: number) => string }>> = {
  verify: { about: 'verify', title: (count) => `${count} 件好事等您核实` },
  vote: { about: 'endorse', title: (count) => `${count} 件事等您投票` },
  rectified: { about: 'rectified', title: (count) => `${count} 家改好了，等您去看` },
  objection: { about: 'objection', title: (count) => `${count} 件异议等您处理` },
}

/** One desk: how many lie on it, and the most urgent. Two reads for each place that the caller's roles reach. */
async function deskWaiting(call: Call, villageId: string, queue: Queue): Promise<Waiting | null> {
  const wheres = queueFilters(call, villageId, queue)
  const [count, first] = await Promise.all([countAny(call, wheres), firstOfAny(call, wheres)])
  if (!first) return null
  const { about, title } = DESKS[queue]
  const { deadlineAt, rule } = first
  const detail = deadlineAt === null ? rule.name : `最急的${sayDay(deadlineAt)}前要办`
  return { about, id: null, title: title(count), detail, count, deadlineAt }
}
