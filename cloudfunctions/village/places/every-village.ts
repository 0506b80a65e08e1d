import { everyOf, type Store } from '../../kernel/store'
import { type Place, places } from '../documents'

/** Every village of this instance, by name. */
export const everyVillage = (store: Store): Promise<Place[]> =>
  everyOf(store, places, { where: { kind: 'village' }, order: { by: 'name', direction: 'asc' } })
