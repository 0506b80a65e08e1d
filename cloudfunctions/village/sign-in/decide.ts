import type { Call } from '../../kernel/call'
import { change } from '../../kernel/change'
import { tell, toHousehold } from '../../kernel/messages'
import { refuse } from '../../kernel/refuse'
import type { Transaction } from '../../kernel/store'
import { DONE, type Input, type Output } from '../contract-types'
import { accounts, households, type Resident, residents, type SignIn, signIns } from '../documents'
import { makeRoom, openAccount } from '../phones'
import { isOpen } from './request'

/** A grid worker, group leader or the committee says whether the person at the phone is who they say. */
export const decideSignIn = (call: Call, input: Input<'decideSignIn'>): Promise<Output<'decideSignIn'>> =>
  change(call, async ({ tx, call, note }) => {
    const request = await tx.get(signIns, input.signInId)
    if (!request) throw refuse('NOT_FOUND')
    const resident = await tx.get(residents, request.residentId)
    const household = await tx.get(households, request.householdId)
    if (!resident || !isOpen(request, { household, resident, now: call.now })) throw refuse('SIGN_IN_DECIDED')
    if (await tx.get(accounts, request.openid)) throw refuse('SIGN_IN_DECIDED')
    const state = input.agree ? 'confirmed' : 'refused'
    note.subject = `resident:${request.residentId}`
    note.steps = [{ action: input.agree ? 'agree' : 'refuse', from: request.state, to: state }]
    note.said = input.reason
    await tx.put(signIns, { ...request, state })
    if (input.agree) await letIn(tx, call, request, resident)
    return DONE
  })

async function letIn(tx: Transaction, call: Call, request: SignIn, resident: Resident): Promise<void> {
  const ready = await makeRoom(tx, resident)
  await openAccount(tx, call, ready, request.openid)
  const replaced = ready === resident ? '' : '登录最早的那部手机已经退出。'
  await tell(tx, call, {
    villageId: resident.villageId,
    audience: toHousehold(request.householdId),
    whose: resident.name,
    title: `${resident.name}登录了`,
    text: `${call.callerName}认过是本人，${resident.name}现在能用这部手机看您家的存折了。${replaced}`,
  })
}
