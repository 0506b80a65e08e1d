import type { Role } from '@shared/kernel/access'
import { type Call, villageOf } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Transaction } from '../../kernel/store'
import { exchangedWith, householdIn, isDoorCode } from '../../village/exports'
import type { Input } from '../contract-types'
import type { Order, Shelf } from '../documents'
import { spendingShelfIn } from '../shelf'
import { itemsOf } from './draft'
import type { Ordering } from './new-order'

/** In which duty the caller stands behind the counter: the committee stands in. */
const dutyOf = ({ roles }: Call): Role => (roles.includes('shopkeeper') ? 'shopkeeper' : 'committee')

/** An order made up at the counter. */
export const atCounter = (call: Call, { householdId }: Pick<Input<'offer'>, 'householdId'>): Ordering => ({
  ...{ villageId: villageOf(call), householdId, onPaper: false, role: dutyOf(call) },
})

/**
 * What the household with this door code picks from the shelf as it stands. Refuses with `WRONG_DOOR_CODE`, with
 * `SHOP_RECUSED` whoever serves their own household or that of a year ago, and what cannot be had.
 */
export async function pickedAtCounter(
  tx: Transaction,
  call: Call,
  { householdId, doorCode, lines }: Pick<Input<'offer'>, 'householdId' | 'doorCode' | 'lines'>,
): Promise<{ shelf: Shelf; items: Order['items'] }> {
  const household = await householdIn(tx, householdId)
  if (!household || !isDoorCode(call.settings, household, doorCode)) throw refuse('WRONG_DOOR_CODE')
  const close = [householdId, ...exchangedWith(household, call.now)]
  if (close.some((id) => id === call.caller.householdId)) throw refuse('SHOP_RECUSED')
  const shelf = await spendingShelfIn(tx, household.villageId)
  const items = itemsOf(shelf, lines, call.now)
  assertLeft(shelf, items)
  return { shelf, items }
}

/** Refuses with `SOLD_OUT` what is not there. */
export function assertLeft({ goods }: Shelf, items: Order['items']): void {
  for (const { goodsId, name, count } of items) {
    const left = goods[goodsId]?.left ?? 0
    if (left < count) throw refuse('SOLD_OUT', { goods: name, left })
  }
}
