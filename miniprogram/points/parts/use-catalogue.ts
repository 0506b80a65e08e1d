import { cloud } from '@/cloud/link'
import { type Read, useRead } from '@/cloud/use-read'

/** A catalogue and the number of the latest version; `catalogue` is null before the first. */
export type Catalogue = Awaited<ReturnType<typeof cloud.points.catalogue>>

/** The catalogue of a village, in force or an older version; asked only once the village is known. */
export const useCatalogue = (villageId: string | undefined, version?: number): Read<Catalogue> =>
  useRead(
    ['points', 'catalogue', villageId, version],
    () => cloud.points.catalogue({ villageId: villageId ?? '', version }),
    { when: villageId !== undefined },
  )
