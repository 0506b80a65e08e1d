import type { Call } from '../../kernel/call'
import type { Input, Output } from '../contract-types'
import { changeOrder } from './step'

/** The household says that these goods never came to it; points and goods stay where they are until it is settled. */
export const contest = (call: Call, { orderId, reason }: Input<'contest'>): Promise<Output<'contest'>> =>
  changeOrder(call, { orderId, action: 'contest', said: reason }, async () => ({ contested: true }))
