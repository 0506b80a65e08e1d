import type { OrderLine } from '@shared/shop/contract'
import type { Order } from '../documents'

/** What is in an order, in one line: `菜籽油 5 升、挂面 1 把×2`. Names often end in an amount of their own. */
export const sayItems = (items: Order['items']): string =>
  items.map(({ name, count }) => (count === 1 ? name : `${name}×${count}`)).join('、')

/** An order in a list; `household` is how its reader may know whose it is. */
export const orderLine = (order: Order, household: string): OrderLine => {
  const { _id, state, items, points, placedAt, deadlineAt, onPaper } = order
  return {
    id: _id,
    ...{ state, household, points, placedAt, deadlineAt, onPaper },
    what: sayItems(items),
    pieces: items.reduce((sum, { count }) => sum + count, 0),
    art: items[0]?.art ?? 'basket',
  }
}
