import { sayDay } from '@shared/kernel/time'
import type { Call } from '../../kernel/call'
import { tell, toHousehold, YOURS } from '../../kernel/messages'
import { aboutClaim } from '../claims'
import type { Input, Output } from '../contract-types'
import { concerned, raise } from './raise'
import { dutyOf } from './raise-claim-for'

/** A fault begins as a letter to one household: what was seen, and until when it can be put right at no cost. */
export async function raiseDeduction(call: Call, input: Input<'raiseDeduction'>): Promise<Output<'raiseDeduction'>> {
  const { householdId, ruleId, points, words, photos } = input
  const household = await concerned(call, householdId)
  const raising = { household, residentId: null, ruleId, points, words, photos, onPaper: false, role: dutyOf(call) }
  return raise(call, { kind: 'deduction', ...raising }, (claim, { tx, call }) =>
    tell(tx, call, {
      villageId: claim.villageId,
      audience: toHousehold(householdId),
      whose: YOURS,
      title: `给您家的一封信：${claim.rule.name}`,
      text: `${claim.deadlineAt === null ? '改好了' : `到${sayDay(claim.deadlineAt)}为止改好`}，这件事就了了，不扣分。看到的是：${words}`,
      about: aboutClaim(claim),
      template: 'letter',
    }),
  )
}
