import { type Call, residentOf } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Input, Output } from '../contract-types'
import { placeOrder } from './place-order'

/** An order for one's own household. Officers of a town stand in no household, and their town has no shop. */
export async function place(call: Call, { lines }: Input<'place'>): Promise<Output<'place'>> {
  const { villageId, householdId } = residentOf(call)
  if (householdId === undefined) throw refuse('SHOP_CLOSED')
  return placeOrder(call, { villageId, householdId, lines, onPaper: false, role: 'resident' })
}
