import { deadlineOf } from '@shared/points/claims'
import { type ClaimAction, flowOf, queueOf } from '@shared/points/flow'
import { pointsFor } from '@shared/points/rules'
import type { Event } from '../../kernel/events'
import { YOURS } from '../../kernel/messages'
import { refuse } from '../../kernel/refuse'
import type { Transaction } from '../../kernel/store'
import type { Kind, Reminding, Replayable, Stepping } from '../../matter/kind'
import { type Household, householdIn, kinOf, maskHousehold, sayHousehold } from '../../village/exports'
import { assertCovered } from '../budget'
import { giveBackUses, takeTurn } from '../caps'
import type { Output } from '../contract-types'
import { type Claim, claims } from '../documents'
import { assertHolds } from '../rules'
import { postPoints, reversePosting } from './posting'
import { remindOfClaim } from './remind'
import { aboutClaim, CLAIM_SAYINGS, claimDetail } from './sayings'

interface ClaimTraits {
  readonly stored: Claim
  readonly action: ClaimAction
  /** A first check names the points, a vote says yes or no. */
  readonly given: { readonly points: number; readonly agree: boolean }
  readonly answer: Output<'verifyClaim'>
}

/** Good deeds that households claim, and faults that they are written to about. */
export const claimKind: Kind<Claim, ClaimTraits> & Reminding<Claim, ClaimTraits> & Replayable<Claim> = {
  name: 'claim',
  of: claims,
  flowOf: ({ kind }) => flowOf(kind),
  current,
  stored: (claim) => claim,
  enters: (claim, now) => {
    const deadlineAt = deadlineOf(claim.state, claim, now)
    return { deadlineAt, timerAt: deadlineAt, queue: queueOf(claim.state) }
  },
  does: {
    verify: ({ points, rule }, { by, given }) => ({
      points: (given.points === undefined ? null : pointsFor(rule, given.points)) ?? points,
      verifiedBy: by.name,
      verifierId: by.residentId,
    }),
    vote: ({ votes }, { at, by: { residentId, householdId }, given }) => ({
      votes: [...votes, { residentId, householdId, agree: given.agree === true, at }],
    }),
    standAside: ({ aside = [] }, { at, by: { residentId } }) => ({ aside: [...aside, { residentId, at }] }),
    comeBack: ({ aside = [] }, { by }) => ({ aside: aside.filter(({ residentId }) => residentId !== by.residentId) }),
    state: answered,
    rectify: answered,
    object: ({ state, deadlineAt, objections }, { at, by: { residentId, householdId } }) => ({
      noticeLeft: deadlineAt === null ? null : Math.max(0, deadlineAt - at),
      objections: [...objections, { residentId, householdId, posted: state === 'posted' }],
      objectedBy: residentId,
    }),
    uphold: decided,
    dismiss: decided,
    reverse: decided,
  },
  effects: {
    verify: assertOneNumber,
    vote: assertReason,
    endorse: assertMayCount,
    rectify: async ({ photos }, claim) => ({
      photos: [...claim.photos, ...photos],
      repairedFrom: claim.repairedFrom ?? claim.photos.length,
    }),
    object: takeObjection,
    post: async ({ tx, call }, claim) => ({ entryId: (await postPoints(tx, claim, call.now))._id }),
    reverse: async ({ tx, call }, claim) => void (await reversePosting(tx, claim, call)),
    refuse: comesToNothing,
    uphold: comesToNothing,
    withdraw: comesToNothing,
  },
  follows: ({ votes, rule }, action) => {
    const last = votes.at(-1)
    if (action !== 'vote' || !last) return null
    const alike = votes.filter(({ agree }) => agree === last.agree).length
    if (alike < rule.path.endorse) return null
    return last.agree ? 'endorse' : 'refuse'
  },
  says: {
    title: ({ rule }) => rule.name,
    category: ({ rule }) => rule.category,
    detail: claimDetail,
    steps: CLAIM_SAYINGS,
  },
  // Whoever objected to a good deed read a masked name; to a fault only the supervisor objects.
  whose: ({ kind, head }, listener) => {
    if (listener === 'household') return YOURS
    return listener === 'objector' && kind === 'award' ? maskHousehold(head) : sayHousehold(head)
  },
  about: aboutClaim,
  parties: ({ householdId, gridId, groupId, raisedBy: raiser, objectedBy, objections }) => ({
    householdId,
    gridId,
    groupId,
    raiser,
    objectedBy,
    objections,
  }),
  answer: ({ _id, state, deadlineAt }) => ({ claimId: _id, state, deadlineAt }),
  reminds: remindOfClaim,
  began,
  follow,
}

