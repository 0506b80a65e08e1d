import type { access } from '@shared/access'
import type { ReactNode } from 'react'
import { mayInVillage } from '@/cloud/person/may'
import { useHere } from '@/cloud/person/use-here'
import type { Pages } from '@/cloud/reads/use-read'
import { Empty, type EmptyProps, Faces } from '@/parts/faces'
import { More } from '@/parts/more'
import { orSignIn } from '@/parts/not-signed-in'
import { Page, type PageProps } from '@/parts/page'

export interface ListPageProps<L> extends Pick<PageProps, 'title' | 'under' | 'foot'> {
  readonly pages: Pages<L>
  /** What is opened: 单子. */
  readonly what: string
  readonly safe?: string
  /** What one sees once one has signed in. */
  readonly signedIn: string
  /** In words: the newest, or that there is none. */
  readonly reads: (newest: L | undefined) => string | undefined
  /** Drawn while there is none. */
  readonly empty: EmptyProps
  /** What stands above, whatever becomes of the list. */
  readonly above?: ReactNode
  /** Of a line, what it is and its id: `claim:…`. */
  readonly refOf: (line: L) => string
  readonly children: (lines: readonly L[]) => ReactNode
}

/** Matters of one kind, the newest first, page by page. */
export function ListPage<L>(props: ListPageProps<L>) {
  const { pages, what, safe, signedIn, reads, empty, above, refOf, children, ...page } = props
  const queue = pages.data && { refs: pages.data.map(refOf) }
  return (
    <Page {...page} onRefresh={pages.again} reads={pages.data && reads(pages.data[0])} queue={queue}>
      {above}
      <Faces read={pages} what={what} safe={safe} refused={orSignIn(signedIn)}>
        {(lines) => (lines.length === 0 ? <Empty {...empty} /> : children(lines))}
      </Faces>
      <More pages={pages} older />
    </Page>
  )
}

/** The village one is in, and what one's offices let one do there. */
export function useVillage() {
  const { data } = useHere()
  const villageId = data?.village.id
  return {
    villageId,
    may: (procedure: keyof typeof access) =>
      villageId !== undefined && mayInVillage(data?.me?.roles ?? [], procedure, villageId),
  }
}
