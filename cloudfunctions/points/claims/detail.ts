import { type Asking, actionsFor, hindranceTo } from '@shared/matter/may'
import { YOURSELF } from '@shared/matter/terms'
import { OFFERED } from '@shared/points/claims'
import type { ClaimDetail } from '@shared/points/contract'
import { flowOf } from '@shared/points/flow'
import { RAISED, THEIR_HOUSEHOLD, YOUR_HOUSEHOLD } from '@shared/points/terms'
import { askingOf, type Call } from '../../kernel/call'
import { showPhotos } from '../../kernel/photos'
import { type Reading, storyOf } from '../../matter/story'
import { contactOf, exchangedWith, type Household, householdOf, namesFor } from '../../village/exports'
import type { Claim } from '../documents'
import { claimKind, withKin } from './kind'
import { claimLine } from './line'
import { type Reader, readerOf } from './reader'

/** A claim with its story, as this caller may see it; null when they may not. */
export async function claimDetailOf(call: Call, stored: Claim): Promise<ClaimDetail | null> {
  const household = await householdOf(call.store, stored.householdId)
  const claim = household ? asOfNow(stored, household, call.now) : stored
  const reader = readerOf(call, claim)
  if (!reader) return null
  const [names, pictures, timeline, contact] = await Promise.all([
    reader.insider ? null : namesFor(call, ['notices'], [claim]),
    showPhotos(call, claim.photos),
    storyOf(call.store, claimKind, claim, readingOf(claim, reader)),
    contactOf(call, claim),
  ])
  const { rule, version, resolution, entryId } = claim
  const { householdId } = call.caller
  const asking = askingOf({ ...call, roles: reader.roles })
  return {
    claim: claimLine(claim, names),
    words: reader.insider ? claim.words : null,
    repairedFrom: claim.repairedFrom ?? null,
    mine: claim.householdId === householdId,
    wordsBy: wordsBy(call, claim) ?? timeline[0]?.who ?? '',
    ...{ pictures, rule, version, resolution, timeline, entryId, contact },
    votes: votesOf(claim),
    actions: actionsFor(flowOf(claim.kind), claim, OFFERED, asking),
    apart: apart(claim, household, asking),
  }
}

/** Of residents who object, the household is named to those concerned, and others to whoever may decide on it. */
const readingOf = ({ kind, residentId, raisedBy }: Claim, reader: Reader): Reading => ({
  ...reader,
  knows: (objectorId) => reader.judges || objectorId === residentId || objectorId === raisedBy.residentId,
  own: 'objections',
  labels: { raise: RAISED[kind] },
})

/** Whoever became kin since it was last touched is offered no step that they may not take, nor who serves where it stood. */
function asOfNow(claim: Claim, household: Household, now: number): Claim {
  const { groupId, gridId } = household
  return { ...withKin(claim, household, now), groupId, gridId }
}

/** Why somebody whose turn it would be has to stand aside; null where nobody asks them or nothing stands in the way. */
function apart(claim: Claim, household: Household | null, asking: Asking): ClaimDetail['apart'] {
  const { householdId } = asking.actor
  const flow = flowOf(claim.kind)
  const hindrances = new Set(OFFERED.map((action) => hindranceTo(flow, action, claim, asking)))
  if (hindrances.has('STOOD_ASIDE')) return 'aside'
  if (householdId === undefined || !hindrances.has('RECUSED')) return null
  if (householdId === claim.householdId) return 'own'
  if (!household || household.kinHouseholdIds.includes(householdId)) return 'kin'
  return exchangedWith(household, asking.now).includes(householdId) ? 'moved' : 'kin'
}

/** Whose words a claim came with, from where the reader stands; null when nobody of the household raised it. */
function wordsBy({ caller }: Call, { raisedBy, householdId }: Claim): string | null {
  if (raisedBy.residentId === caller.residentId) return YOURSELF
  if (raisedBy.householdId !== householdId) return null
  return caller.householdId === householdId ? YOUR_HOUSEHOLD : THEIR_HOUSEHOLD
}

function votesOf({ votes, rule }: Claim): ClaimDetail['votes'] {
  const yes = votes.filter(({ agree }) => agree).length
  return { yes, no: votes.length - yes, needed: rule.path.endorse }
}
