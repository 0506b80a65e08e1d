import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Store } from '../../kernel/store'
import { type Place, places } from '../documents'

/** More groups or grids than any village has: one query holds them all. */
const ALL = 1000

const inNumber = new Intl.Collator('zh', { numeric: true })

/** Groups, grids or courtyards of a village, `2组` before `10组`. */
export async function placesOf(store: Store, villageId: string, kind: Place['kind']): Promise<Place[]> {
  const found = await store.find(places, { where: { villageId, kind }, limit: ALL })
  return found.sort((a, b) => inNumber.compare(a.name, b.name))
}

/** One place, or null. */
export const placeOf = (store: Pick<Store, 'get'>, placeId: string): Promise<Place | null> => store.get(places, placeId)

/** A place as lists show it. */
export const placeLine = ({ _id, name }: Place) => ({ id: _id, name })

/** The village's own places, its town, and the units of the town: over these, offices are named to from here. */
export const isOurs = ({ target }: Pick<Call, 'target'>, place: Place | null): place is Place =>
  place !== null &&
  (place.villageId === target.villageId ||
    (target.townId !== undefined && (place._id === target.townId || isUnitOf(target.townId, place))))

const isUnitOf = (townId: string, { kind, parentId }: Place): boolean => kind === 'unit' && parentId === townId

/** The departments and stations of a town. */
export const unitsOf = (store: Store, townId: string): Promise<Place[]> =>
  store.find(places, { where: { kind: 'unit', parentId: townId }, limit: ALL })

/** A village, or the town of an officer, with the name of the town above it: empty where there is none. */
export async function placeWithTown(
  { store }: Pick<Call, 'store'>,
  id: string,
): Promise<{ place: Place; town: string }> {
  const place = await store.get(places, id)
  if (!place) throw refuse('NOT_FOUND')
  const above = place.parentId ? await store.get(places, place.parentId) : null
  return { place, town: above?.kind === 'town' ? above.name : '' }
}

/** The villages of a town, by name. */
export const villagesOf = (store: Store, townId: string): Promise<Place[]> =>
  store.find(places, {
    ...{ where: { kind: 'village', parentId: townId }, limit: ALL },
    order: { by: 'name', direction: 'asc' },
  })
