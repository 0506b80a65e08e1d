import type { Caller } from '@shared/kernel/access'
import type { PledgeLine } from '@shared/pledges/contract'
import { maskName } from '@shared/village/id-number'
import { sayRole } from '@shared/village/offices'
import { YOURS } from '../kernel/messages'
import type { Pledge } from './documents'

/** Whether it is the caller's own, or their household's. */
export const isOwn = ({ by, role }: Pledge, { residentId, householdId }: Caller): boolean =>
  by.residentId === residentId || (role === null && by.householdId !== null && by.householdId === householdId)

/** Who promised, as the village may know: an office by its name, a household as it chose. */
export function whoOf(pledge: Pledge, caller: Caller): string {
  const { role, by, shownAs } = pledge
  if (role !== null) return sayRole(role)
  if (isOwn(pledge, caller)) return YOURS
  return `${shownAs === 'name' ? by.name : maskName(by.name)}家`
}

/** A pledge as lists and pages show it. */
export function pledgeLine(pledge: Pledge, caller: Caller): PledgeLine {
  const { _id: id, role, to, what, state, madeAt, shownAt, dueAt, lengthenedFrom, keptAt, mark } = pledge
  const dates = { madeAt, shownAt, dueAt, lengthenedFrom, keptAt }
  return { id, who: whoOf(pledge, caller), office: role !== null, to: to.name, what, state, ...dates, mark }
}
