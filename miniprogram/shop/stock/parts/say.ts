import { sayDay } from '@shared/kernel/time'
import type { StockLine } from '@shared/shop/contract'
import type { GoodsDraft } from '@shared/shop/goods'
import { PERIOD_WORDS } from '@shared/shop/terms'
import type { Tone } from '@/parts/tag'

/** So many days ahead it is worth saying when goods run out. */
const SOON_DAYS = 60

/** `30 分 · 剩 12，留着 3`. */
export const sayStock = ({ draft, left, held }: StockLine): string =>
  `${draft.points} 分 · 剩 ${left}${held > 0 ? `，留着 ${held}` : ''}`

/** The same to be heard: `剩 12 件，给人留着 3 件。` */
export const readStock = ({ left, held }: StockLine): string =>
  `剩 ${left} 件${held > 0 ? `，给人留着 ${held} 件` : ''}。`

/** What there is to notice about goods, in one word; null when all is well. */
export function markOf({ onShelf, left, low, lastsDays }: StockLine): { word: string; tone: Tone } | null {
  if (!onShelf) return { word: '没上架', tone: 'plain' }
  if (left === 0) return { word: '没货了', tone: 'ochre' }
  if (low) return { word: '快没了', tone: 'ochre' }
  return lastsDays !== null && lastsDays <= SOON_DAYS ? { word: `约 ${lastsDays} 天`, tone: 'plain' } : null
}

/** `每家每月 2 件`; without a limit, 不限. */
export const sayLimit = (limit: GoodsDraft['limit']): string =>
  limit === null ? '不限' : `每家${PERIOD_WORDS[limit.period]} ${limit.count} 件`

/** The end of the village day `2026-05-18`. */
const at = (day: string): number => Date.parse(`${day}T12:00:00+08:00`)

/** `5月18日到 6月1日`; without days, 一直能换. */
export const saySale = (sale: GoodsDraft['sale']): string =>
  sale === null ? '一直能换' : `${sayDay(at(sale.from))}到 ${sayDay(at(sale.until))}`

/** So far ahead, days are no forecast any more. */
const FAR_DAYS = 365

/** How long it lasts at the pace of late; null when nobody takes any. */
export function sayLasts({ left, lastsDays }: Pick<StockLine, 'left' | 'lastsDays'>): string {
  if (left === 0) return '已经没有了，该进货了。'
  if (lastsDays === null) return '这阵子还没有人换。'
  return `照这阵子的换法，还够${lastsDays < FAR_DAYS ? ` ${lastsDays} 天` : '一年以上'}。`
}
