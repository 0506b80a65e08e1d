import { type Call, residentOf } from '../../kernel/call'
import { foundMemoryOf } from '../../kernel/found'
import type { Memories } from '../../kernel/let-go'
import { orders } from '../documents'
import { refusedOrder } from './new-order'

/** Orders keep their own event: a key that was let go of is kept as an order of the caller's own that came to nothing. */
const asOrder = (call: Call) =>
  foundMemoryOf(call, {
    into: orders,
    refused: (last, root) => {
      const { villageId, householdId = '' } = residentOf(last)
      return refusedOrder({ villageId, householdId, onPaper: false, role: 'resident' })(last, root)
    },
  })

/** Every change that begins an order. */
export const orderMemories = {
  'shop.place': asOrder,
  'shop.placeFor': asOrder,
  'shop.offer': asOrder,
  'shop.sell': asOrder,
} satisfies Memories
