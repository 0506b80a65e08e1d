import type { RequestDetail } from '@shared/requests/contract'
import { TURNED, type Turned } from '@shared/requests/terms'
import { isRecord, isText } from '@/cloud/link/storage'
import { useDoing } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import { WordsForm } from '@/parts/matter/act-form'
import { Note } from '@/parts/note'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { REQUEST_ACTS } from '@/requests/parts/acts'
import { aboutOf } from './about'

interface Way {
  readonly words: string
  readonly turned: string
}
const NOTHING: Way = { words: '', turned: '' }
const isWay = (value: unknown): value is Way => isRecord(value) && isText(value.words) && isText(value.turned)
const isTurned = (value: string): value is Turned => Object.hasOwn(TURNED, value)

/** What is not done here, and who does it. */
export function Turning({ detail }: { detail: RequestDetail }) {
  const { id: requestId, what } = detail.request
  const name = `requests.turn:${requestId}`
  const draft = useDraft(name, NOTHING, isWay)
  const doing = useDoing(`request:${requestId}`, name)
  const { words, turned } = draft.value
  const send = async () => {
    if (!isTurned(turned)) return false
    return (await doing.send('requests.turn', { requestId, turned, reason: words.trim() }, what)).is === 'done'
  }
  return (
    <WordsForm
      asking={REQUEST_ACTS.turn}
      about={aboutOf(detail)}
      draft={{ ...draft, change: ({ words: said }) => draft.change({ words: said ?? '' }) }}
      most={200}
      missing={isTurned(turned) ? undefined : '先选是哪一种'}
      outcome={doing.outcome}
      send={send}
    >
      <Note>只有这六种不在这里办。他还要办，十五天里再说一声，由上一级来看。</Note>
      <SectionHead title='是哪一种' />
      <Sheet>
        {Object.entries(TURNED).map(([value, word]) => (
          <Row key={value} title={word} chosen={value === turned} onPress={() => draft.change({ turned: value })} />
        ))}
      </Sheet>
    </WordsForm>
  )
}
