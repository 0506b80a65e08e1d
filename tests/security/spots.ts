import type { Store } from '../../cloudfunctions/kernel/store'
import { type Claim, claims, type Entry, entries } from '../../cloudfunctions/points/documents'
import { rosterImports, signIns } from '../../cloudfunctions/village/documents'
import { householdIdOf, PEOPLE, type Person, residentIdOf } from '../support/world'
import { layFiling } from './filing-spot'
import { layMeeting } from './meeting-spot'
import { layOrder } from './order-spot'
import { layPledge } from './pledge-spot'
import { layRequest } from './request-spot'
import { layRound } from './round-spot'
import { layShop } from './shop-spot'

/** A place to aim a procedure at: a household of the world, with one of everything in it. */
export interface Spot {
  readonly name: string
  readonly villageId: string
  readonly townId: string
  readonly countyId: string
  readonly groupId: string
  readonly gridId: string
  readonly householdId: string
  readonly residentId: string
  readonly claimId: string
  readonly entryId: string
  readonly orderId: string
  readonly roundId: string
  readonly meetingId: string
  readonly pledgeId: string
  readonly requestId: string
  readonly filingId: string
  readonly signInId: string
  readonly importId: string
}

const spotOf = (name: string, person: Person, townId: string): Spot => {
  const { village, household } = PEOPLE[person]
  const n = (household ?? '').slice(0, 1)
  return {
    name,
    villageId: village,
    townId,
    countyId: 'yq',
    groupId: `${village}-g${n}`,
    gridId: `${village}-w${n}`,
    householdId: householdIdOf(person),
    residentId: residentIdOf(person),
    claimId: `claim-${person}`,
    entryId: `award:claim-${person}`,
    orderId: `order-${person}`,
    roundId: `round-${village}-${n}`,
    meetingId: `meeting-${village}-${n}`,
    pledgeId: `pledge-${person}`,
    requestId: `request-${person}`,
    filingId: `filing-${person}`,
    signInId: `ask-${person}`,
    importId: `import-${village}`,
  }
}

/** One's own door for some, another grid and group, and another village of the same town. */
export const spots: readonly Spot[] = [
  spotOf('李大山家 (1组, 1网格)', 'dashan', 'yl'),
  spotOf('马老三家 (2组, 2网格)', 'faraway', 'yl'),
  spotOf('邻村白守田家', 'otherResident', 'yl'),
]

const rule: Claim['rule'] = {
  id: 'r1',
  name: '清扫巷道',
  category: '环境',
  kind: 'award',
  points: { min: 5, max: 5 },
  unit: 'household',
  caps: {},
  evidence: { photo: false, words: false, note: '' },
  path: { verify: true, endorse: 1, noticeDays: 3 },
}

function claimAt(spot: Spot, at: number): Claim {
  return {
    _id: spot.claimId,
    villageId: spot.villageId,
    householdId: spot.householdId,
    groupId: spot.groupId,
    groupName: '组',
    gridId: spot.gridId,
    head: '某人',
    residentId: null,
    kind: 'award',
    state: 'publicised',
    rule,
    version: 1,
    resolution: { title: '一次会议', day: '2026-01-01' },
    points: { min: 5, max: 5 },
    words: null,
    photos: [],
    onPaper: false,
    raisedAt: at,
    raisedBy: { residentId: 'someone', householdId: null, name: '某人', role: 'resident' },
    verifiedBy: null,
    verifierId: null,
    objections: [],
    answers: 0,
    votes: [],
    deadlineAt: at + 86_400_000,
    timerAt: null,
    queue: null,
    queueAt: at,
    objectedBy: null,
    noticeLeft: null,
    kinHouseholdIds: [],
    entryId: null,
    revision: 0,
  }
}

function entryAt(spot: Spot, at: number): Entry {
  const { villageId, householdId, groupId, gridId, entryId } = spot
  return {
    _id: entryId,
    ...{ villageId, householdId, groupId, gridId, at },
    ...{
      sequence: 1,
      kind: 'award',
      side: 'in',
      points: 5,
      honour: 5,
      balanceBefore: 0,
      balanceAfter: 5,
      heldAfter: 0,
    },
    ...{ reason: '清扫巷道', confirmedBy: '议事会', claimId: null, inputHash: '', previousHash: '', hash: '' },
  }
}

/** Puts everything of a spot (back) in place, whatever an earlier call did to it. */
export async function laySpot(store: Store, spot: Spot, at: number): Promise<void> {
  const { villageId, householdId, groupId, gridId, residentId } = spot
  await store.transaction(async (tx) => {
    await layShop(tx, spot)
    await layOrder(tx, spot, at)
    await layRound(tx, spot, at)
    await layMeeting(tx, spot, at)
    await layPledge(tx, spot, at)
    await layRequest(tx, spot, at)
    await layFiling(tx, spot, at)
    await tx.put(claims, claimAt(spot, at))
    await tx.put(entries, entryAt(spot, at))
    await tx.put(signIns, {
      _id: spot.signInId,
      ...{ villageId, householdId, groupId, gridId, residentId },
      ...{
        openid: `asks-at-${householdId}`,
        household: '某家',
        group: '组',
        name: '某人',
        state: 'waiting',
        askedAt: at,
      },
    })
    await tx.put(rosterImports, {
      _id: spot.importId,
      villageId,
      state: 'cancelled',
      ...{ households: 0, residents: 0, added: 0, changed: 0, unchanged: 0, moved: 0, left: 0 },
      ...{ questions: [], merged: [], sheets: [], leftOut: [] },
      ...{
        problems: [],
        problemCount: 0,
        notices: [],
        samples: [],
        doneHouseholds: 0,
        chunks: 0,
        doneChunks: 0,
        places: [],
        work: null,
      },
      ...{ uploadedAt: at, by: '某人', byResidentId: '', secondYes: null },
    })
  })
}
