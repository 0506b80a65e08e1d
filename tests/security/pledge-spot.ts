import type { Transaction } from '../../cloudfunctions/kernel/store'
import { type Pledge, pledgeRecords } from '../../cloudfunctions/pledges/documents'

/** What of a spot a pledge asks for. */
interface Place {
  readonly villageId: string
  readonly householdId: string
  readonly residentId: string
  readonly pledgeId: string
}

/** A pledge of the spot's household that hangs and that nobody can move any more. */
const pledgeAt = ({ villageId, householdId, residentId, pledgeId }: Place, at: number): Pledge => ({
  ...{ _id: pledgeId, villageId, year: 2026, by: { residentId, householdId, name: '某人' }, role: null, placeId: null },
  ...{
    to: { groupId: null, name: '自家' },
    what: '门前扫干净',
    shownTo: 'village',
    madeAt: at,
    shownAt: null,
    dueAt: at,
  },
  ...{ lengthenedFrom: null, keptAt: null, words: null, photos: [], answers: [], mark: null, state: 'withdrawn' },
  ...{ wall: 'kept', deadlineAt: null, timerAt: null, revision: 3 },
})

/** Puts the pledge of a spot (back) in place. */
export const layPledge = (tx: Transaction, spot: Place, at: number): Promise<void> =>
  tx.put(pledgeRecords, pledgeAt(spot, at))

/** A well-formed input of every procedure about pledges. */
export const pledgeSamples: Record<string, (spot: { villageId: string; pledgeId: string }) => Record<string, unknown>> =
  {
    'pledges.listPledges': ({ villageId }) => ({ villageId }),
    'pledges.listMine': () => ({}),
    'pledges.pledge': ({ pledgeId }) => ({ pledgeId }),
    'pledges.promise': ({ villageId }) => ({ villageId, role: 'committee', what: '修路灯', day: 0 }),
    'pledges.promiseAtHome': () => ({ what: '门前扫干净', day: 0, shownTo: 'nobody' }),
    'pledges.keep': ({ pledgeId }) => ({ pledgeId, words: '做到了' }),
    'pledges.lengthen': ({ pledgeId }) => ({ pledgeId, day: 0, reason: '下雨' }),
    'pledges.answer': ({ pledgeId }) => ({ pledgeId, kept: true }),
    'pledges.mark': ({ pledgeId }) => ({ pledgeId, mark: 'kept' }),
    'pledges.withdraw': ({ pledgeId }) => ({ pledgeId }),
  }
