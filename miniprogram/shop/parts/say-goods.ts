import { sayDay } from '@shared/kernel/time'
import type { ShelfLine } from '@shared/shop/contract'
import { PERIOD_WORDS } from '@shared/shop/terms'

/** `12月3日` of a village day `2026-12-03`. */
const sayVillageDay = (day: string): string => sayDay(Date.parse(`${day}T12:00:00+08:00`))

/** Why goods cannot be had at all, points aside; undefined when they can. */
export function whyNot({ barred, allowed, sale }: Pick<ShelfLine, 'barred' | 'allowed' | 'sale'>): string | undefined {
  if (barred === 'soldOut') return '换完了'
  if (barred === 'notYet') return sale ? `${sayVillageDay(sale.from)}起换` : '还没开始换'
  if (barred === 'over') return '不换了'
  return allowed === 0 ? '您家换够了' : undefined
}

/** The word on a tile: why it cannot be had, how many points are lacking, or that it can. Guests hear what is left. */
export function sayOnTile(
  line: ShelfLine,
  balance: number | undefined,
): { readonly word: string; readonly good: boolean } {
  const no = whyNot(line)
  if (no) return { word: no, good: false }
  if (balance === undefined) return { word: `还有 ${line.left}`, good: false }
  return balance >= line.points
    ? { word: '够换', good: true }
    : { word: `还差 ${line.points - balance} 分`, good: false }
}

/** `每月每家 2 份，还能换 1 份`; nothing without a limit. */
export function sayLimit({ limit, allowed }: Pick<ShelfLine, 'limit' | 'allowed'>): string {
  if (!limit) return ''
  const left = allowed === null || allowed === limit.count ? '' : `，还能换 ${allowed} 份`
  return `${PERIOD_WORDS[limit.period]}每家 ${limit.count} 份${left}`
}

/** How many pieces can be asked for: what is left, what the limit allows, and what an order holds. */
export const mostOf = ({ left, allowed, barred }: Pick<ShelfLine, 'left' | 'allowed' | 'barred'>): number =>
  barred === null ? Math.min(left, allowed ?? MOST_PIECES, MOST_PIECES) : 0

/** More of one kind is a mistake. */
const MOST_PIECES = 99
