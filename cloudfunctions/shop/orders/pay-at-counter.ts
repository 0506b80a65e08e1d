import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Transaction } from '../../kernel/store'
import { payAtOnce } from '../../points/exports'
import type { Order, Shelf } from '../documents'
import { putShelf, soldAtOnce } from '../shelf'
import { assertLeft } from './at-counter'
import { limitedUsesOf } from './draft'
import { sayItems } from './line'
import { assertPaid } from './new-order'

/** Points and goods change hands at once; refuses when either is short. The shelf, which many write, is written last. */
export async function payAtCounter(
  tx: Transaction,
  call: Call,
  { _id, householdId, items, points }: Omit<Order, 'founded'>,
  { shelf, confirmedBy }: { shelf: Shelf; confirmedBy: string },
): Promise<void> {
  const what = { reason: sayItems(items), confirmedBy, at: call.now }
  const uses = limitedUsesOf(items, shelf)
  const paid = await payAtOnce(tx, { householdId, orderId: _id, points, uses, ...what })
  // Who keeps the shop is not told how many points a household has, not even by what it lacks.
  if (paid.is === 'short' && call.caller.householdId !== householdId) throw refuse('TOO_FEW_POINTS')
  assertPaid(paid, shelf)
  assertLeft(shelf, items)
  await putShelf(tx, call, soldAtOnce(shelf, items, call.now))
}
