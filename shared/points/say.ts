/** How points, and what they are for, are said: on the page, in lists and in messages. */
import type { DraftRule } from './rule'
import { type PointsRange, SPANS, type Span } from './rules'

/** `15`, or `10 到 20` while the first check has not named a number. */
export const sayRange = ({ min, max }: PointsRange): string => (min === max ? `${min}` : `${min} 到 ${max}`)

/** `记 15 分`, `扣 5 分`. */
export const sayPoints = (kind: 'award' | 'deduction', range: PointsRange): string =>
  `${kind === 'award' ? '记' : '扣'} ${sayRange(range)} 分`

/** `每月`, as it stands before `4 次`. */
export const EACH: Readonly<Record<Span, string>> = {
  day: '每天',
  month: '每月',
  twoMonths: '两个月',
  quarter: '每季',
  halfYear: '半年',
  year: '每年',
}

/** How often a rule may be used: `每天 1 次、每月 4 次`; empty where there is no limit. */
export const sayCaps = (caps: DraftRule['caps']): string =>
  SPANS.flatMap((span) => (caps[span] === undefined ? [] : [`${EACH[span]} ${caps[span]} 次`])).join('、')

/** What stands below a claim in a list. */
interface Below {
  readonly kind: 'award' | 'deduction'
  readonly group: string
  readonly points: PointsRange
  /** How many. */
  readonly photos: number
  readonly onPaper: boolean
}

/** `3组 · 记 15 分 · 2 张照片`. */
export const sayClaim = ({ group, kind, photos, onPaper, points }: Below): string =>
  [group, sayPoints(kind, points), photos > 0 ? `${photos} 张照片` : '', onPaper ? '纸上报的' : '']
    .filter(Boolean)
    .join(' · ')
