import { DAY_MS, dayOf, daysLeft, sayDay, sayMoment, villageTime } from '@shared/kernel/time'
import type { OrderLine } from '@shared/shop/contract'
import { orderFlow } from '@shared/shop/flow'
import type { Tone } from '@/parts/tag'

/** How far an order has come; what waits for the household is said to it, and to others about it. */
export function sayOrderState({ state }: Pick<OrderLine, 'state'>, mine: boolean): string {
  if (mine) return orderFlow.states[state].label
  if (state === 'offered') return '等他家点头'
  return state === 'placed' ? '给他家留着' : orderFlow.states[state].label
}

export const ORDER_TONES: Readonly<Partial<Record<OrderLine['state'], Tone>>> = {
  placed: 'vermilion',
  offered: 'ochre',
  contested: 'ochre',
  handedOver: 'jade',
}

/** `5月26日前来领`, with the last day in it; `今天最后一天`. */
export const sayCollectBy = (deadlineAt: number, now: number): string =>
  daysLeft(now, deadlineAt) === 0 ? '今天最后一天，来领吧' : `${sayDay(deadlineAt)}前来领（含当天）`

/** `今天到时`, `明天到时`, `到5月26日`, and a time of day for what does not wait for days. */
export function sayOrderUntil({ state, deadlineAt }: Pick<OrderLine, 'state' | 'deadlineAt'>, now: number): string {
  if (deadlineAt === null) return ''
  if (state === 'offered')
    return `等到${dayOf(deadlineAt) === dayOf(now) ? sayTime(deadlineAt) : sayMoment(deadlineAt)}`
  if (deadlineAt < now) return '过了时'
  if (dayOf(deadlineAt) === dayOf(now)) return '今天到时'
  return dayOf(deadlineAt) === dayOf(now + DAY_MS) ? '明天到时' : `到${sayDay(deadlineAt)}`
}

const sayTime = (at: number): string => villageTime(at).format('H:mm')
