/** What stands on the demo's shelf: twelve goods, most at prices that villages published, each with its drawing. */
import { artFor } from '@shared/shop/art'
import type { GoodsDraft } from '@shared/shop/goods'

interface Stocked {
  readonly draft: GoodsDraft
  readonly stock: number
}

type Line = readonly [name: string, points: number, stock: number, lowAt: number, limit: GoodsDraft['limit']]

const monthly = (count: number): GoodsDraft['limit'] => ({ count, period: 'month' })
const quarterly = (count: number): GoodsDraft['limit'] => ({ count, period: 'quarter' })
const yearly = (count: number): GoodsDraft['limit'] => ({ count, period: 'year' })

const LINES: readonly Line[] = [
  ['香皂', 5, 60, 10, monthly(4)],
  ['牙膏', 10, 40, 8, monthly(2)],
  ['软毛牙刷', 10, 40, 8, monthly(4)],
  ['扫帚', 18, 12, 3, quarterly(1)],
  ['洗衣液', 20, 48, 8, monthly(2)],
  ['挂面礼包', 30, 36, 6, monthly(2)],
  ['抽纸一提', 35, 24, 5, monthly(1)],
  ['茶苗5株', 50, 20, 4, quarterly(2)],
  ['运动水壶', 60, 15, 3, quarterly(1)],
  ['保温瓶', 80, 6, 2, yearly(1)],
  ['复合肥一袋', 150, 0, 0, yearly(2)],
  ['食用油(桶)', 200, 3, 4, yearly(1)],
]

export const DEMO_GOODS: readonly Stocked[] = LINES.map(([name, points, stock, lowAt, limit]) => ({
  draft: {
    ...{ name, points, art: artFor(name), limit, sale: null, lowAt },
    ...{ supplier: '云岭镇供销社', funding: '村集体收入' },
  },
  stock,
}))
