import { type Call, villageOf } from '../../kernel/call'
import type { Transaction } from '../../kernel/store'
import { type Goods, type StockMove, stockMoves } from '../documents'
import { sayEdit } from './say-edit'

/** What a line of the stock book says besides whose goods it is about. */
type Said = Pick<StockMove, 'kind' | 'change' | 'reason' | 'supplier' | 'funding'>

/** Writes down that goods are had on other terms from now on, where they are: what was and what is. */
export async function writeEdit(
  tx: Transaction,
  call: Call,
  moveId: string,
  { goodsId, before, goods }: { goodsId: string; before: Goods; goods: Goods },
): Promise<void> {
  const reason = sayEdit(before, goods)
  if (reason === '') return
  const said = { kind: 'edit', change: 0, reason, supplier: '', funding: '' } as const
  await writeMove(tx, call, moveId, { goodsId, goods, said })
}

/** Writes a line of the stock book, in the transaction that changes the stock; `goods` as they are after it. */
export async function writeMove(
  tx: Transaction,
  call: Call,
  moveId: string,
  { goodsId, goods, said }: { goodsId: string; goods: Goods; said: Said },
): Promise<void> {
  const { name, left, held } = goods
  await tx.create(stockMoves, {
    _id: moveId,
    villageId: villageOf(call),
    ...{ goodsId, name, ...said, after: left + held, by: call.callerName, at: call.now },
  })
}
