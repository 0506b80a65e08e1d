import { sayDay } from '@shared/kernel/time'
import { QUEUES, type Queue } from '@shared/points/flow'
import type { Waiting } from '@shared/village/contract'
import type { Call } from '../kernel/call'
import type { Store } from '../kernel/store'
import { advance } from '../matter/clock'
import { budgetWaiting } from './budget'
import { claimKind, countAny, firstOfAny, queueFilters } from './claims'
import { type Claim, claims, passbooks } from './documents'
import { inPeriod } from './ledger'

export {
  assertCovered,
  budgetAhead,
  type Issuance,
  issuanceOf,
  type Lasting,
  lastingIn,
  lastsYearsOf,
  pledgePoints,
  pledgesOf,
  redeemPledge,
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
export { claimLine, claimsOnNotice, followHouseholds, type PointsFile, pointsFileOf, proveClaims } from './claims'
export {
  type Claim,
  type Entry,
  entries as entryRecords,
  type Passbook,
  type Pledge,
  passbooks as passbookRecords,
  pledges as pledgeRecords,
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
export { type AdoptedFile, adoptedFileOf, proveAdopted, ruleInForce } from './rules'
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
