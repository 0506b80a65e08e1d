import type { Store } from '../../kernel/store'
import { rounds } from '../documents'

/** So many rounds of one village can be on the notice at once. */
const MOST_ON_NOTICE = 20

/** Rounds whose notice runs, for the village's notice board: soonest to end first. */
export async function roundsOnNotice(
  store: Store,
  villageId: string,
): Promise<{ id: string; title: string; households: number; deadlineAt: number | null }[]> {
  const found = await store.find(rounds, {
    where: { villageId, state: 'publicised' },
    order: { by: 'deadlineAt', direction: 'asc' },
    limit: MOST_ON_NOTICE,
  })
  return found.map(({ _id, title, endorsed, deadlineAt }) => ({
    id: _id,
    ...{ title, deadlineAt, households: endorsed?.households ?? 0 },
  }))
}
