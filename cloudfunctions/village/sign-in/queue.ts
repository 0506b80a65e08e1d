import type { Call } from '../../kernel/call'
import type { Where } from '../../kernel/store'
import { signIns } from '../documents'
import { askedLately, stillOpen } from './request'

/** The most that is counted; more waiting requests than this are shown as this many. */
const COUNTED = 100

/** Who waits for this caller: in their grids and groups, and in the whole village for its committee. One filter a query. */
const waitingAnywhere = ({ caller, now }: Pick<Call, 'caller' | 'now'>): Where[] =>
  caller.grants
    .filter((grant) => grant.until > now)
    .flatMap(({ role, placeId }): Where[] => {
      const waiting = { state: 'waiting', askedAt: askedLately(now) }
      if (role === 'committee') return [{ villageId: placeId, ...waiting }]
      if (role === 'gridWorker') return [{ gridId: placeId, ...waiting }]
      if (role === 'groupLeader') return [{ groupId: placeId, ...waiting }]
      return []
    })

/** The same within one village; a committee's filter is of its own village, and of no other. */
export const waitingFor = (call: Pick<Call, 'caller' | 'now'>, villageId: string): Where[] =>
  waitingAnywhere(call)
    .filter((where) => where.villageId === undefined || where.villageId === villageId)
    .map((where) => ({ ...where, villageId }))

/** How many people wait for this caller to recognise them. */
export async function waitingSignIns(call: Pick<Call, 'store' | 'caller' | 'now'>): Promise<number> {
  const found = await Promise.all(
    waitingAnywhere(call).map((where) => call.store.find(signIns, { where, limit: COUNTED })),
  )
  const each = new Map(found.flat().map((request) => [request._id, request]))
  return (await stillOpen(call, [...each.values()])).length
}
