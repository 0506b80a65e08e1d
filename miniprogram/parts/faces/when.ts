import { dayOf, sayDay, villageTime } from '@shared/kernel/time'

const DAY_MS = 86_400_000
const PERIODS = [
  [5, '凌晨'],
  [8, '早上'],
  [11, '上午'],
  [13, '中午'],
  [18, '下午'],
  [24, '晚上'],
] as const

/** 昨天晚上 8 点, as people say it. Both moments in epoch ms. */
export function sayWhen(at: number, now: number): string {
  const hour = villageTime(at).hour()
  const period = PERIODS.find(([until]) => hour < until)?.[1] ?? ''
  const day = dayOf(at) === dayOf(now) ? '今天' : dayOf(at) === dayOf(now - DAY_MS) ? '昨天' : sayDay(at)
  return `${day}${period} ${hour > 12 ? hour - 12 : hour} 点`
}
