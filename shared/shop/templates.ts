/** Goods and prices that real villages published for their points shops, as a start for one's own. */
import { artFor } from './art'
import type { GoodsDraft } from './goods'

/** One village's published shop. `stock` is what it published; none where it said nothing. */
export interface GoodsTemplate {
  readonly id: string
  readonly place: string
  readonly goods: readonly { readonly draft: GoodsDraft; readonly stock: number }[]
}

/** Name, points, and pieces in stock where the village published them. */
type Published = readonly [name: string, points: number, stock?: number]

/** What is dear is had once a year, what costs less once a quarter; the small things of every day twice a month. */
function limitFor(points: number): GoodsDraft['limit'] {
  if (points >= 100) return { count: 1, period: 'year' }
  return points >= 50 ? { count: 1, period: 'quarter' } : { count: 2, period: 'month' }
}

/** Without a published stock a village warns at this many. */
const LOW_AT = 3

function goodsOf([name, points, stock = 0]: Published): GoodsTemplate['goods'][number] {
  const lowAt = stock > 0 ? Math.max(1, Math.round(stock / 6)) : LOW_AT
  return {
    draft: { name, points, art: artFor(name), limit: limitFor(points), sale: null, lowAt, supplier: '', funding: '' },
    stock,
  }
}

const shop = (id: string, place: string, ...goods: Published[]): GoodsTemplate => ({
  id,
  place,
  goods: goods.map(goodsOf),
})

/** The fullest first. */
export const GOODS_TEMPLATES: readonly GoodsTemplate[] = [
  shop(
    'luoyu',
    '罗峪村',
    ['洗衣液', 20, 48],
    ['挂面礼包', 30, 36],
    ['香皂套装', 25, 60],
    ['茶苗5株', 50, 20],
    ['运动水壶', 60, 15],
    ['运动背包', 120, 8],
  ),
  shop('baiyang', '白羊村', ['洗洁精', 2], ['扫帚', 18], ['垃圾桶', 8]),
  shop('shuangzhai', '双寨村', ['软毛牙刷', 10], ['洗手液', 25], ['暖手宝', 50]),
  shop('cuanxi', '汆溪村', ['洗发水', 35], ['洗洁精', 25], ['牙膏', 10]),
  shop('xutang', '徐塘村', ['香皂', 5], ['洗洁精', 20]),
  shop('laojia', '老贾村', ['洗涤剂2件', 50], ['高压锅', 210]),
  shop('huangzhuang', '黄庄', ['洗衣液', 48], ['书', 78]),
  shop('shengxin', '盛新村', ['食用油(桶)', 200]),
  shop('baihe', '白河', ['电影票', 100]),
]
