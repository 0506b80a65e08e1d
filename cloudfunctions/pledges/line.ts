import type { Caller } from '@shared/kernel/access'
import type { PledgeLine } from '@shared/pledges/contract'
import { A_HOUSEHOLD } from '@shared/village/naming'
import { sayRole } from '@shared/village/offices'
import type { Call } from '../kernel/call'
import { YOURS } from '../kernel/messages'
import { householdsOf, namesFor, namesOpen } from '../village/exports'
import type { Pledge } from './documents'

/** Whether it is the caller's own, or their household's. */
export const isOwn = ({ by, role }: Pledge, { residentId, householdId }: Caller): boolean =>
  by.residentId === residentId || (role === null && by.householdId !== null && by.householdId === householdId)

/** Who promised, as the reader may know. */
export type WhoOf = (pledge: Pledge) => string

/** Who promised these, as the caller may know: an office by its name, a household as it chose to be named. */
export async function whoPromised(call: Call, pledges: readonly Pledge[]): Promise<WhoOf> {
  const theirs = pledges.filter((pledge) => pledge.role === null && !isOwn(pledge, call.caller))
  const ids = [...new Set(theirs.flatMap(({ by }) => by.householdId ?? []))]
  const homes = ids.length === 0 ? new Map() : await householdsOf(call.store, ids)
  const lines = [...homes.values()].map(({ _id, villageId, head, groupId, groupName }) => ({
    ...{ householdId: _id, villageId, head, groupId, groupName },
  }))
  const names = await namesFor(call, ['pledges'], lines, homes)
  const named = new Map(lines.map((line) => [line.householdId, namesOpen(names, line).household]))
  return (pledge) => {
    if (pledge.role !== null) return sayRole(pledge.role)
    return isOwn(pledge, call.caller) ? YOURS : (named.get(pledge.by.householdId ?? '') ?? A_HOUSEHOLD)
  }
}

/** A pledge as lists and pages show it. */
export function pledgeLine(pledge: Pledge, whoOf: WhoOf): PledgeLine {
  const { _id: id, role, to, what, state, madeAt, shownAt, dueAt, lengthenedFrom, keptAt, mark } = pledge
  const dates = { madeAt, shownAt, dueAt, lengthenedFrom, keptAt }
  return { id, who: whoOf(pledge), office: role !== null, to: to.name, what, state, ...dates, mark }
}

/** A page of them, in the order in which they stand. */
export async function pledgeLines(call: Call, pledges: readonly Pledge[]): Promise<PledgeLine[]> {
  const whoOf = await whoPromised(call, pledges)
  return pledges.map((pledge) => pledgeLine(pledge, whoOf))
}
