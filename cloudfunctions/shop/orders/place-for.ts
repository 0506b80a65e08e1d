import type { Role } from '@shared/kernel/access'
import { OFFICES } from '@shared/village/offices'
import { type Call, villageOf } from '../../kernel/call'
import { tell, toHousehold, YOURS } from '../../kernel/messages'
import type { Input, Output } from '../contract-types'
import { aboutOrder } from './kind'
import { sayItems } from './line'
import { placeOrder } from './place-order'

/** The duty in which the caller acts for a household. */
function dutyOf(call: Call): 'gridWorker' | 'groupLeader' | 'committee' {
  const duty = (['gridWorker', 'groupLeader', 'committee'] as const).find((role: Role) => call.roles.includes(role))
  if (!duty) throw new Error(`${call.procedure} was reached without a duty`)
  return duty
}

/** An order entered for a household that filled in a slip, or asked at the door. The household is told and can cancel it. */
export async function placeFor(call: Call, input: Input<'placeFor'>): Promise<Output<'placeFor'>> {
  const { householdId, lines, onPaper } = input
  const villageId = villageOf(call)
  const role = dutyOf(call)
  return placeOrder(call, {
    ...{ villageId, householdId, lines, onPaper, role },
    alsoTell: (order, { tx, call }) =>
      tell(tx, call, {
        villageId,
        audience: toHousehold(householdId),
        whose: YOURS,
        title: sayItems(order.items),
        text: `${OFFICES[role].word}${call.callerName}替您家下了这一单，先留着 ${order.points} 分。不是您家要的，随时可以不换。`,
        about: aboutOrder(order),
      }),
  })
}
