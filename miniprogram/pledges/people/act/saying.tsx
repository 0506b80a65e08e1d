import type { PledgeDetail } from '@shared/pledges/contract'
import { useDoing } from '@/cloud/wishes/use-change'
import { ActForm, WordsForm } from '@/parts/matter/act-form'
import { useWords } from '@/parts/matter/use-words'
import { PLEDGE_ACTS } from '@/pledges/parts/acts'
import { aboutOf } from './about'

/** What is said with a word or with none: yes, what is missing, taken back. */
export function Saying({ act, detail }: { act: 'agree' | 'lack' | 'withdraw'; detail: PledgeDetail }) {
  const { id: pledgeId, what } = detail.pledge
  const name = `pledges.${act}:${pledgeId}`
  const draft = useWords(name)
  const doing = useDoing(`pledge:${pledgeId}`, name)
  const reason = draft.value.words.trim()
  const send = () => {
    if (act === 'withdraw') return doing.send('pledges.withdraw', { pledgeId }, what)
    const kept = act === 'agree'
    return doing.send('pledges.answer', { pledgeId, kept, ...(reason !== '' && { reason }) }, what)
  }
  const form = {
    ...{ asking: PLEDGE_ACTS[act], about: aboutOf(detail), draft, outcome: doing.outcome },
    send: async () => (await send()).is === 'done',
  }
  return act === 'lack' ? <WordsForm {...form} most={200} /> : <ActForm {...form} />
}
