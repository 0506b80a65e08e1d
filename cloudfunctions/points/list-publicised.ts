import { roundsOnNotice } from '../inspection/exports'
import { type Call, villageOf } from '../kernel/call'
import { claimLine, claimsOnNotice } from './claims'
import type { Input, Output } from './contract-types'

const PAGE = 20

/**
 * The public notice board, soonest to end first. Names are masked, but for one's own household. The first page names the
 * inspection rounds that hang there too.
 */
export async function listPublicised(
  call: Call,
  { cursor }: Input<'listPublicised'>,
): Promise<Output<'listPublicised'>> {
  const villageId = villageOf(call)
  const [{ items, next }, rounds] = await Promise.all([
    claimsOnNotice(call.store, villageId, { limit: PAGE, cursor }),
    cursor === undefined ? roundsOnNotice(call.store, villageId) : [],
  ])
  return { items: items.map((claim) => claimLine(claim, claim.householdId !== call.caller.householdId)), next, rounds }
}
