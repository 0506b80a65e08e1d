import { cloud } from '@/cloud/link/link'
import { useHere } from '@/cloud/person/use-here'
import { itemsOf, useHeadedPages } from '@/cloud/reads/use-headed-pages'
import type { Pages } from '@/cloud/reads/use-read'

/** The shop, what is on its shelf, and what the reader has. */
export type Shelf = Awaited<ReturnType<typeof cloud.shop.shelf>>

/** The shelf of the village that is shown; `lines` are those that have come so far. */
export function useShelf() {
  const here = useHere()
  const villageId = here.data?.village.id
  const shelf: Pages<Shelf> = useHeadedPages(
    ['shop', 'shelf', villageId],
    (cursor) => cloud.shop.shelf({ villageId: villageId ?? '', cursor }),
    { when: villageId !== undefined },
  )
  return { here, shelf, head: shelf.data?.[0], lines: itemsOf(shelf.data ?? []) }
}
