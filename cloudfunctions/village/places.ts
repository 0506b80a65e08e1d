import type { Call } from '../kernel/call'
import { refuse } from '../kernel/refuse'
import type { Store } from '../kernel/store'
import { type Place, places } from './documents'

/** More groups or grids than any village has: one query holds them all. */
const ALL = 1000

const inNumber = new Intl.Collator('zh', { numeric: true })

/** Groups, grids or courtyards of a village, `2组` before `10组`. */
export async function placesOf(store: Store, villageId: string, kind: Place['kind']): Promise<Place[]> {
  const found = await store.find(places, { where: { villageId, kind }, limit: ALL })
  return found.sort((a, b) => inNumber.compare(a.name, b.name))
}

/** A place as lists show it. */
export const placeLine = ({ _id, name }: Place) => ({ id: _id, name })

/** A village with its town's name (empty when it stands alone); refuses with `NOT_FOUND` when there is none. */
export async function villageWithTown({ store }: Pick<Call, 'store'>, villageId: string) {
  const village = await store.get(places, villageId)
  if (village?.kind !== 'village') throw refuse('NOT_FOUND')
  const town = village.parentId ? await store.get(places, village.parentId) : null
  return { village, town: town?.name ?? '' }
}
