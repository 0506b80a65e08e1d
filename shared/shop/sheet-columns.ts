/** The columns of a goods sheet: one table for the sheet that goes out and the one that comes back. */
import type { CellValue } from '@shared/kernel/cells'
import type { ColumnPlan } from '@shared/kernel/list-sheet'
import { sayArt } from './art'
import type { GoodsDraft } from './goods'
import { PERIOD_WORDS } from './terms'

export type GoodsColumn =
  | 'name'
  | 'points'
  | 'stock'
  | 'limitCount'
  | 'limitPeriod'
  | 'from'
  | 'until'
  | 'lowAt'
  | 'supplier'
  | 'funding'
  | 'art'

export const GOODS_COLUMNS: readonly ColumnPlan<GoodsColumn>[] = [
  {
    column: 'name',
    names: ['货名', '名称', '货品', '品名', '商品', '商品名称', '物品', '物品名称'],
    width: 20,
    text: true,
  },
  { column: 'points', names: ['分数', '积分', '所需积分', '兑换积分', '兑换分值', '分值'], width: 8 },
  { column: 'stock', names: ['库存', '数量', '库存数量', '现有库存'], width: 8 },
  { column: 'limitCount', names: ['每户限换', '限换', '限换数量'], width: 10 },
  { column: 'limitPeriod', names: ['限换周期', '周期'], width: 10, text: true },
  { column: 'from', names: ['哪天起换', '开始日期'], width: 14, text: true },
  { column: 'until', names: ['换到哪天', '结束日期'], width: 14, text: true },
  { column: 'lowAt', names: ['剩几件提醒', '预警数量', '最低库存'], width: 12 },
  { column: 'supplier', names: ['供货单位', '供货商', '供应商'], width: 16, text: true },
  { column: 'funding', names: ['经费来源', '资金来源'], width: 16, text: true },
  { column: 'art', names: ['图样', '图'], width: 12, text: true },
]

/** A line of the sheet: cells in the order of the columns. */
export function goodsCells(
  { name, points, limit, sale, lowAt, supplier, funding, art }: GoodsDraft,
  stock: number,
): CellValue[] {
  const period = limit && PERIOD_WORDS[limit.period]
  return [
    ...[name, points, stock, limit?.count ?? null, period],
    ...[sale?.from ?? null, sale?.until ?? null, lowAt, supplier, funding, sayArt(art)],
  ]
}
