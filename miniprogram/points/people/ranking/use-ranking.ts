import { cloud } from '@/cloud/link/link'
import { useHeadedPages } from '@/cloud/reads/use-headed-pages'
import type { Pages } from '@/cloud/reads/use-read'

export type Ranking = Awaited<ReturnType<typeof cloud.points.ranking>>
export type Period = 'year' | 'month' | 'lastYear'

/** Households by what they earned in a period, in the whole village or in one group. */
export const useRanking = (
  villageId: string | undefined,
  period: Period,
  groupId: string | undefined,
): Pages<Ranking> =>
  useHeadedPages(
    ['points', 'ranking', villageId, period, groupId],
    (cursor) => cloud.points.ranking({ villageId: villageId ?? '', period, groupId, cursor }),
    { when: villageId !== undefined },
  )
