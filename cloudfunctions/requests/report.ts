import { suggest } from '@shared/requests/suggest'
import { REPORTERS, type Reporter, THINGS, type Thing } from '@shared/requests/terms'
import type { Call } from '../kernel/call'
import { refuse } from '../kernel/refuse'
import { placeOf } from '../village/exports'
import type { Input, Output } from './contract-types'
import { type RequestRecord, requestRecords } from './documents'
import { assertNotTooMany, opening, placeFor } from './raise'

type Same = Pick<RequestRecord, 'villageId' | 'groupId' | 'category' | 'where'> & { readonly thing: Thing }

/** More than this lie open in no group of one category. */
const ALL = 100

/** Says in one tap what is wrong at the place one looks after: a thing of the list, and no word about anybody. */
export const report = (call: Call, { placeId, thing, groupId }: Input<'report'>): Promise<Output<'report'>> =>
  opening(call, async () => {
    const role = officeOver(call, placeId)
    const found = await placeOf(call.store, placeId)
    if (!found) throw refuse('NOT_FOUND')
    const { villageId, kind, parentId, name } = found
    // A courtyard stands in its group where that is known; over the whole village they say in which.
    const within = kind === 'group' ? placeId : kind === 'courtyard' && parentId !== villageId ? parentId : groupId
    const place = await placeFor(call, { villageId, groupId: within ?? undefined })
    const what = THINGS[thing]
    const { category, stream } = suggest(what)
    const where = kind === 'courtyard' ? name : null
    await Promise.all([assertNew(call, { ...place, category, thing, where }), assertNotTooMany(call)])
    const asked = { what, category, stream, seenBy: 'unnamed' as const, reported: { role, thing } }
    return { asked: { ...asked, ...(where !== null && { where }) }, place, photos: [] }
  })

/** The same thing at the same place is said once, until it is mended: a second tap does no harm. */
async function assertNew({ store }: Call, { villageId, groupId, category, thing, where }: Same): Promise<void> {
  const near = { villageId, groupId, category, hidden: false }
  const open = await store.find(requestRecords, { where: { ...near, stage: { in: ['open', 'late'] } }, limit: ALL })
  if (open.some((one) => one.reported?.thing === thing && one.where === where)) throw refuse('REPORTED_ALREADY')
}

/** By which office they look after it; whoever does not is refused. */
function officeOver({ caller, now }: Call, placeId: string): Reporter {
  const held = caller.grants.filter((grant) => grant.placeId === placeId && grant.until > now)
  const role = REPORTERS.find((one) => held.some((grant) => grant.role === one))
  if (role === undefined) throw refuse('NOT_ALLOWED')
  return role
}
