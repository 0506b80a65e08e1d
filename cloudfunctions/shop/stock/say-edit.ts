import { PERIOD_WORDS } from '@shared/shop/terms'
import type { Goods } from '../documents'

type Terms = Pick<Goods, 'name' | 'points' | 'limit' | 'sale' | 'onShelf'>

const sayLimit = ({ limit }: Terms): string =>
  limit ? `每家${PERIOD_WORDS[limit.period]} ${limit.count} 份` : '不限份数'
const saySale = ({ sale }: Terms): string => (sale ? `${sale.from} 到 ${sale.until}` : '天天能换')

const SAYINGS: readonly ((goods: Terms) => string)[] = [
  ({ name }) => name,
  ({ points }) => `${points} 分`,
  sayLimit,
  saySale,
  ({ onShelf }) => (onShelf ? '架上' : '下架'),
]

/** What was changed of the terms on which goods are had: `10 分改成 12 分，架上改成下架`; empty when nothing was. */
export const sayEdit = (before: Terms, after: Terms): string =>
  SAYINGS.map((say) => [say(before), say(after)])
    .filter(([was, is]) => was !== is)
    .map(([was, is]) => `${was}改成 ${is}`)
    .join('，')
