import type { Store } from '../../cloudfunctions/kernel/store'
import { claims } from '../../cloudfunctions/points/documents'
import type { Household } from '../../cloudfunctions/village/documents'

/** The good deed behind points that a test lays down: without it the night's proof would find them groundless. */
export const layPostedClaim = (
  store: Store,
  { _id: householdId, villageId, groupId, groupName, gridId, head }: Household,
  { claimId, points, at }: { claimId: string; points: number; at: number },
): Promise<void> =>
  store.create(claims, {
    _id: claimId,
    ...{ villageId, householdId, groupId, groupName, gridId, head, residentId: null, kind: 'award', state: 'posted' },
    rule: {
      ...{ id: 'helped', name: '帮扶邻里', category: '志愿服务', kind: 'award', points: { min: 1, max: 1 } },
      ...{ unit: 'household', caps: {}, evidence: { photo: false, words: false, note: '' } },
      path: { verify: true, endorse: 1, noticeDays: 3 },
    },
    ...{ version: 1, resolution: { title: '积分细则', day: '2026-01-10' }, points: { min: points, max: points } },
    ...{ words: null, photos: [], onPaper: false, raisedAt: at, verifiedBy: '张小梅', verifierId: null, votes: [] },
    raisedBy: { residentId: 'someone', householdId, name: head, role: 'resident' },
    ...{
      deadlineAt: null,
      timerAt: null,
      queue: null,
      queueAt: at,
      noticeLeft: null,
      objectedBy: null,
      objections: [],
    },
    ...{ answers: 0, kinHouseholdIds: [], entryId: `award:${claimId}`, revision: 0 },
  })
