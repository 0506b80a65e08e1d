import type { Call } from '../kernel/call'
import { pageOfAny } from '../kernel/store'
import { waitingSignIns } from '../village/exports'
import { claimLine } from './claim-line'
import type { Input, Output } from './contract-types'
import { claims } from './documents'
import { countAny, queueFilters } from './queue-filter'

const PAGE = 20

/** What waits for the caller by their roles, most urgent first, and how much lies on each desk. */
export async function workbench(
  call: Call,
  { villageId, queue, cursor }: Input<'workbench'>,
): Promise<Output<'workbench'>> {
  const count = (desk: typeof queue) => countAny(call, queueFilters(call, villageId, desk))
  const order = { by: 'queueAt', direction: 'asc' } as const
  const [verify, vote, rectified, objection, signIn, { items, next }] = await Promise.all([
    count('verify'),
    count('vote'),
    count('rectified'),
    count('objection'),
    waitingSignIns(call),
    pageOfAny(call.store, claims, { wheres: queueFilters(call, villageId, queue), order, limit: PAGE, cursor }),
  ])
  return {
    counts: { verify, vote, rectified, objection, signIn },
    list: { items: items.map((claim) => claimLine(claim, false)), next },
  }
}
