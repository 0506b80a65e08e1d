import { type Pages, usePages } from '@/cloud/reads/use-read'

/** An answer with a list in it and a head beside the list, the same on every page. */
interface Headed<I> {
  readonly list: { readonly items: readonly I[]; readonly next: string | null }
}

/** Reads page by page what answers with a head and a list. The head is that of the first page. */
export const useHeadedPages = <T extends Headed<unknown>>(
  key: Parameters<typeof usePages>[0],
  call: (cursor: string | undefined) => Promise<T>,
  options?: { readonly when?: boolean },
): Pages<T> =>
  usePages(
    key,
    async (cursor) => {
      const answer = await call(cursor)
      return { items: [answer], next: answer.list.next }
    },
    options,
  )

/** The items of all pages that are here. */
export const itemsOf = <I>(answers: readonly Headed<I>[]): I[] => answers.flatMap(({ list }) => list.items)
