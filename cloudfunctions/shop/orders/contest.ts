import type { Call } from '../../kernel/call'
import { take } from '../../matter/take'
import type { Input, Output } from '../contract-types'
import { orderKind } from './kind'

/** The household says that these goods never came to it; points and goods stay where they are until it is settled. */
export const contest = (call: Call, { orderId: id, reason: said }: Input<'contest'>): Promise<Output<'contest'>> =>
  take(orderKind, call, { id, action: 'contest', said })
