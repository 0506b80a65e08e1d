import { OFFICES } from '@shared/village/offices'
import { type Call, villageOf } from '../../kernel/call'
import { change } from '../../kernel/change'
import { tell, toHousehold, YOURS } from '../../kernel/messages'
import type { Input, Output } from '../contract-types'
import { pins } from '../documents'
import { pinHash } from './pins'
import { targetHousehold } from './target-household'

/** Sets a household's PIN, in place of the one before. Done on somebody else's phone, the household hears of it. */
export const setPin = (call: Call, { pin }: Input<'setPin'>): Promise<Output<'setPin'>> =>
  change(call, async ({ tx, call, note }) => {
    const householdId = targetHousehold(call)
    const villageId = villageOf(call)
    const untried = { wrong: 0, day: '', triedAt: 0 }
    await tx.put(pins, { _id: householdId, villageId, hash: pinHash(call, householdId, pin), ...untried })
    note.subject = `pin:${householdId}`
    const duty = call.roles.find((role) => role !== 'resident' && role !== 'guest')
    if (call.caller.householdId !== householdId && duty) {
      await tell(tx, call, {
        ...{ villageId, audience: toHousehold(householdId), whose: YOURS, title: '您家的取货密码换过了' },
        text: `您家的取货密码，是在${OFFICES[duty].word}${call.callerName}的手机上设的。要不是您家人设的，请马上打电话给村委会。`,
      })
    }
    return { done: true as const }
  })
