import { dayOf, endOfDayAfter } from '@shared/kernel/time'
import { PICKUP_TRIES } from '@shared/shop/terms'
import { type Call, residentOf, villageOf } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Transaction } from '../../kernel/store'
import { pickupTries } from '../documents'

/**
 * Writes down that a pick-up code was typed; refuses with `TOO_OFTEN` until the next day whoever typed too many wrong
 * ones. Somebody behind the counter could otherwise try all codes and take what others ordered. A right one is written
 * too, so that codes tried all at once stand in line.
 */
export async function countCode(tx: Transaction, call: Call, isRight: boolean): Promise<void> {
  const { residentId: _id } = residentOf(call)
  const kept = await tx.get(pickupTries, _id)
  const day = dayOf(call.now)
  const wrong = kept?.day === day ? kept.wrong : 0
  if (wrong >= PICKUP_TRIES) throw refuse('TOO_OFTEN', { retryAt: endOfDayAfter(call.now, 0) + 1 })
  const villageId = villageOf(call)
  await tx.put(pickupTries, { _id, villageId, wrong: isRight ? wrong : wrong + 1, day, triedAt: call.now })
}
