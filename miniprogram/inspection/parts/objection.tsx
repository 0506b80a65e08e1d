import type { SheetDetail } from '@shared/inspection/contract'
import { sayMoment } from '@shared/kernel/time'
import { Quote } from '@/parts/quote'

const OPEN_OBJECTION: readonly SheetDetail['state'][] = ['objected', 'contested']

/** What somebody objects to the sheet; nothing while nobody does, or it is settled. */
export function Objection({ detail: { state, timeline } }: { detail: SheetDetail }) {
  const last = timeline.filter(({ action }) => action === 'object').at(-1)
  if (!last || !OPEN_OBJECTION.includes(state)) return null
  return (
    <Quote
      title='提异议的人说'
      said={[{ words: last.said ?? '没有写话', by: `${last.who} · ${sayMoment(last.at)}` }]}
    />
  )
}
