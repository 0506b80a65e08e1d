import type { Role } from '@shared/kernel/access'
import type { OrderLine } from '@shared/shop/contract'
import type { Call } from '../../kernel/call'
import { type Household, householdsOf, maskHome, sayHousehold } from '../../village/exports'
import type { Order } from '../documents'
import { orderLine } from './line'

/** Who knows the households by name; whoever only keeps the shop sees them masked. */
const KNOWS_NAMES: readonly Role[] = ['gridWorker', 'groupLeader', 'committee', 'supervisor']

export const knowsNames = ({ roles }: { readonly roles: readonly Role[] }): boolean =>
  roles.some((role) => KNOWS_NAMES.includes(role))

/** Whose an order is, as its reader may know it. */
export function sayWhose(call: Pick<Call, 'roles'>, home: Household | null | undefined): string {
  if (!home) return ''
  return knowsNames(call) ? sayHousehold(home.head) : maskHome(home)
}

/** Orders of several households as their reader may see them. */
export async function orderLines(call: Call, orders: readonly Order[]): Promise<OrderLine[]> {
  const households = await householdsOf(call.store, [...new Set(orders.map(({ householdId }) => householdId))])
  return orders.map((order) => orderLine(order, sayWhose(call, households.get(order.householdId))))
}
