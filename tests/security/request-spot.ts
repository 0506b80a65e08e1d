import type { Transaction } from '../../cloudfunctions/kernel/store'
import { type RequestRecord, requestRecords } from '../../cloudfunctions/requests/documents'

/** What of a spot a request asks for. */
interface Place {
  readonly villageId: string
  readonly townId: string
  readonly countyId: string
  readonly groupId: string
  readonly gridId: string
  readonly householdId: string
  readonly residentId: string
  readonly requestId: string
}

/** A request of the spot's person that nobody can move any more. */
const requestAt = ({ requestId: _id, residentId, householdId, ...place }: Place, at: number): RequestRecord => ({
  ...{ _id, villageId: place.villageId, townId: place.townId, countyId: place.countyId },
  ...{ groupId: place.groupId, groupName: '组', gridId: place.gridId, where: null },
  ...{ by: { residentId, householdId, name: '某人' }, behalf: null, what: '路灯坏了', photos: [] },
  ...{ stream: 'village', category: 'roads', urgency: 'usual', seenBy: 'unnamed', hidden: false, level: 'village' },
  ...{ raisedAt: at, first: { stream: 'village', dueAt: at }, acceptedAt: null, dueAt: at, movedFrom: null },
  ...{ doneAt: null, closedAt: at, year: 2026, promise: 'kept', said: null, after: [], rating: 'good', asked: false },
  ...{ turned: null, joined: [], urgedAt: null, passes: 0, again: 0, ruled: false },
  ...{ state: 'closed', stage: 'done', deadlineAt: null, timerAt: null, revision: 4 },
})

/** Puts the request of a spot (back) in place. */
export const layRequest = (tx: Transaction, spot: Place, at: number): Promise<void> =>
  tx.put(requestRecords, requestAt(spot, at))

interface Aim {
  readonly villageId: string
  readonly groupId: string
  readonly residentId: string
  readonly meetingId: string
  readonly requestId: string
}

/** A well-formed input of every procedure about requests. */
export const requestSamples: Record<string, (spot: Aim) => Record<string, unknown>> = {
  'requests.talk': ({ villageId }) => ({ villageId }),
  'requests.listRequests': ({ villageId }) => ({ villageId }),
  'requests.listMine': () => ({}),
  'requests.near': ({ villageId, groupId }) => ({ villageId, groupId, category: 'roads' }),
  'requests.promises': ({ villageId }) => ({ villageId }),
  'requests.townDesk': ({ villageId }) => ({ villageId }),
  'requests.board': ({ villageId }) => ({ villageId, over: 'village' }),
  'requests.request': ({ requestId }) => ({ requestId }),
  'requests.raise': ({ villageId, groupId }) => ({
    ...{ villageId, groupId, what: '路灯坏了', stream: 'village', category: 'roads', seenBy: 'unnamed' },
  }),
  'requests.report': ({ groupId }) => ({ placeId: groupId, thing: 'lamp' }),
  'requests.join': ({ requestId }) => ({ requestId }),
  'requests.urge': ({ requestId }) => ({ requestId }),
  'requests.withdraw': ({ requestId }) => ({ requestId }),
  'requests.accept': ({ requestId }) => ({ requestId }),
  'requests.pass': ({ requestId }) => ({ requestId, level: 'town', stream: 'government', reason: '归镇上管' }),
  'requests.dispute': ({ requestId }) => ({ requestId, reason: '不归我们管' }),
  'requests.rule': ({ requestId }) => ({ requestId, level: 'village', stream: 'village', reason: '是村里的路' }),
  'requests.note': ({ requestId }) => ({ requestId, words: '约了电工' }),
  'requests.helpers': ({ requestId }) => ({ requestId }),
  'requests.assign': ({ requestId, residentId }) => ({ requestId, helperId: residentId, day: 0, reason: '接灯' }),
  'requests.help': ({ requestId }) => ({ requestId, words: '接好了' }),
  'requests.hand': ({ requestId }) => ({ requestId, unit: 'power', day: 0, reason: '接灯' }),
  'requests.discuss': ({ requestId, meetingId }) => ({ requestId, meetingId }),
  'requests.discussed': ({ meetingId }) => ({ meetingId }),
  'requests.postpone': ({ requestId }) => ({ requestId, day: 0, reason: '等料' }),
  'requests.finish': ({ requestId }) => ({ requestId, words: '接好了' }),
  'requests.turn': ({ requestId }) => ({ requestId, turned: 'court', reason: '法院在审' }),
  'requests.insist': ({ requestId }) => ({ requestId, reason: '法院没有管' }),
  'requests.agree': ({ requestId }) => ({ requestId, rating: 'good' }),
  'requests.again': ({ requestId }) => ({ requestId, reason: '还黑着' }),
  'requests.revisit': ({ requestId }) => ({ requestId, rating: 'fair' }),
}
