import { type Call, villageOf } from '../kernel/call'
import { claimLine } from './claim-line'
import type { Input, Output } from './contract-types'
import { claims } from './documents'

const PAGE = 20

/** The public notice board, soonest to end first. Names are masked, but for one's own household. */
export async function listPublicised(
  call: Call,
  { cursor }: Input<'listPublicised'>,
): Promise<Output<'listPublicised'>> {
  const { items, next } = await call.store.page(claims, {
    where: { villageId: villageOf(call), state: 'publicised' },
    order: { by: 'deadlineAt', direction: 'asc' },
    limit: PAGE,
    cursor,
  })
  return { items: items.map((claim) => claimLine(claim, claim.householdId !== call.caller.householdId)), next }
}
