import type { RoundDetail, RoundItem } from '@shared/inspection/contract'
import { roundFlow } from '@shared/inspection/flow'
import { roundPath } from '@shared/inspection/rules'
import { actionsFor } from '@shared/matter/may'
import type { Rule } from '@shared/points/rule'
import { askingOf, type Call } from '../../kernel/call'
import { subjectOf } from '../../matter/kind'
import { contactOf } from '../../village/exports'
import type { Input, Output } from '../contract-types'
import type { Round } from '../documents'
import { roundKind, votesFor } from './kind'
import { roundLine } from './line'
import { isInspector, roundOf, seesResults } from './reader'
import { timelineOf } from './timeline'
import { countDisputed, pointsOn } from './totals'

/** One round: what is looked at, by whom, how far it has come, and what the caller can do. */
export async function round(call: Call, { roundId }: Input<'round'>): Promise<Output<'round'>> {
  const { store, caller } = call
  const found = await roundOf(store, roundId)
  const { residentId } = caller
  // Nobody objects to a round as a whole.
  const reading = {
    subject: subjectOf(roundKind, roundId),
    labels: roundFlow.actions,
    residentId,
    insider: true,
    knows: () => true,
  }
  const [line, points, objections, timeline, contact] = await Promise.all([
    roundLine(store, found),
    seesResults(call, found) ? pointsOn(store, roundId) : null,
    countDisputed(store, roundId),
    timelineOf(store, reading),
    contactOf(call, { villageId: found.villageId }),
  ])
  const { items, groups, inspectors, resolution } = found
  return {
    round: line,
    items: items.map(itemLine),
    ...{ groups, inspectors, inspecting: isInspector(found, residentId) },
    votes: { yes: votesFor(found, true), no: votesFor(found, false), needed: roundPath(items).votes },
    ...{ objections, points, resolution, timeline, contact },
    actions: actionsOf(call, found, line.scored),
  }
}

/** One question of the sheet. */
export const itemLine = ({ id, name, points, evidence }: Rule): RoundItem => ({
  ...{ id, name, points, note: evidence.note },
})

function actionsOf(call: Call, found: Round, scored: number): RoundDetail['actions'] {
  const walks: RoundDetail['actions'] =
    found.state === 'walking' && isInspector(found, call.caller.residentId) ? ['score'] : []
  const given = actionsFor(roundFlow, found, ['close', 'vote', 'withdraw'], askingOf(call))
  return [...walks, ...given.filter((action) => action !== 'close' || scored > 0)]
}
