import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { take } from '../../matter/take'
import type { Input, Output } from '../contract-types'
import { orderKind } from './kind'
import { countCode } from './pickup-tries'

/** Hands an order's goods to whoever brings its six digits: what it held is spent. */
export const handOver = (call: Call, { orderId: id, code }: Input<'handOver'>): Promise<Output<'handOver'>> =>
  take(orderKind, call, {
    id,
    action: 'handOver',
    first: async ({ tx, call }, order) => {
      const isRight = order.code === code
      await countCode(tx, call, isRight)
      return isRight ? null : refuse('WRONG_CODE')
    },
  })
