import type { Listener, Step } from '@shared/matter/flow'
import type { OrderAction, OrderState } from '@shared/shop/flow'
import { CONTEST_DAYS, OFFER_MINUTES } from '@shared/shop/terms'
import type { Call } from '../../kernel/call'
import { tell, toHousehold, toRole, YOURS } from '../../kernel/messages'
import type { Transaction } from '../../kernel/store'
import { householdIn, maskHousehold, sayHousehold } from '../../village/exports'
import type { Order } from '../documents'
import { sayItems } from './line'

type Told = Omit<Order, 'founded'>

const NOT_OURS = `要不是您家的人，${CONTEST_DAYS} 天内可以在这一单里说。`

/** What the people concerned read of a step; the order is as it is after it. */
const SAYINGS: Readonly<Partial<Record<OrderAction, (order: Told) => string>>> = {
  offer: ({ points }) => `柜台替您家点了货，一共 ${points} 分。是您家要的，请在 ${OFFER_MINUTES} 分钟里点头。`,
  sell: ({ points }) => `在柜台换走了，用了 ${points} 分。${NOT_OURS}`,
  handOver: ({ points }) => `领走了，用了 ${points} 分。${NOT_OURS}`,
  cancel: ({ points }) => `这一单不换了，${points} 分退回存折了。`,
  lapse: ({ points }) => `过了日子没来领，${points} 分退回存折了。`,
  contest: () => '说领走的货不是自家换的，请查一查。',
  dismiss: () => '查过了，没有错，照原来的算。',
  return: ({ points }) => `查清楚了，${points} 分退了回去。`,
}

/** Who hears of it; a household does not hear of what one of its own did. */
function audienceOf({ villageId, householdId }: Told, { caller }: Call, listener: Listener): string | null {
  switch (listener) {
    case 'household':
      return caller.householdId === householdId ? null : toHousehold(householdId)
    case 'committee':
    case 'supervisor':
    case 'shopkeeper':
      return toRole(listener, villageId)
    default:
      return null
  }
}

/** What a message about an order leads to. */
export const aboutOrder = (orderId: string) => ({ kind: 'order', id: orderId })

/** Tells whom the flow names for this step, in the step's own transaction. */
export async function tellStep(
  tx: Transaction,
  call: Call,
  order: Told,
  { action, tells = [] }: Step<OrderState, OrderAction>,
  said?: string,
): Promise<void> {
  const saying = SAYINGS[action]
  if (!saying) return
  const { _id, villageId, householdId, items } = order
  const telling = { villageId, title: sayItems(items), text: `${saying(order)}${said ?? ''}`, about: aboutOrder(_id) }
  for (const listener of tells) {
    const audience = audienceOf(order, call, listener)
    if (audience === null) continue
    const whose = listener === 'household' ? YOURS : await nameFor(listener, tx, householdId)
    await tell(tx, call, { ...telling, audience, whose })
  }
}

/** The household as a listener may know it: whoever only keeps the shop reads a masked name. */
async function nameFor(listener: Listener, tx: Transaction, householdId: string): Promise<string> {
  const household = await householdIn(tx, householdId)
  const say = listener === 'shopkeeper' ? maskHousehold : sayHousehold
  return say(household?.head ?? '')
}