/**
 * A household may get another head or move while its claim is under way: the points go where it stands at the end. Kin
 * that were written down since do not judge it either, nor who moved out since, and nobody is made a judge by being struck off.
 */
async function current({ tx }: { tx: Pick<Transaction, 'get'> }, claim: Claim, now: number): Promise<Claim> {
  const household = await householdIn(tx, claim.householdId)
  if (!household) return claim
  const { head, groupId, groupName, gridId } = household
  return { ...withKin(claim, household, now), head, groupId, groupName, gridId }
}

/** The claim with everybody who does not judge it: those of then, and those of now. */
export function withKin(claim: Claim, household: Household, now: number): Claim {
  const kinHouseholdIds = [...new Set([...claim.kinHouseholdIds, ...kinOf(household, now)])]
  return { ...claim, kinHouseholdIds }
}

function answered({ answers }: Claim): Partial<Claim> {
  return { answers: answers + 1 }
}

function decided(): Partial<Claim> {
  return { objectedBy: null }
}

/** A first check names one number: what it says, else what the claim said already. */
async function assertOneNumber({ given }: Stepping<ClaimTraits>, { points: claimed, rule }: Claim): Promise<undefined> {
  const points = given.points === undefined ? claimed : pointsFor(rule, given.points)
  if (!points || points.min !== points.max) throw refuse('POINTS_OUT_OF_RANGE', rule.points)
}

async function assertReason({ given, said }: Stepping<ClaimTraits>): Promise<undefined> {
  if (given.agree !== true && !said) throw refuse('REASON_NEEDED')
}

/**
 * The last vote for points waits where the village has none left to give: the claim stays on its desk until a meeting decides. Under a
 * rule that the town has ordered to correct nothing is taken any more, whenever the letter was written; what was earned stays earned.
 */
async function assertMayCount(
  { tx, call }: Stepping<ClaimTraits>,
  { kind, villageId, points, rule }: Claim,
): Promise<undefined> {
  if (kind === 'award') await assertCovered(tx, call, { villageId, points: points.max })
  else await assertHolds(tx, rule)
}

/** A resident has so many objections a day, whoever watches for the village as many as needed. */
async function takeObjection({ tx, call }: Stepping<ClaimTraits>, { villageId }: Claim): Promise<undefined> {
  const { residentId } = call.caller
  if (residentId === undefined || call.roles.includes('supervisor')) return
  await takeTurn(tx, { what: 'objections', residentId, villageId, at: call.now })
}

/** A claim that was refused or withdrawn gives its use of the rule back. */
async function comesToNothing({ tx }: Stepping<ClaimTraits>, claim: Claim): Promise<undefined> {
  await giveBackUses(tx, claim)
}

/** The claim as it began, when nobody had done anything about it. */
function began(claim: Claim, { at, actor }: Event): Claim {
  return {
    ...claim,
    raisedAt: at,
    raisedBy: { ...claim.raisedBy, residentId: actor.residentId ?? '', name: actor.name },
    verifiedBy: null,
    verifierId: null,
    votes: [],
    aside: [],
    objections: [],
    objectedBy: null,
    answers: 0,
    noticeLeft: null,
  }
}

/** As much of a claim as follows from what was done to it. */
function follow(claim: Claim): object {
  const { state, deadlineAt, queue, noticeLeft, objectedBy, answers, raisedAt, verifiedBy, verifierId } = claim
  const { raisedBy, votes, aside = [], objections } = claim
  return {
    state,
    deadlineAt,
    queue,
    noticeLeft,
    objectedBy,
    answers,
    raisedAt,
    verifiedBy,
    verifierId,
    raisedBy: { residentId: raisedBy.residentId, name: raisedBy.name },
    votes: inTime(votes),
    aside: inTime(aside),
    objections: objections.map(({ residentId, posted }) => ({ residentId, posted })),
  }
}

/** What two did in one moment may have been written in either order. */
const inTime = (done: readonly { readonly residentId: string; readonly at: number }[]) =>
  done
    .map(({ residentId, at }) => ({ residentId, at }))
    .sort((a, b) => a.at - b.at || (a.residentId < b.residentId ? -1 : 1))
