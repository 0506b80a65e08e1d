import { dayOf } from '@shared/kernel/time'
import { type Call, villageOf } from '../../kernel/call'
import type { Sheet } from '../../kernel/sheet'
import { movesOf } from '../../shop/exports'
import { readWhole } from '../handout'
import { spanOfYear } from './year-span'

const KINDS = { in: '进货', count: '盘点', edit: '改' } as const

/** The stock book of a year, newest first: what came in, from whom and for whose money, what counting found, what was changed. */
export async function listStockMoves(call: Call, year: string): Promise<Sheet> {
  const span = { villageId: villageOf(call), ...spanOfYear(year) }
  const moves = await readWhole((cursor) => movesOf(call.store, span, cursor))
  return {
    title: `${year}年进货和盘点`,
    columns: [
      { name: '日期', width: 12, text: true },
      { name: '货名', width: 20 },
      { name: '进货、盘点还是改价', width: 16 },
      { name: '多了几份', width: 10 },
      { name: '之后有几份', width: 10 },
      { name: '为什么', width: 28 },
      { name: '供货单位', width: 18 },
      { name: '经费来源', width: 18 },
      { name: '经手', width: 12 },
    ],
    rows: moves.map(({ at, name, kind, change, after, reason, supplier, funding, by }) => [
      ...[dayOf(at), name, KINDS[kind], change, after, reason, supplier, funding, by],
    ]),
  }
}
