import { sayDay } from '@shared/kernel/time'
import { type OrderAction, orderFlow } from '@shared/shop/flow'
import { tell, toHousehold, YOURS } from '../../kernel/messages'
import type { Kind, Reminding, Replayable } from '../../matter/kind'
import { exchangedWith, type Household, householdIn, kinOf, maskHousehold, sayHousehold } from '../../village/exports'
import type { Output } from '../contract-types'
import { type OrderBody, orders } from '../documents'
import { NO_CLOCK } from './clock'
import { giveBack, pay, release, spend } from './effects'
import { sayItems } from './line'
import { began, follow } from './replay'
import { ORDER_SAYINGS } from './sayings'

/** What has to be known of an order's household: who does not settle it, who does not hand it over, whose it is. */
interface Surroundings {
  readonly kinHouseholdIds: readonly string[]
  readonly formerHouseholdIds: readonly string[]
  readonly head: string
}
type OrderNow = OrderBody & Surroundings

interface OrderTraits {
  readonly stored: OrderBody
  readonly action: OrderAction
  /** Nothing is asked besides: a code that is typed is looked at before the step. */
  readonly given: Record<never, never>
  readonly answer: Output<'cancel'>
}

/** Orders of the shop, which hold points and goods, spend them and give them back. */
export const orderKind: Kind<OrderNow, OrderTraits> & Reminding<OrderNow, OrderTraits> & Replayable<OrderNow> = {
  name: 'order',
  of: orders,
  flowOf: () => orderFlow,
  current: async ({ tx }, order, now) => nowOf(order, await householdIn(tx, order.householdId), now),
  stored: ({ kinHouseholdIds: _kin, formerHouseholdIds: _former, head: _head, ...order }) => order,
  // Whatever waits has its clock from whoever made it.
  enters: ({ state }) => (orderFlow.states[state].atEnd === undefined ? NO_CLOCK : {}),
  does: {
    accept: ({ placedBy }, { at }) => ({ proof: 'phone', handedOverAt: at, handedOverBy: placedBy.residentId }),
    handOver: (_order, { at, by }) => ({ handedOverAt: at, handedOverBy: by.residentId }),
    contest: () => ({ contested: true }),
  },
  effects: {
    accept: pay,
    handOver: spend,
    cancel: (turn, order) => release(turn, order, turn.call.callerName),
    lapse: (turn, order) => release(turn, order, '过期没领'),
    return: giveBack,
  },
  follows: () => null,
  says: { title: ({ items }) => sayItems(items), steps: ORDER_SAYINGS },
  // Whoever only keeps the shop reads a masked name.
  whose: ({ head }, listener) => {
    if (listener === 'household') return YOURS
    return listener === 'shopkeeper' ? maskHousehold(head) : sayHousehold(head)
  },
  about: aboutOrder,
  // A household does not hear of what one of its own did.
  parties: ({ householdId }, { caller }) => ({
    householdId: caller.householdId === householdId ? null : householdId,
    gridId: null,
    groupId: null,
    raiser: null,
    objectedBy: null,
    objections: [],
  }),
  answer: ({ _id, state, deadlineAt }) => ({ orderId: _id, state, deadlineAt, code: null }),
  reminds:
    async () =>
    ({ tx, call }, order) =>
      tell(tx, call, {
        villageId: order.villageId,
        audience: toHousehold(order.householdId),
        whose: YOURS,
        title: sayItems(order.items),
        text: `给您家留到${sayDay(order.deadlineAt ?? call.now)}，别忘了来领。过了这天没领，分就退回存折。`,
        about: aboutOrder(order),
      }),
  began,
  follow,
}

/** What a message about an order leads to. */
export function aboutOrder({ _id }: Pick<OrderBody, '_id'>): { kind: string; id: string } {
  return { kind: 'order', id: _id }
}

/** The order as its household stands by now; where it is not asked for, nobody is kept off and nobody is named. */
export function nowOf<T extends OrderBody>(order: T, household: Household | null, now: number): T & Surroundings {
  return {
    ...order,
    kinHouseholdIds: household ? kinOf(household, now) : [],
    formerHouseholdIds: household ? exchangedWith(household, now) : [],
    head: household?.head ?? '',
  }
}
