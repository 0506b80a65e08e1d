import { stepFrom } from '@shared/matter/flow'
import { hindranceTo } from '@shared/matter/may'
import { deadlineOf } from '@shared/points/claims'
import { type ClaimAction, type ClaimState, flowOf, queueOf } from '@shared/points/flow'
import { askingOf, type Call } from '../kernel/call'
import type { Try } from '../kernel/change'
import { refuse } from '../kernel/refuse'
import type { Transaction } from '../kernel/store'
import { type Household, householdIn, kinOf } from '../village/exports'
import { type Claim, claims } from './documents'
import { tellStep } from './tell-step'
import { giveBackUses } from './uses'

/** One try to change one claim, and what was said. */
export interface Stepping extends Try {
  readonly said?: string | undefined
}

/** What every change of a claim answers. */
export const answerOf = ({ _id, state, deadlineAt }: Claim) => ({ claimId: _id, state, deadlineAt })

/** The claim as it stands in the transaction, with its household as that stands by now. */
export async function claimIn(tx: Transaction, claimId: string, now: number): Promise<Claim> {
  const claim = await tx.get(claims, claimId)
  if (!claim) throw refuse('NOT_FOUND')
  const household = await householdIn(tx, claim.householdId)
  return household ? keptUp(claim, household, now) : claim
}

/**
 * A household may get another head or move while its claim is under way: the points go where it stands at the end. Kin
 * that were written down since do not judge it either, nor who moved out since, and nobody is made a judge by being struck off.
 */
function keptUp(claim: Claim, household: Household, now: number): Claim {
  const { head, groupId, groupName, gridId } = household
  return { ...withKin(claim, household, now), head, groupId, groupName, gridId }
}

/** The claim with everybody who does not judge it: those of then, and those of now. */
export function withKin(claim: Claim, household: Household, now: number): Claim {
  const kinHouseholdIds = [...new Set([...claim.kinHouseholdIds, ...kinOf(household, now)])]
  return { ...claim, kinHouseholdIds }
}

/** Refuses what this caller may not do to the claim now. */
export function assertMay(call: Call, claim: Claim, action: ClaimAction): void {
  const hindrance = hindranceTo(flowOf(claim.kind), action, claim, askingOf(call))
  if (hindrance === 'MOVED_ON') throw refuse('MOVED_ON', { state: claim.state })
  if (hindrance) throw refuse(hindrance)
}

/** The clock and the desk of a claim that enters a state. */
export function placed(claim: Claim, state: ClaimState, now: number): Claim {
  const deadlineAt = deadlineOf(state, claim, now)
  const queue = queueOf(state)
  return { ...claim, state, deadlineAt, timerAt: deadlineAt, queue, queueAt: deadlineAt ?? now }
}

/**
 * Takes one step of the flow's table: state, clock, desk, record, and whoever is to be told. Answers with the claim as
 * it then is; `save` writes it.
 */
export async function takeStep(
  { tx, call, note, said }: Stepping,
  claim: Claim,
  action: ClaimAction,
  more: Partial<Claim> = {},
): Promise<Claim> {
  const step = stepFrom(flowOf(claim.kind), claim.state, action)
  if (!step) throw refuse('MOVED_ON', { state: claim.state })
  if (step.needs?.includes('reason') && !said) throw refuse('REASON_NEEDED')
  const changed: Claim = { ...claim, ...more, revision: claim.revision + 1 }
  const next = step.to === claim.state ? changed : placed(changed, step.to, call.now)
  note.villageId = claim.villageId
  note.subject = subjectOf(claim._id)
  note.steps = [...(note.steps ?? []), { action, from: step.from, to: step.to }]
  note.said = said
  await tellStep(tx, call, { claim: next, objector: claim.objectedBy }, step, said)
  return next
}

/** Writes the claim; one that came to nothing gives its use of the rule back. */
export async function save({ tx }: Pick<Stepping, 'tx'>, before: Claim, after: Claim): Promise<void> {
  const cameToNothing = after.state === 'refused' || after.state === 'withdrawn'
  if (cameToNothing && before.state !== after.state) await giveBackUses(tx, after)
  await tx.put(claims, after)
}

/** Under which subject the story of a claim is kept. */
export const subjectOf = (claimId: string): string => `claim:${claimId}`
