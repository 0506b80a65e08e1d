import type { Rule } from '@shared/points/rule'
import { cloud } from '@/cloud/link/link'
import { type Read, useAhead, useRead } from '@/cloud/reads/use-read'

/** A catalogue and the number of the latest version; `catalogue` is null before the first. */
export type Catalogue = Awaited<ReturnType<typeof cloud.points.catalogue>>

/** The rules under which something can be reported now: what the town has not let hold touches nobody. */
export function rulesInForce({ catalogue }: Pick<Catalogue, 'catalogue'>): readonly Rule[] {
  const waiting = new Set(catalogue?.waiting.map(({ ruleId }) => ruleId))
  return catalogue?.rules.filter(({ id }) => !waiting.has(id)) ?? []
}

const reading = (villageId: string | undefined, version?: number) =>
  [
    ['points', 'catalogue', villageId, version],
    () => cloud.points.catalogue({ villageId: villageId ?? '', version }),
    { when: villageId !== undefined },
  ] as const

/** The catalogue of a village, in force or an older version; asked only once the village is known. */
export const useCatalogue = (villageId: string | undefined, version?: number): Read<Catalogue> =>
  useRead(...reading(villageId, version))

/** Sees to it that the rules lie on this phone before they are needed where there is no network. */
export const useCatalogueAhead = (villageId: string | undefined): void => useAhead(...reading(villageId))
