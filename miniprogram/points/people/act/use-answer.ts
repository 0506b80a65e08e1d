import { cloud } from '@/cloud/link'
import { useChange } from '@/cloud/use-change'
import type { Act } from '@/points/parts/acts'

/** Acts that are done by a call of their own; a repair carries photos and goes through the outbox. */
export type Answer = Exclude<Act, 'rectify'>

interface AnswerInput {
  readonly key: string
  readonly words: string
  /** Only with a first check that has to name the number. */
  readonly points: number | undefined
}

/** The change that an act is. */
export const useAnswer = (act: Answer, claimId: string) =>
  useChange(`points.${act}:${claimId}`, ({ key, words, points }: AnswerInput) => {
    const reason = words === '' ? undefined : words
    switch (act) {
      case 'verify':
        return cloud.points.verifyClaim({ claimId, agree: true, points, reason, key })
      case 'refuse':
        return cloud.points.verifyClaim({ claimId, agree: false, reason, key })
      case 'agree':
      case 'disagree':
        return cloud.points.voteOnClaim({ claimId, agree: act === 'agree', reason, key })
      case 'confirmRectified':
      case 'notRectified':
        return cloud.points.checkRectified({ claimId, agree: act === 'confirmRectified', reason, key })
      case 'uphold':
      case 'reverse':
      case 'dismiss':
        return cloud.points.decideObjection({ claimId, uphold: act !== 'dismiss', reason: words, key })
      case 'object':
        return cloud.points.object({ claimId, reason: words, key })
      case 'state':
        return cloud.points.stateCase({ claimId, words, key })
      case 'withdraw':
        return cloud.points.withdrawClaim({ claimId, reason, key })
    }
  })
