import { artFor } from '@shared/shop/art'
import type { StockLine } from '@shared/shop/contract'
import type { GoodsArt, GoodsDraft, LimitPeriod } from '@shared/shop/goods'
import { isRecord, isText, isTexts } from '@/cloud/link/storage'
import { countOf } from '@/parts/meeting/draft'

/** Goods while they are being typed: numbers are texts. */
export interface TypedGoods {
  readonly name: string
  readonly points: string
  /** Empty: the one that fits the name. */
  readonly art: GoodsArt | ''
  /** A new photo, by its name on this phone. */
  readonly photos: readonly string[]
  /** Whether the photo that it has stays. */
  readonly keepsPhoto: boolean
  readonly limited: boolean
  readonly limitCount: number
  readonly limitPeriod: LimitPeriod
  /** Only between two days, both `2026-05-18`. */
  readonly inDays: boolean
  readonly from: string
  readonly until: string
  readonly lowAt: string
  readonly supplier: string
  readonly funding: string
  readonly onShelf: boolean
}

const USUAL_LOW = '3'
const MOST_POINTS = 10_000

/** `today` is a village day. */
export const blankGoods = (today: string): TypedGoods => ({
  ...{ name: '', points: '', art: '', photos: [], keepsPhoto: true },
  ...{ limited: false, limitCount: 1, limitPeriod: 'month' },
  ...{ inDays: false, from: today, until: today, lowAt: USUAL_LOW },
  ...{ supplier: '', funding: '', onShelf: true },
})

/** Goods, taken up to be changed. */
export const typedGoods = ({ draft, onShelf }: StockLine, today: string): TypedGoods => ({
  ...blankGoods(today),
  ...{ name: draft.name, points: `${draft.points}`, art: draft.art, onShelf },
  ...(draft.limit && { limited: true, limitCount: draft.limit.count, limitPeriod: draft.limit.period }),
  ...(draft.sale && { inDays: true, ...draft.sale }),
  ...{ lowAt: `${draft.lowAt}`, supplier: draft.supplier, funding: draft.funding },
})

const PERIODS: readonly unknown[] = ['month', 'quarter', 'year'] satisfies LimitPeriod[]

/** Whether what lies on the phone is of today's shape. */
export const isTypedGoods = (value: unknown): value is TypedGoods =>
  isRecord(value) &&
  [value.name, value.points, value.art, value.from, value.until, value.lowAt, value.supplier, value.funding].every(
    isText,
  ) &&
  [value.keepsPhoto, value.limited, value.inDays, value.onShelf].every((one) => typeof one === 'boolean') &&
  isTexts(value.photos) &&
  typeof value.limitCount === 'number' &&
  PERIODS.includes(value.limitPeriod)

/** The drawing that is shown: the chosen one, or the one that fits the name. */
export const artOf = ({ art, name }: TypedGoods): GoodsArt => art || artFor(name)

/** What keeps it from being goods yet, in a few characters. */
export function whatIsMissing(typed: TypedGoods): string | undefined {
  if (!typed.name.trim()) return '写叫什么'
  if (typed.points.trim() === '') return '写要几分'
  if (pointsWrong(typed)) return '看看分数'
  if (lowOf(typed) === null) return '写剩几件提醒'
  return typed.inDays && typed.until < typed.from ? '看看日子' : undefined
}

/** The goods as typed; null while something is missing. */
export function goodsOf(typed: TypedGoods): GoodsDraft | null {
  const [points, lowAt] = [pointsOf(typed), lowOf(typed)]
  if (points === null || lowAt === null || whatIsMissing(typed)) return null
  return {
    ...{ name: typed.name.trim(), points, art: artOf(typed), lowAt },
    limit: typed.limited ? { count: typed.limitCount, period: typed.limitPeriod } : null,
    sale: typed.inDays ? { from: typed.from, until: typed.until } : null,
    ...{ supplier: typed.supplier.trim(), funding: typed.funding.trim() },
  }
}

/** What is wrong with the price as it was typed; undefined while nothing is typed. */
export const pointsWrong = (typed: TypedGoods): string | undefined =>
  typed.points.trim() !== '' && pointsOf(typed) === null ? `写整数，1 到 ${MOST_POINTS} 分` : undefined

function pointsOf({ points }: TypedGoods): number | null {
  const count = countOf(points)
  return count !== null && count <= MOST_POINTS ? count : null
}

const lowOf = ({ lowAt }: TypedGoods): number | null => (lowAt.trim() === '0' ? 0 : countOf(lowAt))
