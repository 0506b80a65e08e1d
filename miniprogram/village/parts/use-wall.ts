import type { Notice } from '@shared/village/contract'
import { cloud } from '@/cloud/link/link'
import { type Pages, usePages } from '@/cloud/reads/use-read'

/** The village wall, newest first; nothing is asked before one knows which village's. */
export const useWall = (villageId: string | undefined): Pages<Notice> =>
  usePages(
    ['village', 'listNotices', villageId],
    (cursor) => cloud.village.listNotices({ villageId: villageId ?? '', cursor }),
    { when: villageId !== undefined },
  )
