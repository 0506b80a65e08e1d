import type { FilingDetail } from '@shared/filings/contract'
import { useDoing } from '@/cloud/wishes/use-change'
import { FILING_ACTS } from '@/filings/parts/acts'
import { sayFiled } from '@/filings/parts/say-filing'
import { ActForm, WordsForm } from '@/parts/matter/act-form'
import { useWords } from '@/parts/matter/use-words'

/** What is said with a word or with none: nothing against it, corrected, taken back. */
export function Saying({ act, detail: { filing } }: { act: 'clear' | 'correct' | 'withdraw'; detail: FilingDetail }) {
  const { id: filingId, title } = filing
  const name = `filings.${act}:${filingId}`
  const draft = useWords(name)
  const doing = useDoing(`filing:${filingId}`, name)
  const words = draft.value.words.trim()
  const send = () => {
    if (act === 'correct') return doing.send('filings.correct', { filingId, words }, title)
    if (act === 'withdraw') return doing.send('filings.withdraw', { filingId }, title)
    return doing.send('filings.clear', { filingId, ...(words !== '' && { reason: words }) }, title)
  }
  const form = {
    ...{ asking: FILING_ACTS[act], about: { title, detail: sayFiled(filing) }, draft, outcome: doing.outcome },
    send: async () => (await send()).is === 'done',
  }
  return act === 'correct' ? <WordsForm {...form} most={300} /> : <ActForm {...form} />
}
