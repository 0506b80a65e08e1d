import { cloud } from '@/cloud/link'
import { useHeadedPages } from '@/cloud/use-headed-pages'
import type { Pages } from '@/cloud/use-read'

export type Side = 'all' | 'in' | 'out'
export type Passbook = Awaited<ReturnType<typeof cloud.points.passbook>>

/** My household's passbook: header and lines come together, the lines page by page. */
export const usePassbook = (side: Side): Pages<Passbook> =>
  useHeadedPages(['points', 'passbook', side], (cursor) => cloud.points.passbook({ side, cursor }))
