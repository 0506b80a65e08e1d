import { cloud } from '@/cloud/link/link'
import { useHeadedPages } from '@/cloud/reads/use-headed-pages'

/** Which households to list: by the beginning of a number, a part of a name or its initials, in one group or grid. Empty means all. */
export interface Wanted {
  readonly search: string
  readonly groupId?: string
  readonly gridId?: string
}

/** Households that the reader looks after, page by page. */
export function useHouseholds(
  villageId: string | undefined,
  { search, groupId = '', gridId = '' }: Wanted,
  { when = true }: { when?: boolean } = {},
) {
  const asked = {
    ...(search ? { search } : {}),
    ...(groupId ? { groupId } : {}),
    ...(gridId ? { gridId } : {}),
  }
  return useHeadedPages(
    ['village', 'households', villageId, search, groupId, gridId],
    (cursor) => cloud.village.listHouseholds({ villageId: villageId ?? '', ...asked, cursor }),
    { when: when && villageId !== undefined },
  )
}
