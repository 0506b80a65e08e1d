import { type Call, villageOf } from '../kernel/call'
import type { Transaction } from '../kernel/store'
import { type Goods, type StockMove, stockMoves } from './documents'

/** What a line of the stock book says besides whose goods it is about. */
type Said = Pick<StockMove, 'kind' | 'change' | 'reason' | 'supplier' | 'funding'>

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
