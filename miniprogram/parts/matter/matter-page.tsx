import type { ReactNode } from 'react'
import type { Read } from '@/cloud/reads/use-read'
import { Faces } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Page, type PageProps } from '@/parts/page'

/** What a kind of matter says of itself around its body. */
export interface Shown extends Pick<PageProps, 'title' | 'under' | 'foot'> {
  /** In words, the main thing first. */
  readonly reads: string
}

export interface MatterPageProps<D> {
  readonly read: Read<D>
  /** What is opened: 这一件. */
  readonly what: string
  /** The title until it is known what it is. */
  readonly unnamed: string
  /** What is safe, whatever happened. */
  readonly safe?: string
  readonly shows: (detail: D) => Shown
  /** The body, which is all that a kind brings. */
  readonly children: (detail: D) => ReactNode
}

/** One matter: what it is, who has said what, and at the foot what the reader may do. */
export function MatterPage<D>({ read, what, unnamed, safe, shows, children }: MatterPageProps<D>) {
  const shown = read.data && shows(read.data)
  return (
    <Page title={unnamed} {...shown} onRefresh={read.again}>
      <Faces read={read} shape='page' what={what} safe={safe} refused={orSignIn('找到自家，就能看了。')}>
        {children}
      </Faces>
    </Page>
  )
}
