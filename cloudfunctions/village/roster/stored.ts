import type { Collection, Document, Store, Where } from '../../kernel/store'
import { type Household, households, type Resident, residents } from '../documents'

/** A village's roster as it stands. */
export interface StoredRoster {
  readonly households: readonly Household[]
  readonly residents: readonly Resident[]
}

/** Half of what one query may answer, so that a page stays small whatever its documents hold. */
const PAGE = 500

async function readAll<T extends Document>(store: Store, from: Collection<T>, where: Where, by: string): Promise<T[]> {
  const all: T[] = []
  let cursor: string | undefined
  do {
    const page = await store.page(from, { where, order: { by, direction: 'asc' }, limit: PAGE, cursor })
    all.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return all
}

/** Everybody of a village. Five thousand residents are about 3 MB, read in a dozen pages. */
export async function readStoredRoster(store: Store, villageId: string): Promise<StoredRoster> {
  const [foundHouseholds, foundResidents] = await Promise.all([
    readAll(store, households, { villageId }, 'number'),
    readAll(store, residents, { villageId }, 'name'),
  ])
  return { households: foundHouseholds, residents: foundResidents }
}
