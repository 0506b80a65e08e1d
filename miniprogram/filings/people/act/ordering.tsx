import type { FilingDetail } from '@shared/filings/contract'
import { isRecord, isText } from '@/cloud/link/storage'
import { useDoing } from '@/cloud/wishes/use-change'
import { useDraft } from '@/cloud/wishes/use-draft'
import { FILING_ACTS } from '@/filings/parts/acts'
import { sayFiled } from '@/filings/parts/say-filing'
import { Field } from '@/parts/field'
import { WordsForm } from '@/parts/matter/act-form'

interface Order {
  readonly words: string
  readonly article: string
}
const isOrder = (value: unknown): value is Order => isRecord(value) && isText(value.words) && isText(value.article)

/** The town orders that it be corrected: which article, and why. */
export function Ordering({ detail: { filing, rules } }: { detail: FilingDetail }) {
  const { id: filingId, title } = filing
  const name = `filings.order:${filingId}`
  const draft = useDraft(name, { words: '', article: rules[0]?.article ?? '' }, isOrder)
  const doing = useDoing(`filing:${filingId}`, name)
  const article = draft.value.article.trim()
  const send = () => doing.send('filings.order', { filingId, article, reason: draft.value.words.trim() }, title)
  return (
    <WordsForm
      asking={FILING_ACTS.order}
      about={{ title, detail: sayFiled(filing) }}
      draft={{ ...draft, change: ({ words }) => draft.change({ words: words ?? '' }) }}
      most={300}
      missing={article === '' ? '先写哪一条法' : undefined}
      outcome={doing.outcome}
      send={async () => (await send()).is === 'done'}
    >
      <Field
        label='照哪部法的哪一条'
        value={draft.value.article}
        onInput={(next) => draft.change({ article: next })}
        most={60}
      />
    </WordsForm>
  )
}
