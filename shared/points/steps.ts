/** Who may take which step of a claim. The server refuses by it, the client shows by it. */
import type { Role } from '@shared/kernel/access'
import { stepFrom } from '@shared/kernel/flow'
import { type ClaimAction, type ClaimState, flowOf } from './flow'

/** Whoever acts, with the roles that hold over this claim. */
export interface Actor {
  readonly residentId?: string | undefined
  readonly householdId?: string | undefined
  readonly roles: readonly Role[]
}

/** What has to be known of a claim to say who may act on it. */
export interface Standing {
  readonly kind: 'award' | 'deduction'
  readonly state: ClaimState
  readonly householdId: string
  readonly kinHouseholdIds: readonly string[]
  readonly raisedBy: { readonly residentId: string }
  /** Who made the first check. */
  readonly verifierId: string | null
  readonly votes: readonly { readonly residentId: string }[]
  readonly objectedBy: string | null
  readonly objections: readonly Objection[]
  /** How often the household has answered a letter, with words or a repair. */
  readonly answers: number
}

/** An objection that was raised: against the notice, or `posted`, against the entry. */
export interface Objection {
  readonly residentId: string
  readonly householdId: string | null
  readonly posted: boolean
}

/** Why a step cannot be taken, as the refusal that says so. */
export type Hindrance =
  | 'MOVED_ON'
  | 'NOT_ALLOWED'
  | 'RECUSED'
  | 'RAISED_IT'
  | 'CHECKED_IT'
  | 'VOTED_ALREADY'
  | 'NOT_YOURS_TO_OBJECT'
  | 'OBJECTED_ALREADY'
  | 'ANSWERED_ENOUGH'

/** A household that keeps saying "done" does not hold up the council for ever. */
const MOST_ANSWERS = 6

const raisedIt = (claim: Standing, actor: Actor) => claim.raisedBy.residentId === actor.residentId
const isOwn = (claim: Standing, actor: Actor) => claim.householdId === actor.householdId
const isKin = (claim: Standing, { householdId }: Actor) =>
  householdId !== undefined && claim.kinHouseholdIds.includes(householdId)

/** One objection a household before posting, one after: a neighbour cannot stop the same notice again and again. */
const hasObjected = ({ state, objections }: Standing, { residentId, householdId }: Actor) =>
  objections.some((one) => {
    const same = one.residentId === residentId || (householdId !== undefined && one.householdId === householdId)
    return same && one.posted === (state === 'posted')
  })

/** What stands in the way of an objection. */
function objectionHindrance(claim: Standing, actor: Actor): Hindrance | null {
  const open = claim.state === 'publicised' || isOwn(claim, actor) || actor.roles.includes('supervisor')
  if (!open) return 'NOT_YOURS_TO_OBJECT'
  return hasObjected(claim, actor) ? 'OBJECTED_ALREADY' : null
}

/** Three pairs of eyes: whoever raised it, whoever checked it, whoever votes. */
function voteHindrance(claim: Standing, actor: Actor): Hindrance | null {
  if (raisedIt(claim, actor)) return 'RAISED_IT'
  if (claim.verifierId !== null && claim.verifierId === actor.residentId) return 'CHECKED_IT'
  return claim.votes.some(({ residentId }) => residentId === actor.residentId) ? 'VOTED_ALREADY' : null
}

/** Conditions of single actions, beyond the roles of the flow. */
function ownHindrance(action: ClaimAction, claim: Standing, actor: Actor): Hindrance | null {
  switch (action) {
    case 'verify':
    case 'refuse':
      return claim.state === 'raised' && raisedIt(claim, actor) ? 'RAISED_IT' : null
    case 'vote':
      return voteHindrance(claim, actor)
    case 'uphold':
    case 'dismiss':
    case 'reverse':
      return raisedIt(claim, actor) || claim.objectedBy === actor.residentId ? 'RAISED_IT' : null
    case 'object':
      return objectionHindrance(claim, actor)
    case 'state':
    case 'rectify':
      if (!isOwn(claim, actor)) return 'NOT_ALLOWED'
      return claim.answers < MOST_ANSWERS ? null : 'ANSWERED_ENOUGH'
    case 'withdraw':
      return claim.kind === 'deduction' || isOwn(claim, actor) || raisedIt(claim, actor) ? null : 'NOT_ALLOWED'
    default:
      return null
  }
}

/** Why `actor` cannot take `action` now; null when nothing stands in the way. Nobody judges their own or their kin's. */
export function hindranceTo(action: ClaimAction, claim: Standing, actor: Actor): Hindrance | null {
  const step = stepFrom(flowOf(claim.kind), claim.state, action)
  if (!step) return 'MOVED_ON'
  if (!step.by.some((by) => by !== 'timer' && actor.roles.includes(by))) return 'NOT_ALLOWED'
  if (step.needs?.includes('notKin') && (isOwn(claim, actor) || isKin(claim, actor))) return 'RECUSED'
  return ownHindrance(action, claim, actor)
}

/** Who belongs to a council. */
type Member = Pick<Actor, 'residentId' | 'householdId'>

/**
 * How many more members a council needs before it can decide on a claim at all, which takes `endorse` votes alike: some of
 * its members are kin, some raised or checked it, some have voted.
 */
export function votersShort(
  claim: Omit<Standing, 'votes'> & {
    readonly votes: readonly { readonly residentId: string; readonly agree: boolean }[]
  },
  endorse: number,
  members: readonly Member[],
): number {
  const roles = ['council'] as const
  const free = members.filter((member) => hindranceTo('vote', claim, { ...member, roles }) === null).length
  const agreed = claim.votes.filter(({ agree }) => agree).length
  return Math.max(0, endorse - free - Math.max(agreed, claim.votes.length - agreed))
}

/** What somebody can be offered. The council endorses and refuses by its votes, so only the vote is. */
export const OFFERED = [
  'verify',
  'refuse',
  'vote',
  'state',
  'rectify',
  'confirmRectified',
  'notRectified',
  'object',
  'uphold',
  'dismiss',
  'reverse',
  'withdraw',
] as const satisfies readonly ClaimAction[]
export type OfferedAction = (typeof OFFERED)[number]

/** Whether it would be the turn of `actor`, were it not their own household's claim or that of somebody near. */
export const isRecused = (claim: Standing, actor: Actor): boolean =>
  OFFERED.some((action) => hindranceTo(action, claim, actor) === 'RECUSED')

/** The actions that `actor` can take on a claim now. */
export const actionsFor = (claim: Standing, actor: Actor): OfferedAction[] =>
  OFFERED.filter((action) => {
    const byVote = action === 'refuse' && claim.state !== 'raised'
    return !byVote && hindranceTo(action, claim, actor) === null
  })
