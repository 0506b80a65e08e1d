import type { RoundDetail } from '@shared/inspection/contract'
import { useDoing } from '@/cloud/wishes/use-change'
import { ReasonForm } from '@/inspection/parts/reason-form'
import { ROUND_ACTS, type RoundAct } from '@/inspection/parts/round-acts'
import { sayProgress } from '@/inspection/parts/sayings'

/** The words of an act on a round, and the change that it is. */
export function RoundActing({ act, detail: { round } }: { act: RoundAct; detail: RoundDetail }) {
  const { title, word, placeholder, done } = ROUND_ACTS[act]
  const roundId = round.id
  const draft = `inspection.${act}:${roundId}`
  const doing = useDoing(`round:${roundId}`, draft)
  const send = (reason: string) =>
    act === 'disagree'
      ? doing.send('inspection.vote', { roundId, agree: false, reason }, round.title)
      : doing.send('inspection.withdrawRound', { roundId, reason }, round.title)
  return (
    <ReasonForm
      {...{ title, word, placeholder, done }}
      name={draft}
      subject={round.title}
      detail={sayProgress(round)}
      judging={act === 'disagree'}
      most={300}
      outcome={doing.outcome}
      send={async (reason) => (await send(reason)).is === 'done'}
    />
  )
}
