import type { Call } from '../../kernel/call'
import { pageOfAny } from '../../kernel/store'
import type { Input, Output } from '../contract-types'
import { signIns } from '../documents'
import { waitingFor } from './queue'
import { stillOpen } from './request'

const PAGE = 20

/** People who wait for the caller to recognise them; who has waited longest comes first. */
export async function listSignIns(
  call: Call,
  { villageId, cursor }: Input<'listSignIns'>,
): Promise<Output<'listSignIns'>> {
  const { items, next } = await pageOfAny(call.store, signIns, {
    wheres: waitingFor(call, villageId),
    order: { by: 'askedAt', direction: 'asc' },
    limit: PAGE,
    cursor,
  })
  const open = await stillOpen(call, items)
  const lines = open.map(({ _id, household, group, name, askedAt }) => ({ id: _id, household, group, name, askedAt }))
  return { items: lines, next }
}
