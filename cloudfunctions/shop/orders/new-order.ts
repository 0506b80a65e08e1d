import type { Role } from '@shared/kernel/access'
import { type Call, residentOf } from '../../kernel/call'
import type { Founded } from '../../kernel/found'
import { refuse } from '../../kernel/refuse'
import type { Paid } from '../../points/exports'
import type { Order, Shelf } from '../documents'
import { ORDERS_OF_A_DAY } from './a-day'
import { sumOf } from './draft'

/** Whose order it is, and in which role the caller makes it. */
export interface Ordering {
  readonly villageId: string
  readonly householdId: string
  readonly onPaper: boolean
  readonly role: Role
}

/** Six digits for fetching the goods; who does not have the instance's key cannot work them out. */
const codeOf = ({ settings }: Call, orderId: string): string =>
  String(Number.parseInt(settings.fingerprint('pickup', orderId).slice(0, 12), 16) % 1_000_000).padStart(6, '0')

/** An order of these items in the state in which it begins. */
export function newOrder(
  call: Call,
  orderId: string,
  { villageId, householdId, onPaper, role }: Ordering,
  items: Order['items'],
  begun: Pick<Order, 'state'> & Partial<Order>,
): Omit<Order, 'founded'> {
  const { residentId } = residentOf(call)
  return {
    _id: orderId,
    ...{ villageId, householdId, onPaper, items, points: sumOf(items), code: codeOf(call, orderId) },
    placedAt: call.now,
    placedBy: { residentId, name: call.callerName, role },
    ...{ deadlineAt: null, timerAt: null, proof: null, signatureId: null },
    ...{ handedOverAt: null, handedOverBy: null, contested: false, revision: 1 },
    ...begun,
  }
}

/** What is kept of an order that came to nothing: who asked, and that the answer was no. */
export const refusedOrder =
  (ordering: Ordering) =>
  (call: Call, root: Founded): Order => ({ ...newOrder(call, root._id, ordering, [], { state: 'refused' }), ...root })

/** Refuses what the ledger did not do. */
export function assertPaid(paid: Paid, { goods }: Shelf): void {
  if (paid.is === 'short') throw refuse('POINTS_SHORT', { short: paid.short })
  if (paid.is === 'done') return
  if (paid.of === ORDERS_OF_A_DAY) throw refuse('TOO_OFTEN')
  const limited = goods[paid.of]
  throw refuse('LIMIT_REACHED', {
    goods: limited?.name ?? '',
    limit: paid.limit,
    period: limited?.limit?.period ?? 'year',
  })
}
