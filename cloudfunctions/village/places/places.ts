import type { GrantedRole } from '@shared/kernel/access'
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

/** Whether a role over a place is the village's to give and take: over itself and its parts, or its town for an officer. */
export const isOurs = ({ target }: Pick<Call, 'target'>, role: GrantedRole, place: Place | null): place is Place =>
  place !== null && (role === 'townOfficer' ? place._id === target.townId : place.villageId === target.villageId)

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
