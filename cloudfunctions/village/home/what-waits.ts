import type { Waiting } from '@shared/village/contract'
import { inspectionWaiting } from '../../inspection/exports'
import type { Call } from '../../kernel/call'
import { pointsWaiting } from '../../points/exports'
import { ordersWaiting, stockWaiting } from '../../shop/exports'
import { unreadMessages } from '../messages'
import { rosterWaiting } from '../roster'
import { waitingSignIns } from '../sign-in'

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
  const count = await unreadMessages(call, readAt)
  if (count === 0) return []
  return [{ ...plain, about: 'message', title: `${count} 条消息没看`, detail: '点开看看', count }]
}
