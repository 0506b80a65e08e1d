import { DAY_MS } from '@shared/kernel/time'
import type { Former, Household } from '../documents'

/** So long a household that somebody moved out of, or into, still counts as their own. */
const MOVE_COUNTS_DAYS = 365

/** What a move leaves behind of the household that was moved out of. */
export const formerOf = (householdId: string, now: number): Former => ({
  id: householdId,
  until: now + MOVE_COUNTS_DAYS * DAY_MS,
})

/** Traces together: of two of one household the later counts, and what is over is gone. */
export function stillFormer(traces: readonly Former[], now: number): Former[] {
  const latest = new Map<string, number>()
  for (const { id, until } of traces) if (until > now) latest.set(id, Math.max(until, latest.get(id) ?? 0))
  return [...latest].map(([id, until]) => ({ id, until }))
}

/** Households that had a person in common with this one less than a year ago. */
export const exchangedWith = ({ exchanged }: Pick<Household, 'exchanged'>, now: number): string[] =>
  stillFormer(exchanged, now).map(({ id }) => id)

/**
 * Whose people do not judge this household: its kin, as the committee wrote them down, and whoever it had a person in
 * common with less than a year ago. It holds both ways, because both households keep it. The one source of every recusal.
 */
export const kinOf = (household: Pick<Household, 'kinHouseholdIds' | 'exchanged'>, now: number): string[] => [
  ...new Set([...household.kinHouseholdIds, ...exchangedWith(household, now)]),
]
