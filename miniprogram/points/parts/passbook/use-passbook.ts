import { cloud } from '@/cloud/link/link'
import { useHeadedPages } from '@/cloud/reads/use-headed-pages'
import type { Pages } from '@/cloud/reads/use-read'

export type Side = 'all' | 'in' | 'out'
export type Passbook = Awaited<ReturnType<typeof cloud.points.passbook>>

/** A passbook - my household's, unless another is named: header and lines come together, the lines page by page. */
export const usePassbook = (side: Side, householdId?: string): Pages<Passbook> =>
  useHeadedPages(['points', 'passbook', side, householdId], (cursor) =>
    cloud.points.passbook({ householdId, side, cursor }),
  )

/** Whether nothing was ever written in it. */
export const isNew = ({ list, inNotice }: Passbook): boolean => list.items.length === 0 && inNotice.length === 0
