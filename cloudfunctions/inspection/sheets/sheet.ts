import { OFFERED_SHEET_ACTIONS } from '@shared/inspection/contract'
import { sheetFlow } from '@shared/inspection/flow'
import { actionsFor } from '@shared/matter/may'
import { askingOf, type Call } from '../../kernel/call'
import { showPhotos } from '../../kernel/photos'
import { refuse } from '../../kernel/refuse'
import { type Reading, storyOf } from '../../matter/story'
import { contactOf, householdOf, namesFor, namesOpen, sayHousehold } from '../../village/exports'
import type { Input, Output } from '../contract-types'
import { type Sheet, sheets } from '../documents'
import { isInsider, isOwn, itemLine, roundLine, roundOf, seesResults } from '../rounds'
import { isNear, keptUp, sheetId, sheetKind } from './kind'

/**
 * One household's sheet. Its numbers hang on the wall; words, pictures and names are for the household, for those who
 * walk the round, and for those who decide on it.
 */
export async function sheet(call: Call, { roundId, householdId }: Input<'sheet'>): Promise<Output<'sheet'>> {
  const { store, caller } = call
  const [found, stored, household] = await Promise.all([
    roundOf(store, roundId),
    store.get(sheets, sheetId(roundId, householdId)),
    householdOf(store, householdId),
  ])
  const insider = isInsider(call, found)
  if (!stored || !seesResults(call, found)) throw refuse('NOT_FOUND')
  const one: Sheet = household ? keptUp(stored, household, call.now) : stored
  const mine = isOwn(call, one)
  const whole = insider || mine
  const { residentId } = caller
  const reading: Reading = { residentId, insider: whole, knows: knowsOf(call, one), own: 'everything' }
  const [line, named, pictures, timeline, contact] = await Promise.all([
    roundLine(store, found),
    whole ? null : namesFor(call, ['notices'], [one]),
    whole ? showPhotos(call, one.photos) : [],
    storyOf(store, sheetKind, one, reading),
    contactOf(call, { ...one, askerId: residentId }),
  ])
  return {
    round: line,
    householdId,
    ...(named ? namesOpen(named, one) : { household: sayHousehold(one.head), group: one.groupName }),
    ...{ state: one.state, mine, items: found.items.map(itemLine), scores: one.scores, points: one.points },
    ...{
      words: whole ? one.words : null,
      pictures,
      timeline,
      actions: actionsFor(sheetFlow, { ...one, round: found }, OFFERED_SHEET_ACTIONS, askingOf(call)),
    },
    ...{ entryId: one.entryId, contact },
  }
}

/** Who objects is known to those who may decide on it; the household and its kin never decide, and never know. */
function knowsOf({ caller, roles }: Call, one: Sheet): (objectorId: string | null) => boolean {
  const decides = roles.includes('committee') || roles.includes('supervisor')
  const judges = decides && !isNear(one, caller.householdId)
  const atHome = one.objections.filter(({ householdId }) => householdId === one.householdId)
  return (objectorId) => judges || atHome.some(({ residentId }) => residentId === objectorId)
}
