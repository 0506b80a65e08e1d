/** Who may take which step of an order. The server refuses by it, and tells the client what to show. */
import type { Role } from '@shared/kernel/access'
import { DAY_MS } from '@shared/kernel/time'
import { CONTEST_DAYS } from '@shared/shop/terms'
import { stepFrom } from './kernel-flow'
import { type OrderAction, type OrderState, orderFlow } from './shop-flow'

/** Whoever acts, with the roles that hold over this order. */
export interface Actor {
  readonly residentId?: string | undefined
  readonly householdId?: string | undefined
  readonly roles: readonly Role[]
}

/** What has to be known of an order to say who may act on it. */
export interface Standing {
  readonly state: OrderState
  readonly householdId: string
  readonly kinHouseholdIds: readonly string[]
  /** Had a person in common with it less than a year ago. */
  readonly formerHouseholdIds: readonly string[]
  readonly placedBy: { readonly residentId: string }
  readonly handedOverBy: string | null
  readonly handedOverAt: number | null
  /** Until when an offer stands. */
  readonly deadlineAt: number | null
  readonly contested: boolean
}

/** Why a step cannot be taken, as the refusal that says so. */
export type Hindrance =
  | 'ORDER_MOVED_ON'
  | 'NOT_ALLOWED'
  | 'SHOP_RECUSED'
  | 'HANDED_IT_OVER'
  | 'TOO_LATE_TO_CONTEST'
  | 'CONTESTED_ALREADY'

const isOwn = (order: Standing, { householdId }: Actor) => order.householdId === householdId
const isKin = (order: Standing, { householdId }: Actor) =>
  householdId !== undefined && order.kinHouseholdIds.includes(householdId)
const isFormer = (order: Standing, { householdId }: Actor) =>
  householdId !== undefined && order.formerHouseholdIds.includes(householdId)
const keepsShop = ({ roles }: Actor) => roles.includes('shopkeeper') || roles.includes('committee')

/** Once, and while people still remember. */
function contestHindrance(order: Standing, actor: Actor, now: number): Hindrance | null {
  if (!isOwn(order, actor)) return 'NOT_ALLOWED'
  if (order.contested) return 'CONTESTED_ALREADY'
  return now > (order.handedOverAt ?? 0) + CONTEST_DAYS * DAY_MS ? 'TOO_LATE_TO_CONTEST' : null
}

/** Conditions of single actions, beyond the roles of the flow. */
function ownHindrance(action: OrderAction, order: Standing, actor: Actor, now: number): Hindrance | null {
  switch (action) {
    case 'accept':
    case 'decline':
      if (!isOwn(order, actor)) return 'NOT_ALLOWED'
      return now > (order.deadlineAt ?? now) ? 'ORDER_MOVED_ON' : null
    case 'handOver':
      return isOwn(order, actor) || isFormer(order, actor) ? 'SHOP_RECUSED' : null
    case 'cancel': {
      const theirs = isOwn(order, actor) || order.placedBy.residentId === actor.residentId
      return theirs || keepsShop(actor) ? null : 'NOT_ALLOWED'
    }
    case 'contest':
      return contestHindrance(order, actor, now)
    case 'dismiss':
    case 'return': {
      // Whoever entered it for the household knew its code, and may be the one who fetched the goods.
      const hadAHand = order.handedOverBy === actor.residentId || order.placedBy.residentId === actor.residentId
      return hadAHand ? 'HANDED_IT_OVER' : null
    }
    default:
      return null
  }
}

/** Why `actor` cannot take `action` now; null when nothing stands in the way. Nobody judges their own or their kin's. */
export function hindranceTo(action: OrderAction, order: Standing, actor: Actor, now: number): Hindrance | null {
  const step = stepFrom(orderFlow, order.state, action)
  if (!step) return 'ORDER_MOVED_ON'
  if (!step.by.some((by) => by !== 'timer' && actor.roles.includes(by))) return 'NOT_ALLOWED'
  if (step.needs?.includes('notKin') && (isOwn(order, actor) || isKin(order, actor))) return 'SHOP_RECUSED'
  return ownHindrance(action, order, actor, now)
}
