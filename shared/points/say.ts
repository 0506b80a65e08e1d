/** How points, and what they are for, are said: on the page, in lists and in messages. */
import type { PointsRange } from './rules'

/** `15`, or `10 到 20` while the first check has not named a number. */
export const sayRange = ({ min, max }: PointsRange): string => (min === max ? `${min}` : `${min} 到 ${max}`)

/** `记 15 分`, `扣 5 分`. */
export const sayPoints = (kind: 'award' | 'deduction', range: PointsRange): string =>
  `${kind === 'award' ? '记' : '扣'} ${sayRange(range)} 分`

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
