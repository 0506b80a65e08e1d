import { everyOf, type Store } from '../kernel/store'
import { type Claim, claims, entries, passbooks } from './documents'
import type { Book } from './prove-passbook'

/** All that the points keep of one household. */
export interface PointsFile {
  readonly book: Book
  readonly claims: readonly Claim[]
}

/** Reads the whole account of a household: for the proof, which looks at everything. */
export async function pointsFileOf(
  store: Store,
  { householdId, villageId }: { householdId: string; villageId: string },
): Promise<PointsFile> {
  const where = { householdId }
  const [passbook, newestFirst, raised] = await Promise.all([
    store.get(passbooks, householdId),
    everyOf(store, entries, { where, order: { by: 'sequence', direction: 'desc' } }),
    everyOf(store, claims, { where, order: { by: 'raisedAt', direction: 'desc' } }),
  ])
  return { book: { householdId, villageId, passbook, entries: newestFirst.reverse() }, claims: raised }
}
