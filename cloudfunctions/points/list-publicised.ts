import { roundsOnNotice } from '../inspection/exports'
import { type Call, villageOf } from '../kernel/call'
import { pageOfAny } from '../kernel/store'
import { claimLine } from './claim-line'
import type { Input, Output } from './contract-types'
import { claims, ON_NOTICE } from './documents'

const PAGE = 20

/**
 * The public notice board, soonest to end first; what is objected to stays on it while the village looks into it. Names
 * are masked, but for one's own household. The first page names the inspection rounds that hang there too.
 */
export async function listPublicised(
  call: Call,
  { cursor }: Input<'listPublicised'>,
): Promise<Output<'listPublicised'>> {
  const villageId = villageOf(call)
  const [{ items, next }, rounds] = await Promise.all([
    pageOfAny(call.store, claims, {
      wheres: ON_NOTICE.map((state) => ({ villageId, state })),
      order: { by: 'deadlineAt', direction: 'asc' },
      limit: PAGE,
      cursor,
    }),
    cursor === undefined ? roundsOnNotice(call.store, villageId) : [],
  ])
  return { items: items.map((claim) => claimLine(claim, claim.householdId !== call.caller.householdId)), next, rounds }
}
