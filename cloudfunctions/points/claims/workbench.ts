import { QUEUES } from '@shared/points/flow'
import type { Call } from '../../kernel/call'
import { pageOfAny } from '../../kernel/store'
import { waitingSignIns } from '../../village/exports'
import type { Input, Output } from '../contract-types'
import { claims } from '../documents'
import { claimLine } from './line'
import { countAny, firstOfAny, queueFilters } from './queue-filter'

const PAGE = 20

/** What waits for the caller by their roles, most urgent first, and how much lies on each desk. */
export async function workbench(
  call: Call,
  { villageId, queue, cursor }: Input<'workbench'>,
): Promise<Output<'workbench'>> {
  const count = (desk: typeof queue) => countAny(call, queueFilters(call, villageId, desk))
  const order = { by: 'queueAt', direction: 'asc' } as const
  const [urgent, verify, vote, rectified, objection, signIn, { items, next }] = await Promise.all([
    urgentOf(call, villageId),
    count('verify'),
    count('vote'),
    count('rectified'),
    count('objection'),
    waitingSignIns(call),
    pageOfAny(call.store, claims, { wheres: queueFilters(call, villageId, queue), order, limit: PAGE, cursor }),
  ])
  return {
    urgent,
    counts: { verify, vote, rectified, objection, signIn },
    list: { items: items.map((claim) => claimLine(claim, false)), next },
  }
}

/** What the caller ought to look at before anything else, whichever desk it lies on. */
async function urgentOf(call: Call, villageId: string): Promise<Output<'workbench'>['urgent']> {
  const firsts = await Promise.all(
    QUEUES.map(async (queue) => ({ queue, claim: await firstOfAny(call, queueFilters(call, villageId, queue)) })),
  )
  const [first] = firsts
    .flatMap(({ queue, claim }) => (claim ? [{ queue, claim }] : []))
    .sort((a, b) => a.claim.queueAt - b.claim.queueAt)
  return first ? { queue: first.queue, claim: claimLine(first.claim, false) } : null
}
