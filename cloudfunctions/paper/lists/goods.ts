import { GOODS_COLUMNS, goodsCells } from '@shared/shop/sheet-columns'
import { type Call, villageOf } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Sheet } from '../../kernel/sheet'
import { shopOf } from '../../shop/exports'

/** All goods, in the columns of the sheet that can be filled in and brought back; `stock` is what is really there. */
export async function listGoods(call: Call): Promise<Sheet> {
  const found = await shopOf(call.store, villageOf(call))
  if (!found) throw refuse('NOTHING_TO_PRINT')
  return {
    title: '货品表',
    columns: GOODS_COLUMNS.map(({ names: [name], width, text }) => ({ name, width, ...(text ? { text } : {}) })),
    rows: found.goods.map((goods) => goodsCells(goods, goods.left + goods.held)),
  }
}
