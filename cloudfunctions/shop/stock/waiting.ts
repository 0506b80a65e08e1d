import type { Waiting } from '@shared/village/first-page'
import type { Call } from '../../kernel/call'
import { shelves } from '../documents'
import { inPlace, isLow } from '../shelf'

const desk = { about: 'stock', id: null, deadlineAt: null } as const

/** What the stock asks of whoever keeps the shop: to open it, to put something on the shelf, to fetch more. */
export async function stockWaiting({ store, caller, now }: Call): Promise<Waiting[]> {
  const grant = caller.grants.find(({ role, until }) => role === 'shopkeeper' && until > now)
  if (!grant) return []
  const shelf = await store.get(shelves, grant.placeId)
  if (!shelf) return [{ ...desk, title: '积分超市还没有开', detail: '写上在哪里、哪天开，再上货', count: 1 }]
  const goods = inPlace(shelf)
  if (goods.length === 0) return [{ ...desk, title: '架上还没有货', detail: '照别村的清单来，或者传一张表', count: 1 }]
  const low = goods.filter(isLow)
  if (low.length === 0) return []
  const [first, ...others] = low.map(({ name }) => name)
  const detail = others.length === 0 ? `${first}该进货了` : `${first}等，该进货了`
  return [{ ...desk, title: `${low.length} 样货快没了`, detail, count: low.length }]
}
