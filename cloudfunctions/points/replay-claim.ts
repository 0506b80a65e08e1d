import { deadlineOf } from '@shared/points/claims'
import { type ClaimState, queueOf } from '@shared/points/flow'
import type { Event } from '../kernel/events'
import type { Taken } from '../kernel/history'
import type { Claim } from './documents'

/** Whoever voted or objected, as the record of it knows them. */
interface Said {
  readonly residentId: string | null
  readonly at?: number
  readonly posted?: boolean
}

/** As much of a claim as follows from what was done to it. */
interface Replayed extends Pick<Claim, 'deadlineAt' | 'queue' | 'queueAt' | 'noticeLeft' | 'objectedBy' | 'answers'> {
  readonly state: ClaimState
  readonly raisedAt: number
  readonly raisedBy: Pick<Event['actor'], 'residentId' | 'name'>
  readonly verifiedBy: string | null
  readonly verifierId: string | null
  readonly votes: readonly Said[]
  readonly objections: readonly Said[]
}

/** The same of the claim that is stored. */
export function replayedOf(claim: Claim): Replayed {
  const { state, deadlineAt, queue, queueAt, noticeLeft, objectedBy, answers, raisedAt, verifiedBy, verifierId } = claim
  const { raisedBy, votes, objections } = claim
  return {
    ...{ state, deadlineAt, queue, queueAt, noticeLeft, objectedBy, answers, raisedAt, verifiedBy, verifierId },
    raisedBy: { residentId: raisedBy.residentId, name: raisedBy.name },
    votes: inTime(votes.map(({ residentId, at }) => ({ residentId, at }))),
    objections: objections.map(({ residentId, posted }) => ({ residentId, posted })),
  }
}

/** What was done one after another, from nothing on; null where nothing has begun. */
export function replayed(claim: Claim, [first, ...later]: readonly Taken<ClaimState>[]): Replayed | null {
  if (!first) return null
  const { at, actor } = first.event
  const begun = {
    ...{
      raisedAt: at,
      raisedBy: { residentId: actor.residentId, name: actor.name },
      verifiedBy: null,
      verifierId: null,
    },
    ...{ votes: [], objections: [], objectedBy: null, answers: 0, noticeLeft: null },
  }
  const raised: Replayed = { ...begun, ...placedAs(first.to, claim.rule, begun, at) }
  return later.reduce((before, taken) => after(before, taken, claim.rule), raised)
}

function after(before: Replayed, { action, to, event }: Taken<ClaimState>, rule: Claim['rule']): Replayed {
  const moved = { ...before, ...DOES[action]?.(before, event) }
  return to === before.state ? moved : { ...moved, ...placedAs(to, rule, moved, event.at) }
}

/** The clock and the desk of a claim that enters a state. */
function placedAs(
  state: ClaimState,
  rule: Claim['rule'],
  { raisedAt, noticeLeft }: Pick<Replayed, 'raisedAt' | 'noticeLeft'>,
  now: number,
): Pick<Replayed, 'state' | 'deadlineAt' | 'queue' | 'queueAt'> {
  const deadlineAt = deadlineOf(state, { rule, raisedAt, noticeLeft }, now)
  return { state, deadlineAt, queue: queueOf(state), queueAt: deadlineAt ?? now }
}

type Does = (before: Replayed, event: Event) => Partial<Replayed>

const answered: Does = ({ answers }) => ({ answers: answers + 1 })
const decided: Does = () => ({ objectedBy: null })

/** What an action does beyond leading to its state. */
const DOES: Readonly<Record<string, Does>> = {
  verify: (_, { actor }) => ({ verifiedBy: actor.name, verifierId: actor.residentId }),
  vote: ({ votes }, { actor, at }) => ({ votes: inTime([...votes, { residentId: actor.residentId, at }]) }),
  ...{ state: answered, rectify: answered, uphold: decided, dismiss: decided, reverse: decided },
  object: ({ state, deadlineAt, objections }, { actor: { residentId }, at }) => ({
    noticeLeft: deadlineAt === null ? null : Math.max(0, deadlineAt - at),
    objectedBy: residentId,
    objections: [...objections, { residentId, posted: state === 'posted' }],
  }),
}

/** Two votes of one moment may have been written in either order. */
const inTime = (votes: readonly Said[]): Said[] =>
  [...votes].sort((a, b) => (a.at ?? 0) - (b.at ?? 0) || ((a.residentId ?? '') < (b.residentId ?? '') ? -1 : 1))
