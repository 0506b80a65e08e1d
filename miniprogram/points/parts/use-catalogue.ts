import { cloud } from '@/cloud/link'
import { type Read, useRead } from '@/cloud/use-read'

/** The catalogue in force and the number of its version; `catalogue` is null before the first. */
export type Catalogue = Awaited<ReturnType<typeof cloud.points.catalogue>>

/** The catalogue of a village; asked only once the village is known. */
export const useCatalogue = (villageId: string | undefined): Read<Catalogue> =>
  useRead(['points', 'catalogue', villageId], () => cloud.points.catalogue({ villageId: villageId ?? '' }), {
    when: villageId !== undefined,
  })
