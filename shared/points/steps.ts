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
  readonly votes: readonly { readonly residentId: string }[]
  readonly objectedBy: string | null
}

/** Why a step cannot be taken, as the refusal that says so. */
export type Hindrance = 'MOVED_ON' | 'NOT_ALLOWED' | 'RECUSED' | 'RAISED_IT' | 'VOTED_ALREADY' | 'NOT_YOURS_TO_OBJECT'

const raisedIt = (claim: Standing, actor: Actor) => claim.raisedBy.residentId === actor.residentId
const isOwn = (claim: Standing, actor: Actor) => claim.householdId === actor.householdId
const isKin = (claim: Standing, { householdId }: Actor) =>
  householdId !== undefined && claim.kinHouseholdIds.includes(householdId)

/** Conditions of single actions, beyond the roles of the flow. */
function ownHindrance(action: ClaimAction, claim: Standing, actor: Actor): Hindrance | null {
  switch (action) {
    case 'verify':
    case 'refuse':
      return claim.state === 'raised' && raisedIt(claim, actor) ? 'RAISED_IT' : null
    case 'vote':
      return claim.votes.some(({ residentId }) => residentId === actor.residentId) ? 'VOTED_ALREADY' : null
    case 'uphold':
    case 'dismiss':
    case 'reverse':
      return claim.objectedBy !== null && claim.objectedBy === actor.residentId ? 'RAISED_IT' : null
    case 'object':
      return claim.state === 'publicised' || isOwn(claim, actor) || actor.roles.includes('supervisor')
        ? null
        : 'NOT_YOURS_TO_OBJECT'
    case 'state':
    case 'rectify':
      return isOwn(claim, actor) ? null : 'NOT_ALLOWED'
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

/** The actions that `actor` can take on a claim now. */
export const actionsFor = (claim: Standing, actor: Actor): OfferedAction[] =>
  OFFERED.filter((action) => {
    const byVote = action === 'refuse' && claim.state !== 'raised'
    return !byVote && hindranceTo(action, claim, actor) === null
  })
