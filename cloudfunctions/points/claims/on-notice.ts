import type { Page, Store } from '../../kernel/store'
import { pageShown } from '../../kernel/waiting'
import { type Claim, claims } from '../documents'

/** A page of what hangs on a village's notice board, soonest to end first; what is objected to stays on it. */
export async function claimsOnNotice(
  store: Store,
  villageId: string,
  { limit, cursor }: { limit: number; cursor: string | undefined },
): Promise<Page<Claim>> {
  const { items, next } = await pageShown(store, villageId, { kind: 'claim', limit, cursor })
  const ids = items.map(({ about }) => about.id)
  const found = ids.length === 0 ? [] : await store.find(claims, { where: { _id: { in: ids } }, limit: ids.length })
  const byId = new Map(found.map((claim) => [claim._id, claim]))
  return { items: ids.flatMap((id) => byId.get(id) ?? []), next }
}
