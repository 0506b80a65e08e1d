import { sayDay } from '@shared/kernel/time'
import type { ClaimDetail } from '@shared/points/contract'
import { sayPoints } from '@shared/points/say'
import { sayApart, sayState } from '@/points/parts/sayings'
import { isLetter } from './letter'

/** A claim in words, the main thing first. */
export function readClaim(detail: ClaimDetail): string {
  const { claim, words, wordsBy, timeline, apart } = detail
  const until = claim.deadlineAt === null ? '' : `，到${sayDay(claim.deadlineAt)}`
  if (isLetter(detail)) {
    return `${claim.household}，您好。${words ?? claim.rule}。这样做，这事就了了：改过来，拍一张照片发来${until}。`
  }
  const state = sayState(claim, detail.mine)
  const story = timeline.map(({ who, label, said }) => `${who}${label}${said ? `，说：${said}` : ''}。`)
  return `${claim.household}，${claim.rule}，${sayPoints(claim.kind, claim.points)}。${state}${until}。${words ? `${wordsBy}说：${words}。` : ''}${story.join('')}${apart ? sayApart(apart) : ''}`
}
