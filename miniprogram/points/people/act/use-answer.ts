import { useDoing } from '@/cloud/wishes/use-change'
import type { Act } from '@/points/parts/acts'
import { draftOf } from './use-said'

/** Acts that are done by a call of their own; a repair carries photos and goes through the outbox. */
export type Answer = Exclude<Act, 'rectify'>

interface AnswerInput {
  readonly words: string
  /** Only with a first check that has to name the number. */
  readonly points: number | undefined
}

/** The change that an act is; `about` says in words which claim it is. */
export function useAnswer(act: Answer, claimId: string, about: string) {
  const doing = useDoing(`claim:${claimId}`, draftOf(act, claimId))
  const send = ({ words, points }: AnswerInput) => {
    const reason = words === '' ? undefined : words
    switch (act) {
      case 'verify':
        return doing.send('points.verifyClaim', { claimId, agree: true, points, reason }, about)
      case 'refuse':
        return doing.send('points.verifyClaim', { claimId, agree: false, reason }, about)
      case 'agree':
      case 'disagree':
        return doing.send('points.voteOnClaim', { claimId, agree: act === 'agree', reason }, about)
      case 'confirmRectified':
      case 'notRectified':
        return doing.send('points.checkRectified', { claimId, agree: act === 'confirmRectified', reason }, about)
      case 'uphold':
      case 'reverse':
      case 'dismiss':
        return doing.send('points.decideObjection', { claimId, uphold: act !== 'dismiss', reason: words }, about)
      case 'object':
        return doing.send('points.object', { claimId, reason: words }, about)
      case 'state':
        return doing.send('points.stateCase', { claimId, words }, about)
      case 'withdraw':
        return doing.send('points.withdrawClaim', { claimId, reason }, about)
    }
  }
  return { outcome: doing.outcome, send }
}
