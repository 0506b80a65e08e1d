import type { Role } from '@shared/kernel/access'
import { OFFICES } from '@shared/village/offices'
import type { Call } from '../../kernel/call'
import { tell, toHousehold, YOURS } from '../../kernel/messages'
import { refuse } from '../../kernel/refuse'
import { residentById } from '../../village/exports'
import { aboutClaim } from '../claims'
import type { Input, Output } from '../contract-types'
import { concerned, raise } from './raise'

/** The duty in which the caller acts for a household. */
export function dutyOf(call: Call): 'gridWorker' | 'groupLeader' | 'committee' {
  const duty = (['gridWorker', 'groupLeader', 'committee'] as const).find((role: Role) => call.roles.includes(role))
  if (!duty) throw new Error(`${call.procedure} was reached without a duty`)
  return duty
}

/** A good deed entered for a household without a phone. The household is told and can object; the raiser verifies nothing. */
export async function raiseClaimFor(call: Call, input: Input<'raiseClaimFor'>): Promise<Output<'raiseClaimFor'>> {
  const { householdId, residentId = null, ruleId, points, words, photos, onPaper } = input
  const [household, resident] = await Promise.all([
    concerned(call, householdId),
    residentId === null ? null : residentById(call.store, residentId),
  ])
  if (residentId !== null && resident?.householdId !== householdId) throw refuse('NOT_FOUND')
  const role = dutyOf(call)
  const raising = { household, residentId, ruleId, points, words, photos, onPaper, role }
  return raise(call, { kind: 'award', ...raising }, (claim, { tx, call }) =>
    tell(tx, call, {
      villageId: claim.villageId,
      audience: toHousehold(householdId),
      whose: YOURS,
      title: claim.rule.name,
      text: `${OFFICES[role].word}${call.callerName}替您家报了这件好事。要是不对，公示时您可以提异议。`,
      about: aboutClaim(claim),
    }),
  )
}
