import { type ReactNode, useRef } from 'react'
import type { Read } from '@/cloud/reads/use-read'
import { Button } from '@/parts/button'
import { useWays } from '@/parts/desk/ways'
import { Empty, Faces } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { type Acts, isActOf, offeredOf } from './acts'

export interface ActPageProps<D, A extends string> {
  readonly acts: Acts<A>
  readonly read: Read<D>
  /** What is opened: 这一件. */
  readonly what: string
  /** The form of an act, usually an `ActForm`. */
  readonly children: (act: A, detail: D) => ReactNode
}

/** One act on one matter, `?action=`: a check, a vote, a word, an objection. */
export function ActPage<D extends { readonly actions: readonly string[] }, A extends string>({
  acts,
  read,
  what,
  children,
}: ActPageProps<D, A>) {
  const { params, back } = useWays()
  const act = isActOf(acts, params.action) ? params.action : undefined
  // What was asked stays as it was while it is being answered: the answer itself moves the matter on.
  const asked = useRef<D>()
  if (act && read.data && offeredOf(acts, read.data.actions).includes(act)) asked.current ??= read.data
  if (act && asked.current) return <>{children(act, asked.current)}</>
  return (
    <Page title={act ? acts[act].title : '办一件事'}>
      <Faces read={read} shape='page' what={what} refused={orSignIn('找到自家，就能办了。')}>
        {() => (
          <Empty
            drawing='nothingToDo'
            title='这件事现在不用您办'
            body='您办过了，或者别人刚刚办过了。退回去看看到哪一步了。'
          >
            <Button onPress={back}>返回</Button>
          </Empty>
        )}
      </Faces>
    </Page>
  )
}
