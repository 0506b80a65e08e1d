import type { Call } from '../../kernel/call'
import { change } from '../../kernel/change'
import { tell, toHousehold, YOURS } from '../../kernel/messages'
import { refuse } from '../../kernel/refuse'
import { checkWords } from '../../kernel/words'
import type { Input, Output } from '../contract-types'
import { households } from '../documents'
import { doorCodeOf } from './code'

/** Makes the code on a door worthless and gives a new one. Only its version is stored and remembered. */
export async function renewDoorCode(
  call: Call,
  { householdId, reason }: Input<'renewDoorCode'>,
): Promise<Output<'renewDoorCode'>> {
  const { version } = await change(
    call,
    async ({ tx, call, note }) => {
      const household = await tx.get(households, householdId)
      if (!household) throw refuse('NOT_FOUND')
      const doorCodeVersion = household.doorCodeVersion + 1
      note.subject = `household:${householdId}`
      note.said = reason
      await tx.put(households, { ...household, doorCodeVersion })
      await tell(tx, call, {
        villageId: household.villageId,
        audience: toHousehold(householdId),
        whose: YOURS,
        title: '您家的户码换了',
        text: `${call.callerName}给您家换了新户码，门上旧的不能再用。缘由是：${reason}。`,
      })
      return { version: doorCodeVersion }
    },
    () => checkWords(call, reason),
  )
  return { code: doorCodeOf(call.settings, { _id: householdId, doorCodeVersion: version }) }
}
