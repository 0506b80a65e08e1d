import type { Call } from '../../kernel/call'
import { take } from '../../matter/take'
import type { Input, Output } from '../contract-types'
import { claimKind } from './kind'

/** Somebody near has looked: it is put right and closed without a point moved, or there is more time. */
export const checkRectified = (
  call: Call,
  { claimId: id, agree, reason: said }: Input<'checkRectified'>,
): Promise<Output<'checkRectified'>> =>
  take(claimKind, call, { id, action: agree ? 'confirmRectified' : 'notRectified', said })
