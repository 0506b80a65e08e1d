import type { Call } from '../../kernel/call'
import { tell, toRole } from '../../kernel/messages'
import type { Transaction } from '../../kernel/store'
import type { Goods, Shelf } from '../documents'

/** Few enough left that somebody should fetch more. What is not on the shelf is not missed. */
export const isLow = ({ onShelf, left, lowAt }: Pick<Goods, 'onShelf' | 'left' | 'lowAt'>): boolean =>
  onShelf && left <= lowAt

/**
 * Tells the shopkeepers of goods that have run low since they were last told, all in one message, and answers with the
 * shelf that remembers it. Whatever writes a shelf passes it through here first: orders take goods without writing the
 * rest of the shelf, so the next write, at the latest the timer's look through `taking`, is what notices.
 */
export async function tellLow(tx: Transaction, call: Call, shelf: Shelf): Promise<Shelf> {
  const newlyLow = Object.values(shelf.goods).filter((goods) => isLow(goods) && !goods.lowTold)
  if (newlyLow.length > 0) {
    const villageId = shelf._id
    await tell(tx, call, {
      villageId,
      audience: toRole('shopkeeper', villageId),
      whose: '积分超市',
      title: '积分超市有货快没了',
      text: `${newlyLow.map(({ name, left }) => (left === 0 ? `${name}换完了` : `${name}只剩 ${left} 件`)).join('，')}。`,
      about: { kind: 'stock', id: villageId },
    })
  }
  const told = Object.entries(shelf.goods).map(([id, goods]) => [id, { ...goods, lowTold: isLow(goods) }] as const)
  return { ...shelf, goods: Object.fromEntries(told) }
}
