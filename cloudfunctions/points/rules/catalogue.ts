import { type Call, villageOf } from '../../kernel/call'
import type { Input, Output } from '../contract-types'
import { catalogueHeads, catalogues } from '../documents'
import { catalogueId } from './in-force'

/** The catalogue in force, or an older version; none where the village has not adopted one. */
export async function catalogue(call: Call, { version }: Input<'catalogue'>): Promise<Output<'catalogue'>> {
  const villageId = villageOf(call)
  const latest = (await call.store.get(catalogueHeads, villageId))?.version ?? 0
  const found = await call.store.get(catalogues, catalogueId(villageId, version ?? latest))
  if (!found) return { catalogue: null, latest }
  const { adoptedAt, resolution, rules } = found
  return { catalogue: { version: found.version, adoptedAt, resolution, rules }, latest }
}
