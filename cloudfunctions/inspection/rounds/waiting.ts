import { roundFlow, sheetFlow } from '@shared/inspection/flow'
import type { GrantedRole } from '@shared/kernel/access'
import { sayDay } from '@shared/kernel/time'
import { hindranceTo } from '@shared/matter/may'
import type { Waiting } from '@shared/village/contract'
import { askingOf, type Call } from '../../kernel/call'
import { sayHousehold } from '../../village/exports'
import { rounds, type Sheet, sheets } from '../documents'
import { isInspector } from './reader'
import { countScored } from './totals'

const MOST = 20

/** What of a village's rounds waits for the caller: doors to walk to, a vote to give, objections to decide. */
export async function inspectionWaiting(call: Call): Promise<Waiting[]> {
  const { villageId } = call.caller
  if (!villageId) return []
  const parts = await Promise.all([
    walksWaiting(call, villageId),
    serves(call, 'council') ? votesWaiting(call, villageId) : [],
    serves(call, 'committee') || serves(call, 'supervisor') ? disputesWaiting(call, villageId) : [],
  ])
  return parts.flat()
}

const serves = ({ caller, now }: Call, role: GrantedRole): boolean =>
  caller.grants.some((grant) => grant.role === role && grant.placeId === caller.villageId && grant.until > now)

async function walksWaiting({ store, caller }: Call, villageId: string): Promise<Waiting[]> {
  const walking = await store.find(rounds, { where: { villageId, state: 'walking' }, limit: MOST })
  const mine = walking.filter((round) => isInspector(round, caller.residentId))
  return Promise.all(
    mine.map(async ({ _id, title, households }) => {
      const left = households - (await countScored(store, _id))
      return {
        about: 'walk' as const,
        id: _id,
        title: `请您走户：${title}`,
        detail: left > 0 ? `还有 ${left} 户没看` : '都看过了，等村委会收',
        count: 1,
        deadlineAt: null,
      }
    }),
  )
}

async function votesWaiting(call: Call, villageId: string): Promise<Waiting[]> {
  const { store } = call
  const asking = askingOf({ ...call, roles: ['council'] })
  const walked = await store.find(rounds, { where: { villageId, state: 'walked' }, limit: MOST })
  return walked
    .filter((round) => hindranceTo(roundFlow, 'vote', round, asking) === null)
    .map(({ _id, title, deadlineAt }) => {
      const detail = deadlineAt === null ? '看看结果，投一票' : `${sayDay(deadlineAt)}前投一票`
      return { about: 'round', id: _id, title: `${title}等您投票`, detail, count: 1, deadlineAt }
    })
}

/** Open objections that the caller may decide, each by the household it is about. */
async function disputesWaiting(call: Call, villageId: string): Promise<Waiting[]> {
  const order = { by: 'deadlineAt', direction: 'asc' } as const
  const found = await Promise.all(
    (['objected', 'contested'] as const).map((state) =>
      call.store.find(sheets, { where: { villageId, state }, order, limit: MOST }),
    ),
  )
  const asking = askingOf({ ...call, roles: ['committee'] })
  const mine = (sheet: Sheet) =>
    hindranceTo(sheetFlow, 'uphold', { ...sheet, round: { state: 'posted' } }, asking) === null
  return found
    .flat()
    .filter(mine)
    .map(({ _id, head, deadlineAt }) => ({
      about: 'sheet',
      id: _id,
      title: `${sayHousehold(head)}的评比有异议，等您定`,
      detail: deadlineAt === null ? '看看是怎么回事' : `${sayDay(deadlineAt)}前要办`,
      count: 1,
      deadlineAt,
    }))
}
