import { coveredBy } from '@shared/points/rules'
import { grouped } from '@/parts/say'
import type { BudgetPicture } from '@/shop/budget/parts/use-budget'

/** How the money stands against the points. */
export interface MoneyVerdict {
  /** Points that can still be given this year; below zero when more is out than covered. */
  readonly left: number
  readonly head: string
  readonly words: string
}

/** From this share of the budget on, one is told that it will soon be used up. */
const NEARLY = 0.9

/** Whether the money reaches for the points; null where no budget was adopted. */
export function moneyVerdict({ budget, issued, inNotice }: BudgetPicture): MoneyVerdict | null {
  if (!budget) return null
  const covered = coveredBy(budget)
  const left = covered - issued - inNotice
  if (left <= 0) {
    const words = '再记分，要先开会议定新的预算。报上来的都留着，不用重报。'
    return { left, head: '今年的积分预算用完了', words }
  }
  const nearly = issued + inNotice >= covered * NEARLY
  return { left, head: `今年还能发 ${grouped(left)} 分`, words: nearly ? '快用完了，早点开会商量。' : '村里备的钱够。' }
}

/**
 * Whether there is enough on the shelf for all the points that people have; whoever is not told these hears how many were
 * given.
 */
export function goodsVerdict({ outstanding, stockPoints, issued }: BudgetPicture): string {
  if (outstanding === null) return issued > 0 ? `今年一共发出去 ${grouped(issued)} 分。` : '今年还没有发过分。'
  if (outstanding === 0) return '存折里还没有分。'
  if (stockPoints >= outstanding) return '大家都来换，货也够。'
  return `大家都来换的话，还差 ${grouped(outstanding - stockPoints)} 分的货。`
}

/** The whole picture, to be read aloud. */
export function readBudget(picture: BudgetPicture): string {
  const money = moneyVerdict(picture)
  const head = money ? `${money.head}。${money.words}` : '村里还没有定今年的积分预算。'
  return `${head}${goodsVerdict(picture)}`
}
