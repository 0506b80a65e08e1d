import { storiesOf } from '../../kernel/history'
import { everyOf, type Store } from '../../kernel/store'
import { subjectOf } from '../../matter/kind'
import { type Closing, claims, closings, entries, passbooks } from '../documents'
import type { Book } from '../ledger'
import { claimKind } from './kind'
import type { ClaimFile } from './prove'

/** All that the points keep of one household. */
export interface PointsFile {
  readonly book: Book
  readonly closings: readonly Closing[]
  readonly raised: ClaimFile
}

/** Reads the whole account of a household: for the proof, which looks at everything. */
export async function pointsFileOf(
  store: Store,
  { householdId, villageId }: { householdId: string; villageId: string },
): Promise<PointsFile> {
  const where = { householdId }
  const [passbook, newestFirst, closed, raised] = await Promise.all([
    store.get(passbooks, householdId),
    everyOf(store, entries, { where, order: { by: 'sequence', direction: 'desc' } }),
    everyOf(store, closings, { where, order: { by: 'year', direction: 'asc' } }),
    claimFileOf(store, householdId),
  ])
  return { book: { householdId, villageId, passbook, entries: newestFirst.reverse() }, closings: closed, raised }
}

async function claimFileOf(store: Store, householdId: string): Promise<ClaimFile> {
  const all = await everyOf(store, claims, { where: { householdId }, order: { by: 'raisedAt', direction: 'desc' } })
  return {
    claims: all,
    stories: await storiesOf(
      store,
      all.map(({ _id }) => subjectOf(claimKind, _id)),
    ),
  }
}
