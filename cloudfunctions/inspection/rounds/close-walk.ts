import type { Call } from '../../kernel/call'
import { take } from '../../matter/take'
import type { Input, Output } from '../contract-types'
import { roundKind } from './kind'

/** The walk is over; the council is asked. */
export const closeWalk = (call: Call, { roundId: id }: Input<'closeWalk'>): Promise<Output<'closeWalk'>> =>
  take(roundKind, call, { id, action: 'close' })
