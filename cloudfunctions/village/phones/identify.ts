import type { Identity } from '../../kernel/authorise'
import type { Store } from '../../kernel/store'
import { accounts } from '../documents'

/** Who an openid is, in one read. A stranger is a guest: allowed what everybody is allowed. */
export async function identify(store: Store, openid: string): Promise<Identity> {
  const account = openid === '' ? null : await store.get(accounts, openid)
  if (!account) return { caller: { openid, grants: [] }, name: '' }
  const { residentId, householdId, villageId, grants, name } = account
  return { caller: { openid, residentId, householdId: householdId ?? undefined, villageId, grants }, name }
}
