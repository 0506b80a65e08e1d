import type { RoundDetail } from '@shared/inspection/contract'
import { useDoing } from '@/cloud/wishes/use-change'
import { ROUND_ACTS, type RoundAct } from '@/inspection/parts/round-acts'
import { sayProgress } from '@/inspection/parts/sayings'
import { WordsForm } from '@/parts/matter/act-form'
import { useWords } from '@/parts/matter/use-words'

/** The words of an act on a round, and the change that it is. */
export function RoundActing({ act, detail: { round } }: { act: RoundAct; detail: RoundDetail }) {
  const roundId = round.id
  const name = `inspection.${act}:${roundId}`
  const draft = useWords(name)
  const doing = useDoing(`round:${roundId}`, name)
  const reason = draft.value.words.trim()
  const send = () =>
    act === 'disagree'
      ? doing.send('inspection.vote', { roundId, agree: false, reason }, round.title)
      : doing.send('inspection.withdrawRound', { roundId, reason }, round.title)
  return (
    <WordsForm
      asking={ROUND_ACTS[act]}
      about={{ title: round.title, detail: sayProgress(round) }}
      draft={draft}
      most={300}
      outcome={doing.outcome}
      send={async () => (await send()).is === 'done'}
    />
  )
}
