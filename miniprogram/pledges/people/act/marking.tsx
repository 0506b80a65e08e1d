import type { PledgeDetail } from '@shared/pledges/contract'
import { MARKS, type Mark } from '@shared/pledges/terms'
import { isRecord, isText } from '@/cloud/link/storage'
import { useDoing } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import { WordsForm } from '@/parts/matter/act-form'
import { Note } from '@/parts/note'
import { Squares } from '@/parts/squares'
import { PLEDGE_ACTS } from '@/pledges/parts/acts'
import { aboutOf } from './about'

const SQUARES = Object.entries(MARKS).map(([value, word]) => ({ value, word }))
const isMark = (value: unknown): value is Mark => isText(value) && Object.hasOwn(MARKS, value)

interface Marked {
  readonly words: string
  readonly mark: string
}
const NOTHING: Marked = { words: '', mark: '' }
const isMarked = (value: unknown): value is Marked => isRecord(value) && isText(value.words) && isText(value.mark)

/** What the village says of it at the end of the year. */
export function Marking({ detail }: { detail: PledgeDetail }) {
  const { id: pledgeId, what, mark } = detail.pledge
  const name = `pledges.mark:${pledgeId}`
  const draft = useDraft(name, NOTHING, isMarked)
  const doing = useDoing(`pledge:${pledgeId}`, name)
  const chosen = isMark(draft.value.mark) ? draft.value.mark : (mark ?? undefined)
  const reason = draft.value.words.trim()
  const send = async () => {
    if (chosen === undefined) return false
    const said = { pledgeId, mark: chosen, ...(reason !== '' && { reason }) }
    return (await doing.send('pledges.mark', said, what)).is === 'done'
  }
  return (
    <WordsForm
      asking={PLEDGE_ACTS.mark}
      about={aboutOf(detail)}
      draft={{ ...draft, change: ({ words }) => draft.change({ words: words ?? '' }) }}
      most={200}
      spare
      missing={chosen === undefined ? '先选一个' : undefined}
      outcome={doing.outcome}
      send={send}
    >
      <Note>开会的时候大家怎么评，就记什么。</Note>
      <Squares
        squares={SQUARES}
        value={chosen ?? ''}
        across='three'
        onChange={(next) => draft.change({ mark: next })}
      />
    </WordsForm>
  )
}
