import { type Call, villageOf } from '../../kernel/call'
import { change } from '../../kernel/change'
import { refuse } from '../../kernel/refuse'
import { checkWords } from '../../kernel/words'
import type { Input, Output } from '../contract-types'
import { goodsIn, goodsSubject, putShelf, shelfIn, withGoods } from '../shelf'
import { writeMove } from './write-move'

/**
 * A stock-take: `counted` is what really lies there, what waits for its owners included. What is held for them cannot be
 * counted away: `STOCK_SHORT`. A count that finds everything in place is written down too.
 */
export function countStock(call: Call, input: Input<'countStock'>): Promise<Output<'countStock'>> {
  const { goodsId, counted, reason } = input
  const villageId = villageOf(call)
  const moveId = call.newId()
  return change(
    call,
    async ({ tx, call, note }) => {
      note.subject = goodsSubject(goodsId)
      note.said = reason
      const shelf = await shelfIn(tx, villageId)
      const before = goodsIn(shelf, goodsId)
      if (counted < before.held) throw refuse('STOCK_SHORT', { left: before.held })
      const found = counted - before.held - before.left
      const goods = { ...before, left: before.left + found, lost: before.lost - found }
      const said = { kind: 'count', change: found, reason, supplier: '', funding: '' } as const
      await writeMove(tx, call, moveId, { goodsId, goods, said })
      await putShelf(tx, call, withGoods(shelf, goodsId, goods))
      return { left: goods.left }
    },
    () => checkWords(call, reason),
  )
}
