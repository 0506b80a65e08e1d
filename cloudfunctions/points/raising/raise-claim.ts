import { type Call, residentOf, villageOf } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Input, Output } from '../contract-types'
import { concerned, raise } from './raise'

/** A good deed, for one's own household. */
export async function raiseClaim(call: Call, input: Input<'raiseClaim'>): Promise<Output<'raiseClaim'>> {
  const { residentId, householdId } = residentOf(call)
  const household = await concerned(call, householdId)
  if (household.villageId !== villageOf(call)) throw refuse('NOT_ALLOWED')
  const { ruleId, points, words, photos } = input
  return raise(call, {
    ...{ kind: 'award', household, residentId, ruleId, points, words, photos },
    ...{ onPaper: false, role: 'resident' },
  })
}
