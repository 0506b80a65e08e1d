import { type Call, villageOf } from '../../kernel/call'
import type { Input, Output } from '../contract-types'
import { stockMoves as moves, type StockMove } from '../documents'

const PAGE = 30

/** The stock book, newest first: of one of the goods or of all. */
export async function stockMoves(call: Call, { goodsId, cursor }: Input<'stockMoves'>): Promise<Output<'stockMoves'>> {
  const villageId = villageOf(call)
  const where = goodsId === undefined ? { villageId } : { villageId, goodsId }
  const order = { by: 'at', direction: 'desc' } as const
  const { items, next } = await call.store.page(moves, { where, order, limit: PAGE, cursor })
  return { items: items.map(moveLine), next }
}

const moveLine = ({ _id: id, name: goods, ...move }: StockMove): Output<'stockMoves'>['items'][number] => {
  const { kind, change, after, reason, supplier, funding, by, at } = move
  return { id, goods, kind, change, after, reason, supplier, funding, by, at }
}
