import { type Call, villageOf } from '../kernel/call'
import { pageShown } from '../kernel/waiting'
import { namesFor } from '../village/exports'
import { claimLine, claimsOnNotice } from './claims'
import type { Input, Output } from './contract-types'

const PAGE = 20

/**
 * The public notice board, soonest to end first, with names as households chose; one's own is whole. The first page names the
 * inspection rounds that hang there too.
 */
export async function listPublicised(
  call: Call,
  { cursor }: Input<'listPublicised'>,
): Promise<Output<'listPublicised'>> {
  const villageId = villageOf(call)
  const [{ items, next }, rounds] = await Promise.all([
    claimsOnNotice(call.store, villageId, { limit: PAGE, cursor }),
    cursor === undefined ? roundsShown(call, villageId) : [],
  ])
  const isOwn = ({ householdId }: { householdId: string }) => householdId === call.caller.householdId
  const names = await namesFor(
    call,
    ['notices'],
    items.filter((claim) => !isOwn(claim)),
  )
  return { items: items.map((claim) => claimLine(claim, isOwn(claim) ? null : names)), next, rounds }
}

async function roundsShown({ store }: Call, villageId: string): Promise<Output<'listPublicised'>['rounds']> {
  const { items } = await pageShown(store, villageId, { kind: 'round', limit: PAGE, cursor: undefined })
  return items.map(({ about, title, detail, deadlineAt }) => ({ id: about.id, title, detail, deadlineAt }))
}
