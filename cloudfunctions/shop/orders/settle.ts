import type { Call } from '../../kernel/call'
import { lastsYearsOf, returnSpent } from '../../points/exports'
import type { Input, Output } from '../contract-types'
import { shelves } from '../documents'
import { foundLost, shelfIn } from '../shelf'
import { usesOf } from './draft'
import { occasionOf } from './held-goods'
import { changeOrder } from './step'

/**
 * Settles what a household contests, by somebody who did not hand it over and is not kin. Where it was wrong, the points
 * come back; the goods are gone all the same, and count as missing from then on.
 */
export function settle(call: Call, { orderId, uphold, reason }: Input<'settle'>): Promise<Output<'settle'>> {
  if (!uphold) return changeOrder(call, { orderId, action: 'dismiss', said: reason }, async () => ({}))
  return changeOrder(call, { orderId, action: 'return', said: reason }, async (order, { tx, call }) => {
    const lastsYears = await lastsYearsOf(tx, order.villageId, call.now)
    const occasion = { ...occasionOf(order, call.callerName, call.now), uses: usesOf(order.items), lastsYears }
    await returnSpent(tx, occasion)
    await tx.put(shelves, foundLost(await shelfIn(tx, order.villageId), order.items))
    return {}
  })
}
