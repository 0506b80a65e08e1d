import { sayToday } from '@/shop/parts/say-shop'
import type { Shelf } from '@/shop/parts/use-shelf'

/** The shop in words: my points first, what waits to be collected, then what there is. */
export function readShelf({ shop, me, list }: Shelf): string {
  if (!shop) return '村里的积分超市还没有开。'
  const mine = me ? `您有 ${me.balance} 分。` : ''
  const waiting = (me?.waiting ?? []).map(
    ({ what, state }) => `${what}${state === 'offered' ? '等您点头' : '还没领'}。`,
  )
  const enough = list.items.filter(({ barred, points }) => barred === null && (!me || points <= me.balance))
  const goods = enough.map(({ name, points }) => `${name}，${points} 分`).join('；')
  return `${mine}${waiting.join('')}${sayToday(shop)}。${goods ? `${me ? '够换的有' : '能换的有'}：${goods}。` : ''}`
}
