import { sayWanted, totalOf, type Wanted } from '@/shop/parts/wanted'

/** The basket in words: what, for how many points, and what will be left. */
export function readBasket(basket: readonly Wanted[], balance: number): string {
  if (basket.length === 0) return '篮子是空的，先挑一样。'
  const total = totalOf(basket)
  const after = balance >= total ? `换了以后还剩 ${balance - total} 分。` : `还差 ${total - balance} 分。`
  return `${sayWanted(basket)}，一共 ${total} 分。${after}`
}
