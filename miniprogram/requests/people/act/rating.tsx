import type { RequestDetail } from '@shared/requests/contract'
import { type Rating as Grade, RATINGS } from '@shared/requests/terms'
import { isRecord, isText } from '@/cloud/link/storage'
import { useDoing } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import { WordsForm } from '@/parts/matter/act-form'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { REQUEST_ACTS } from '@/requests/parts/acts'
import { aboutOf } from './about'

interface Rated {
  readonly words: string
  readonly rating: string
}
const NOTHING: Rated = { words: '', rating: '' }
const isRated = (value: unknown): value is Rated => isRecord(value) && isText(value.words) && isText(value.rating)
const isGrade = (value: string): value is Grade => Object.hasOwn(RATINGS, value)

/** Whether whoever said it is content, by their own hand or as they answered when somebody asked. */
export function Rating({ act, detail }: { act: 'agree' | 'revisit'; detail: RequestDetail }) {
  const { id: requestId, what } = detail.request
  const name = `requests.${act}:${requestId}`
  const draft = useDraft(name, NOTHING, isRated)
  const doing = useDoing(`request:${requestId}`, name)
  const { rating } = draft.value
  const said = draft.value.words.trim()
  const send = async () => {
    if (!isGrade(rating)) return false
    const input = { requestId, rating, ...(said !== '' && { words: said }) }
    return (await doing.send(`requests.${act}`, input, what)).is === 'done'
  }
  return (
    <WordsForm
      asking={REQUEST_ACTS[act]}
      about={aboutOf(detail)}
      draft={{ ...draft, change: ({ words }) => draft.change({ words: words ?? '' }) }}
      most={200}
      spare
      missing={isGrade(rating) ? undefined : '先选一个'}
      outcome={doing.outcome}
      send={send}
    >
      <Sheet>
        {Object.entries(RATINGS).map(([value, word]) => (
          <Row key={value} title={word} chosen={value === rating} onPress={() => draft.change({ rating: value })} />
        ))}
      </Sheet>
    </WordsForm>
  )
}
