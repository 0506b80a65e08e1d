import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Input, Output } from '../contract-types'
import { claims } from '../documents'
import { claimDetailOf } from './detail'

/** One claim. What the caller may not see answers like what is not there. */
export async function claim(call: Call, { claimId }: Input<'claim'>): Promise<Output<'claim'>> {
  const found = await call.store.get(claims, claimId)
  const detail = found && (await claimDetailOf(call, found))
  if (!detail) throw refuse('NOT_FOUND')
  return detail
}
