import { events, sealedEvent } from '../../cloudfunctions/kernel/events'
import { leftAs } from '../../cloudfunctions/kernel/left'
import type { Collection, Document, Store } from '../../cloudfunctions/kernel/store'

/** Lays a document down with the change that it rests on: without one the night's proof finds it groundless. */
export async function layByChange<T extends Document>(
  store: Store,
  into: Collection<T>,
  document: T,
  { subject, villageId, at, by }: { subject: string; villageId: string; at: number; by: string },
): Promise<void> {
  await store.create(into, document)
  const actor = { openid: '', residentId: null, name: by, role: 'committee' as const }
  const told = sealedEvent({
    ...{ _id: `laid-${subject}-${document._id}`, at, villageId, procedure: 'tests.lay', actor, inputHash: '' },
    ...{ outcome: { ok: true, data: null }, subject, steps: [], said: null, left: leftAs(into, document) },
  })
  await store.create(events, told)
}
