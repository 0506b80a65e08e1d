import type { MeetingDetail } from '@shared/meetings/contract'
import { useDoing } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import { tell } from '@/platform/ask'
import { goBack } from '@/platform/window'

/** One act on a meeting: what is typed, and what happens when it is done: it is said, and one is back where one was. */
export function useAct<T extends object>(
  { meeting: { id } }: MeetingDetail,
  act: string,
  empty: T,
  fits: (value: unknown) => value is T,
) {
  const name = `meetings.${act}:${id}`
  const draft = useDraft(name, empty, fits)
  const doing = useDoing(`meeting:${id}`, name)
  const finish = async (sent: Promise<{ readonly is: string }>, done: string) => {
    if ((await sent).is !== 'done') return
    draft.clear()
    tell(done)
    goBack()
  }
  return { draft, doing, finish }
}
