import { DAY_MS } from '@shared/kernel/time'
import type { Call } from '../../kernel/call'
import { hashOf } from '../../kernel/hash'
import type { Collection, Document, Store } from '../../kernel/store'
import { type Household, households, type Resident, residents, type SignIn } from '../documents'

/** So long somebody waits to be recognised; then they ask again. */
const REQUEST_DAYS = 7

/** The one request of a phone. */
export const signInIdOf = (openid: string): string => hashOf(['signIn', openid]).slice(0, 32)

/** The condition on `askedAt` of requests that have not ended. */
export const askedLately = (now: number) => ({ gt: now - REQUEST_DAYS * DAY_MS })

/** Whom a request is about, as they stand by now. */
interface Standing {
  readonly household: Household | null
  readonly resident: Pick<Resident, 'householdId'> | null
  readonly now: number
}

/**
 * Whether a request still waits: for a week, and for as long as person and household stand where they did when it was
 * asked. After a move it is over, so that nobody of the old place lets somebody into the new one.
 */
export const isOpen = (request: SignIn, { household, resident, now }: Standing): boolean =>
  request.state === 'waiting' &&
  request.askedAt > now - REQUEST_DAYS * DAY_MS &&
  resident?.householdId === request.householdId &&
  household?.groupId === request.groupId &&
  household.gridId === request.gridId

/** Those of some requests that still wait. */
export async function stillOpen(
  { store, now }: Pick<Call, 'store' | 'now'>,
  requests: readonly SignIn[],
): Promise<SignIn[]> {
  if (requests.length === 0) return []
  const [homes, people] = await Promise.all([
    byId(
      store,
      households,
      requests.map(({ householdId }) => householdId),
    ),
    byId(
      store,
      residents,
      requests.map(({ residentId }) => residentId),
    ),
  ])
  return requests.filter((request) => {
    const household = homes.get(request.householdId) ?? null
    return isOpen(request, { household, resident: people.get(request.residentId) ?? null, now })
  })
}

async function byId<T extends Document>(
  store: Store,
  from: Collection<T>,
  ids: readonly string[],
): Promise<Map<string, T>> {
  const wanted = [...new Set(ids)]
  const found = await store.find(from, { where: { _id: { in: wanted } }, limit: wanted.length })
  return new Map(found.map((one) => [one._id, one]))
}
