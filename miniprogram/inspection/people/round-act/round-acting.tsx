import type { RoundDetail } from '@shared/inspection/contract'
import { cloud } from '@/cloud/link'
import { useChange } from '@/cloud/use-change'
import { ReasonForm } from '@/inspection/parts/reason-form'
import { ROUND_ACTS, type RoundAct } from '@/inspection/parts/round-acts'
import { sayProgress } from '@/inspection/parts/sayings'

/** The words of an act on a round, and the change that it is. */
export function RoundActing({ act, detail: { round } }: { act: RoundAct; detail: RoundDetail }) {
  const { title, word, placeholder, done } = ROUND_ACTS[act]
  const roundId = round.id
  const change = useChange(`inspection.${act}:${roundId}`, ({ key, reason }: { key: string; reason: string }) =>
    act === 'disagree'
      ? cloud.inspection.vote({ roundId, agree: false, reason, key })
      : cloud.inspection.withdrawRound({ roundId, reason, key }),
  )
  return (
    <ReasonForm
      {...{ title, word, placeholder, done }}
      name={`inspection.${act}:${roundId}`}
      subject={round.title}
      detail={sayProgress(round)}
      most={300}
      outcome={change.outcome}
      send={async (reason) => (await change.send({ reason })).is === 'done'}
    />
  )
}
