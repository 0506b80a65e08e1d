import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Input, Output } from '../contract-types'
import { households } from '../documents'
import { sayDoor, sayHousehold } from '../places'
import { doorCodeOf } from './code'

/** The code for the door, to be printed, or read out to somebody of the household. */
export async function doorCode(call: Call, { householdId }: Input<'doorCode'>): Promise<Output<'doorCode'>> {
  const household = await call.store.get(households, householdId)
  if (!household) throw refuse('NOT_FOUND')
  return {
    code: doorCodeOf(call.settings, household),
    head: sayHousehold(household.head),
    door: sayDoor(household),
  }
}
