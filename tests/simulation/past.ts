import { uploadFolderOf } from '../../cloudfunctions/kernel/uploads'
import { householdIdOf, type Person, residentIdOf } from '../support/world'
import type { Chronicle } from './chronicle'
import type { Request } from './functions'
import { isLaid, VILLAGE } from './village'

/** What somebody did, as it follows from what was there; or so many hours in which the timers ran. */
export type Past = readonly (((seen: Chronicle) => Request) | number)[]

type Step = Past[number]

const ofRound =
  (openid: Person, procedure: Request['procedure'], more: object = {}): Step =>
  (seen) => ({ openid, procedure, input: { roundId: seen.rounds.all()[0]?._id ?? '', ...more } })

const begun: Step = () => {
  const people = { groupIds: [], inspectorIds: [residentIdOf('neighbour')] }
  const input = { villageId: VILLAGE, title: '上回评比', ruleIds: ['r1'], ...people }
  return { openid: 'clerk', procedure: 'inspection.startRound', input }
}

const scored = (person: Person): Step =>
  ofRound('neighbour', 'inspection.score', {
    ...{ householdId: householdIdOf(person), scores: [{ itemId: 'r1', points: 5 }] },
    ...{ photos: [], scoredAt: 0, replaces: 0 },
  })

const walked: Past = [begun, scored('dashan'), scored('faraway'), ofRound('clerk', 'inspection.closeWalk')]
const vote = (agree: boolean): Step => ofRound('council1', 'inspection.vote', { agree, reason: '看过了' })

/** A round that was walked, agreed to and posted. */
const posted: Past = [...walked, vote(true), 1, 48, 1]

/** A round that the council has sent back, and that was walked again. */
const sentBack: Past = [...walked, vote(false), ofRound('clerk', 'inspection.closeWalk')]

/** A household that never earned anything has a fault on the public notice: nobody put it right in time. */
const faultOnNotice: Past = [
  () => {
    const photos = [`cloud://simulation/${uploadFolderOf('worker1')}/1.jpg`]
    const input = { householdId: householdIdOf('council1'), ruleId: 'd1', words: '乱堆', photos }
    return { openid: 'worker1', procedure: 'points.raiseDeduction', input }
  },
  80,
  (seen) => {
    const input = {
      claimId: seen.claims.all().find(({ _id }) => !isLaid(_id))?._id ?? '',
      agree: true,
      reason: '看过了',
    }
    return { openid: 'council2', procedure: 'points.voteOnClaim', input }
  },
]

/** Some villages have something behind them that takes long to come to; in turn, and nothing went wrong. */
export const pastOf = (seed: number): Past => [[], posted, sentBack, faultOnNotice][seed % 4] ?? []
