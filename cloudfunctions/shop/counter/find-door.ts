import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { householdOf, isDoorCode, maskHome } from '../../village/exports'
import type { Input, Output } from '../contract-types'
import { pins } from '../documents'

/** Who stands behind a door code that was scanned: a masked name, and whether there is a PIN to type. */
export async function findDoor(
  { store, settings }: Call,
  { householdId, doorCode }: Input<'findDoor'>,
): Promise<Output<'findDoor'>> {
  const [household, pin] = await Promise.all([householdOf(store, householdId), store.get(pins, householdId)])
  if (!household || !isDoorCode(settings, household, doorCode)) throw refuse('WRONG_DOOR_CODE')
  return { householdId, household: maskHome(household), hasPin: pin !== null }
}
