import type { ClaimDetail } from '@shared/points/contract'
import { PointsChoice } from '@/points/parts/points-choice'
import { ClaimForm } from './claim-form'
import { type Answer, useAnswer } from './use-answer'
import { useSaid } from './use-said'

/** An act in words; the first check also names the points, where the rule leaves a range. */
export function Answering({ act, detail }: { act: Answer; detail: ClaimDetail }) {
  const { id, points: range, household, rule } = detail.claim
  const draft = useSaid(act, id)
  const change = useAnswer(act, id, `${household} ${rule}`)
  const asksPoints = act === 'verify' && range.min < range.max
  const points = asksPoints ? (draft.value.points ?? range.min) : undefined
  const send = async () => (await change.send({ words: draft.value.words.trim(), points })).is === 'done'
  return (
    <ClaimForm act={act} detail={detail} draft={draft} outcome={change.outcome} send={send}>
      {points !== undefined && (
        <PointsChoice
          label='记多少分'
          range={range}
          value={points}
          onChange={(next) => draft.change({ points: next })}
        />
      )}
    </ClaimForm>
  )
}
