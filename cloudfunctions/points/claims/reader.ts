import { access } from '@shared/access'
import { type Role, rolesThatAllow } from '@shared/kernel/access'
import type { Call } from '../../kernel/call'
import type { Claim } from '../documents'

/** What somebody is to a claim that they look at. */
export interface Reader {
  /** The roles that hold over this claim; none means that it is not theirs to read. */
  readonly roles: readonly Role[]
  /** The household itself, or somebody with a duty over it: they see names, words and reasons. */
  readonly insider: boolean
  /** They may decide an objection to this, so they know who objects; the household and its kin never do. */
  readonly judges: boolean
  /** Who reads: whoever objected sees their own words, and what was answered. */
  readonly residentId: string | undefined
}

/** Good deeds that the village is shown; an objection hides none of them. */
const SHOWN_TO_ALL = new Set<Claim['state']>(['publicised', 'objected', 'posted', 'contested'])

/**
 * Who the caller is to this claim, by the access table; null when they may not see it. A neighbour sees good deeds that
 * are public or that they objected to, and never a fault of another household.
 */
export function readerOf({ caller, now }: Call, claim: Claim): Reader | null {
  const { villageId, groupId, gridId, householdId, kinHouseholdIds, kind, state } = claim
  const { residentId } = caller
  const target = { villageId, groupId, gridId: gridId ?? undefined, householdId }
  const roles = rolesThatAllow(access['points.claim'], caller, target, now)
  const insider = caller.householdId === householdId || roles.some((role) => role !== 'resident')
  const objected = claim.objections.some((one) => one.residentId === residentId)
  const shown = insider || (kind === 'award' && (objected || SHOWN_TO_ALL.has(state)))
  if (roles.length === 0 || !shown) return null
  const near = caller.householdId === householdId || kinHouseholdIds.some((kin) => kin === caller.householdId)
  const judges = !near && (roles.includes('committee') || roles.includes('supervisor'))
  return { roles, insider, judges, residentId }
}
