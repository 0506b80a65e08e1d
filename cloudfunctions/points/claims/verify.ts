import type { Call } from '../../kernel/call'
import { take } from '../../matter/take'
import type { Input, Output } from '../contract-types'
import { claimKind } from './kind'

/** The first check, by whoever is nearest and did not raise it. Agreeing names the points. */
export const verifyClaim = (
  call: Call,
  { claimId: id, agree, points, reason: said }: Input<'verifyClaim'>,
): Promise<Output<'verifyClaim'>> =>
  take(claimKind, call, {
    id,
    action: agree ? 'verify' : 'refuse',
    said,
    given: points === undefined ? {} : { points },
  })
