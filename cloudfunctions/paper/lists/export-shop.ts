import { yearOf } from '@shared/kernel/time'
import type { ShopList } from '@shared/paper/lists'
import type { Call } from '../../kernel/call'
import type { Sheet } from '../../kernel/sheet'
import type { Input, Output } from '../contract-types'
import { handOutList } from '../handout'
import { listGoods } from './goods'
import { listOrders } from './orders'
import { listStockMoves } from './stock-moves'

const LISTS: Readonly<Record<ShopList, (call: Call, year: string) => Promise<Sheet>>> = {
  goods: listGoods,
  orders: listOrders,
  stockMoves: listStockMoves,
}

/** A list of the shop as Excel; of this year where none is named. */
export const exportShop = async (
  call: Call,
  { list, year = yearOf(call.now) }: Input<'exportShop'>,
): Promise<Output<'exportShop'>> => handOutList(call, await LISTS[list](call, year))
