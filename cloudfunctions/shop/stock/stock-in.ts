import { recentMonths } from '@shared/shop/forecast'
import { type Call, villageOf } from '../../kernel/call'
import { change } from '../../kernel/change'
import { checkWords } from '../../kernel/words'
import type { Input, Output } from '../contract-types'
import { goodsIn, goodsSubject, putShelf, shelfIn, withGoods } from '../shelf'
import { writeMove } from './write-move'

/** Goods came in. Where nothing is said of supplier and funding, those of the goods hold. */
export function stockIn(call: Call, input: Input<'stockIn'>): Promise<Output<'stockIn'>> {
  const { goodsId, count, note: reason } = input
  const villageId = villageOf(call)
  const moveId = call.newId()
  return change(
    call,
    async ({ tx, call, note }) => {
      note.subject = goodsSubject(goodsId)
      const shelf = await shelfIn(tx, villageId)
      const before = goodsIn(shelf, goodsId)
      const goods = {
        ...before,
        left: before.left + count,
        received: before.received + count,
        taken: recentMonths(before.taken, call.now),
      }
      const supplier = input.supplier || before.supplier
      const funding = input.funding || before.funding
      const said = { kind: 'in', change: count, reason, supplier, funding } as const
      await writeMove(tx, call, moveId, { goodsId, goods, said })
      await putShelf(tx, call, withGoods(shelf, goodsId, goods))
      return { left: goods.left }
    },
    () => checkWords(call, reason, input.supplier, input.funding),
  )
}
