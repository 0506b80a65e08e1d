import { sayDay } from '@shared/kernel/time'
import type { Rule } from '@shared/points/rule'
import { EACH } from '@shared/points/say'
import { serverNow } from '@/cloud/link/clock'
import { cloud } from '@/cloud/link/link'
import { useRead } from '@/cloud/reads/use-read'

/** What a household has reported lately, and which rules it cannot use before a day. */
export type Lately = Awaited<ReturnType<typeof cloud.points.lately>>
type Used = Lately['used'][number]

export const NOTHING_LATELY: Lately = { recent: [], used: [] }

/** As far as it is known; of my own household, unless another is named. Without network nothing is held back: the server says it. */
export const useLately = (householdId?: string): Lately =>
  useRead(['points', 'lately', householdId], () => cloud.points.lately({ householdId })).data ?? NOTHING_LATELY

/** Why a rule cannot be used now; undefined when it can. */
export const usedUp = ({ used }: Lately, { id }: Pick<Rule, 'id'>): Used | undefined =>
  used.find(({ ruleId, freeAt }) => ruleId === id && freeAt > serverNow())

const USED = {
  day: '今天报过了',
  month: '这个月记满了',
  twoMonths: '这两个月记满了',
  quarter: '这一季记满了',
  halfYear: '这半年记满了',
  year: '今年记满了',
} as const

/** `今天报过了`. */
export const sayUsed = ({ span }: Used): string => USED[span]

/** `今天报过了，12月1日能再报（一户每天 1 次）`: when it is free again, and whose cap it is. */
export const sayUsedUp = ({ unit }: Pick<Rule, 'unit'>, used: Used): string =>
  `${sayUsed(used)}，${sayDay(used.freeAt)}能再报（一${unit === 'person' ? '人' : '户'}${EACH[used.span]} ${used.limit} 次）`
