import type { Waiting } from '@shared/village/contract'
import { inspectionWaiting } from '../inspection/exports'
import type { Call } from '../kernel/call'
import { pointsWaiting } from '../points/exports'
import { ordersWaiting, stockWaiting } from '../shop/exports'
import { households, rosterImports } from './documents'
import { unreadLetters } from './inbox'
import { waitingSignIns } from './sign-in-queue'

/** Everything that waits for the caller, the nearest deadline first. */
export async function whatWaits(call: Call, readAt: number): Promise<Waiting[]> {
  const parts = await Promise.all([
    pointsWaiting(call),
    inspectionWaiting(call),
    ordersWaiting(call),
    stockWaiting(call),
    signInsWaiting(call),
    rosterWaiting(call),
    messagesWaiting(call, readAt),
  ])
  const urgency = ({ deadlineAt }: Waiting) => deadlineAt ?? Number.POSITIVE_INFINITY
  return parts.flat().sort((a, b) => (urgency(a) === urgency(b) ? 0 : urgency(a) - urgency(b)))
}

const plain = { id: null, deadlineAt: null }

async function signInsWaiting(call: Call): Promise<Waiting[]> {
  const count = await waitingSignIns(call)
  if (count === 0) return []
  return [{ ...plain, about: 'signIn', title: `${count} 个人想登录`, detail: '认一认是不是本人', count }]
}

async function messagesWaiting(call: Call, readAt: number): Promise<Waiting[]> {
  const count = await unreadLetters(call, readAt)
  if (count === 0) return []
  return [{ ...plain, about: 'message', title: `${count} 条新消息`, detail: '点开看看', count }]
}

/** The committee of a village without people is led to the roster first; later to an import that was begun. */
async function rosterWaiting({ store, caller, now }: Call): Promise<Waiting[]> {
  const grant = caller.grants.find(({ role, until }) => role === 'committee' && until > now)
  if (!grant) return []
  const villageId = grant.placeId
  const [somebody, [latest]] = await Promise.all([
    store.find(households, { where: { villageId }, limit: 2 }),
    store.find(rosterImports, { where: { villageId }, order: { by: 'uploadedAt', direction: 'desc' }, limit: 1 }),
  ])
  const begun = latest?.state === 'ready' || latest?.state === 'applying' ? latest : undefined
  if (begun) {
    const detail = `共 ${begun.households} 户，看过再确认`
    return [{ ...plain, about: 'roster', id: begun._id, title: '名册等您确认', detail, count: 1 }]
  }
  if (somebody.length > 1) return []
  return [{ ...plain, about: 'roster', title: '还没有导入名册', detail: '有了名册，各家才能登录', count: 1 }]
}
