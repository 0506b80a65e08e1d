import { cloud } from '@/cloud/link/link'
import { useHeadedPages } from '@/cloud/reads/use-headed-pages'
import type { Pages } from '@/cloud/reads/use-read'

type Answer = Awaited<ReturnType<typeof cloud.points.listPublicised>>
export type PostedRound = Answer['rounds'][number]

/** The notice board: its claims page by page, and beside the first page the rounds that hang there. */
export interface Board {
  readonly rounds: readonly PostedRound[]
  readonly list: Pick<Answer, 'items' | 'next'>
}

/** Asked once the village is known. */
export const useNotices = (villageId: string | undefined): Pages<Board> =>
  useHeadedPages(
    ['points', 'publicised', villageId],
    async (cursor): Promise<Board> => {
      const { rounds, ...list } = await cloud.points.listPublicised({ villageId: villageId ?? '', cursor })
      return { rounds, list }
    },
    { when: villageId !== undefined },
  )
