import type { RequestDetail } from '@shared/requests/contract'
import { useDoing } from '@/cloud/wishes/use-change'
import { ActForm, WordsForm } from '@/parts/matter/act-form'
import { useWords } from '@/parts/matter/use-words'
import { REQUEST_ACTS } from '@/requests/parts/acts'
import { aboutOf } from './about'

/** What is said with a reason alone, or with nothing. */
export function Saying({ act, detail }: { act: 'again' | 'dispute' | 'insist' | 'withdraw'; detail: RequestDetail }) {
  const { id: requestId, what } = detail.request
  const name = `requests.${act}:${requestId}`
  const draft = useWords(name)
  const doing = useDoing(`request:${requestId}`, name)
  const send = () =>
    act === 'withdraw'
      ? doing.send('requests.withdraw', { requestId }, what)
      : doing.send(`requests.${act}`, { requestId, reason: draft.value.words.trim() }, what)
  const form = {
    ...{ asking: REQUEST_ACTS[act], about: aboutOf(detail), draft, outcome: doing.outcome },
    send: async () => (await send()).is === 'done',
  }
  return act === 'withdraw' ? <ActForm {...form} /> : <WordsForm {...form} most={200} />
}
