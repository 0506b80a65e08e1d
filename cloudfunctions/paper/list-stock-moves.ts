import { dayOf } from '@shared/kernel/time'
import { type Call, villageOf } from '../kernel/call'
import type { Sheet } from '../kernel/sheet'
import { movesOf } from '../shop/exports'
import { readWhole } from './read-whole'
import { spanOfYear } from './year-span'

/** The stock book of a year, newest first: what came in, from whom and for whose money, and what counting found. */
export async function listStockMoves(call: Call, year: string): Promise<Sheet> {
  const span = { villageId: villageOf(call), ...spanOfYear(year) }
  const moves = await readWhole((cursor) => movesOf(call.store, span, cursor))
  return {
    title: `${year}年进货和盘点`,
    columns: [
      { name: '日期', width: 12, text: true },
      { name: '货名', width: 20 },
      { name: '进货还是盘点', width: 12 },
      { name: '多了几份', width: 10 },
      { name: '之后有几份', width: 10 },
      { name: '为什么', width: 28 },
      { name: '供货单位', width: 18 },
      { name: '经费来源', width: 18 },
      { name: '经手', width: 12 },
    ],
    rows: moves.map(({ at, name, kind, change, after, reason, supplier, funding, by }) => [
      ...[dayOf(at), name, kind === 'in' ? '进货' : '盘点', change, after, reason, supplier, funding, by],
    ]),
  }
}
