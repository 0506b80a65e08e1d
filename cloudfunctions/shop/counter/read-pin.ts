import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { householdOf, sayHousehold } from '../../village/exports'
import type { Input, Output } from '../contract-types'
import { pins } from '../documents'
import { targetHousehold } from './target-household'

/** Whether a household has set a PIN; never which. */
export async function pin(call: Call, _input: Input<'pin'>): Promise<Output<'pin'>> {
  const householdId = targetHousehold(call)
  const [kept, household] = await Promise.all([call.store.get(pins, householdId), householdOf(call.store, householdId)])
  if (!household) throw refuse('NOT_FOUND')
  return { set: kept !== null, household: sayHousehold(household.head) }
}
