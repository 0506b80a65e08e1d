import { type Round, rounds, type Sheet, sheets } from '../../cloudfunctions/inspection/documents'
import type { Transaction } from '../../cloudfunctions/kernel/store'

/** What of a spot a round asks for. */
interface Door {
  readonly villageId: string
  readonly groupId: string
  readonly householdId: string
  readonly residentId: string
  readonly roundId: string
}

const somebody = { residentId: 'someone', name: '某人' }

/** A round of the spot's village that hangs on the wall, and that nobody can move by hand any more. */
const roundAt = ({ villageId, groupId, roundId }: Door, at: number): Round => ({
  ...{ _id: roundId, villageId, title: '庭院评比', state: 'posting', version: 1, households: 1, startedAt: at },
  items: [
    {
      ...{ id: 'r1', name: '庭院整洁', category: '环境', kind: 'award', points: { min: 5, max: 5 }, unit: 'household' },
      ...{ caps: {}, evidence: { photo: false, words: false, note: '' } },
      path: { verify: true, endorse: 1, noticeDays: 3 },
    },
  ],
  resolution: { title: '一次会议', day: '2026-01-01' },
  groups: [{ id: groupId, name: '组' }],
  ...{
    inspectors: [somebody],
    startedBy: somebody,
    votes: [],
    told: true,
    endorsed: { households: 1, points: 5, by: 1 },
  },
  ...{ deadlineAt: null, timerAt: null, withdrawnFor: null, revision: 1 },
})

const sheetAt = ({ villageId, groupId, householdId, roundId }: Door, at: number): Sheet => ({
  ...{ _id: `${roundId}:${householdId}`, villageId, roundId, householdId, groupId, groupName: '组', gridId: null },
  ...{
    number: '1',
    head: '某人',
    door: null,
    kinHouseholdIds: [],
    scores: [{ itemId: 'r1', points: 5, counts: true }],
  },
  ...{ points: 5, words: null, photos: [], by: somebody, scoredBy: ['someone'], scoredAt: at, receivedAt: at },
  ...{ state: 'scored', heard: true, deadlineAt: null, timerAt: null, objectedBy: null, objections: [] },
  ...{ postedAt: null, entryId: null, revision: 1 },
})

/** Puts the round of a spot, and the sheet of its household, (back) in place. */
export async function layRound(tx: Transaction, spot: Door, at: number): Promise<void> {
  await tx.put(rounds, roundAt(spot, at))
  await tx.put(sheets, sheetAt(spot, at))
}

const scores = [{ itemId: 'r1', points: 5 }]

/** A well-formed input of every procedure about rounds. */
export const roundSamples: Record<string, (spot: Door) => Record<string, unknown>> = {
  'inspection.listRounds': ({ villageId }) => ({ villageId }),
  'inspection.startRound': ({ villageId, residentId }) => ({
    ...{ villageId, title: '评比', ruleIds: ['none'], groupIds: [], inspectorIds: [residentId] },
  }),
  'inspection.round': ({ roundId }) => ({ roundId }),
  'inspection.walk': ({ roundId }) => ({ roundId }),
  'inspection.score': ({ roundId, householdId }) => ({
    ...{ roundId, householdId, scores, photos: [], scoredAt: 0, replaces: 0 },
  }),
  'inspection.closeWalk': ({ roundId }) => ({ roundId }),
  'inspection.vote': ({ roundId }) => ({ roundId, agree: true }),
  'inspection.withdrawRound': ({ roundId }) => ({ roundId, reason: '不评了' }),
  'inspection.results': ({ roundId }) => ({ roundId }),
  'inspection.sheet': ({ roundId, householdId }) => ({ roundId, householdId }),
  'inspection.object': ({ roundId, householdId }) => ({ roundId, householdId, reason: '不是这样' }),
  'inspection.decideObjection': ({ roundId, householdId }) => ({
    roundId,
    householdId,
    uphold: false,
    reason: '查过了',
  }),
}
