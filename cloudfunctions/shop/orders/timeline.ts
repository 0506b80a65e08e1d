import { BY_CLOCK, YOURSELF } from '@shared/matter/terms'
import type { OrderDetail } from '@shared/shop/contract'
import { orderFlow } from '@shared/shop/flow'
import { maskName } from '@shared/village/id-number'
import { DUTIES } from '@shared/village/terms'
import type { Call } from '../../kernel/call'
import { type Event, events } from '../../kernel/events'
import type { Order } from '../documents'
import { subjectOf } from './step'
import { knowsNames } from './whose'

/** An order's story is short; this is far beyond any. */
const LONGEST_STORY = 50

/** What happened to an order, oldest first, in the words of the flow; it begins in the order itself. */
export async function timelineOf(call: Call, order: Order): Promise<OrderDetail['timeline']> {
  const later = await call.store.find(events, {
    where: { subject: subjectOf(order._id) },
    order: { by: 'at', direction: 'asc' },
    limit: LONGEST_STORY,
  })
  const insider = call.caller.householdId === order.householdId || knowsNames(call)
  return [order.founded, ...later].flatMap((event) => {
    const action = event.outcome.ok ? event.steps.at(-1)?.action : undefined
    if (action === undefined) return []
    const own = event.actor.residentId !== null && event.actor.residentId === call.caller.residentId
    const label = labels[action] ?? action
    return [{ action, label, who: whoOf(event, own, insider), at: event.at, said: insider || own ? event.said : null }]
  })
}

const labels: Readonly<Record<string, string>> = orderFlow.actions

/** Officials act by duty and name; people of the household are named to those concerned. */
function whoOf({ actor: { role, name } }: Event, own: boolean, insider: boolean): string {
  if (own) return YOURSELF
  if (role === 'timer') return BY_CLOCK
  if (role === 'resident' || role === 'guest') return insider ? name : maskName(name)
  return `${DUTIES[role]} ${name}`
}
