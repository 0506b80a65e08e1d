import type { Call } from '../../kernel/call'
import type { Output } from '../contract-types'
import { places } from '../documents'

/** One instance serves a county at most; counties have some hundred villages. */
const ALL = 1000

/** Every village of this instance with its town, for choosing where one belongs. */
export async function listVillages({ store }: Call): Promise<Output<'listVillages'>> {
  const byName = { by: 'name', direction: 'asc' } as const
  const [villages, towns] = await Promise.all([
    store.find(places, { where: { kind: 'village' }, order: byName, limit: ALL }),
    store.find(places, { where: { kind: 'town' }, order: byName, limit: ALL }),
  ])
  const townNames = new Map(towns.map(({ _id, name }) => [_id, name]))
  return {
    villages: villages.map(({ _id, name, parentId }) => ({
      id: _id,
      name,
      town: (parentId && townNames.get(parentId)) || '',
    })),
  }
}
