import { stepFrom } from '@shared/matter/flow'
import { hindranceTo } from '@shared/matter/may'
import { type OrderAction, orderFlow, type Standing } from '@shared/shop/flow'
import { askingOf, type Call } from '../../kernel/call'
import { change, type Try } from '../../kernel/change'
import { isRefusal, type Refusal, refuse } from '../../kernel/refuse'
import type { Transaction } from '../../kernel/store'
import { checkWords } from '../../kernel/words'
import { exchangedWith, type Household, householdIn, kinOf } from '../../village/exports'
import type { Output } from '../contract-types'
import { type Order, orders } from '../documents'
import { NO_CLOCK } from './clock'
import { tellStep } from './tell'

/** One try to change one order, and what was said. */
export interface Stepping extends Try {
  readonly said?: string | undefined
}

type Answer = Output<'cancel'>

/** What every change of an order answers. */
export const answerOf = ({ _id, state, deadlineAt }: Omit<Order, 'founded'>): Answer => ({
  orderId: _id,
  ...{ state, deadlineAt, code: null },
})

/** The same for whoever may fetch the goods. */
export const withCode = (order: Omit<Order, 'founded'>): Answer => ({ ...answerOf(order), code: order.code })

/** Under which subject the story of an order is kept. */
export const subjectOf = (orderId: string): string => `order:${orderId}`

/** Writes down how an order begins, and tells whom the flow names. */
export async function begin(
  { tx, call, note }: Stepping,
  order: Omit<Order, 'founded'>,
  action: OrderAction,
): Promise<void> {
  const step = stepFrom(orderFlow, orderFlow.start, action)
  if (!step) throw new Error(`no order begins with ${action}`)
  note.villageId = order.villageId
  note.subject = subjectOf(order._id)
  note.steps = [{ action, from: step.from, to: step.to }]
  await tellStep(tx, call, order, step)
}

/** The order as it stands in the transaction. */
async function orderIn(tx: Transaction, orderId: string): Promise<Order> {
  const order = await tx.get(orders, orderId)
  if (!order) throw refuse('NOT_FOUND')
  return order
}

/** The order with who does not settle it, and who does not hand it over, as its household stands by now. */
export const standingOf = (order: Order, household: Household | null, now: number): Standing => ({
  ...order,
  kinHouseholdIds: household ? kinOf(household, now) : [],
  formerHouseholdIds: household ? exchangedWith(household, now) : [],
})

/** Refuses what this caller may not do to the order now. */
async function assertMay({ tx, call }: Stepping, order: Order, action: OrderAction): Promise<void> {
  const standing = standingOf(order, await householdIn(tx, order.householdId), call.now)
  const hindrance = hindranceTo(orderFlow, action, standing, askingOf(call))
  if (hindrance === 'ORDER_MOVED_ON') throw refuse('ORDER_MOVED_ON', { state: order.state })
  if (hindrance) throw refuse(hindrance)
}

/**
 * One change of one order by a person: what they say is checked first, then the order is read, moved and written at once.
 * `move` throws a refusal to write nothing, or returns one to keep what it wrote and still say no.
 */
export const changeOrder = (
  call: Call,
  { orderId, action, said }: { orderId: string; action: OrderAction; said?: string | undefined },
  move: (order: Order, stepping: Stepping) => Promise<Partial<Order> | Refusal>,
): Promise<Answer> =>
  change(
    call,
    async ({ tx, call, note }) => {
      const stepping = { tx, call, note, said }
      const order = await orderIn(tx, orderId)
      await assertMay(stepping, order, action)
      const moved = await move(order, stepping)
      return isRefusal(moved) ? moved : answerOf(await takeStep(stepping, order, action, moved))
    },
    () => checkWords(call, said),
  )

/** Takes one step of the flow's table: state, record, and whoever is to be told; answers with the order as it then is. */
export async function takeStep(
  { tx, call, note, said }: Stepping,
  order: Order,
  action: OrderAction,
  more: Partial<Order> = {},
): Promise<Order> {
  const step = stepFrom(orderFlow, order.state, action)
  if (!step) throw refuse('ORDER_MOVED_ON', { state: order.state })
  const next: Order = { ...order, ...NO_CLOCK, ...more, state: step.to, revision: order.revision + 1 }
  note.villageId = order.villageId
  note.subject = subjectOf(order._id)
  note.steps = [{ action, from: step.from, to: step.to }]
  note.said = said
  await tx.put(orders, next)
  await tellStep(tx, call, next, step, said)
  return next
}
