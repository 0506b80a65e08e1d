import { type SheetAction, type SheetState, sheetFlow } from '@shared/inspection/flow'
import { sumOf } from '@shared/inspection/rules'
import { endOfDayAfter } from '@shared/kernel/time'
import { stepFrom } from '@shared/matter/flow'
import { OBJECTION_DAYS } from '@shared/matter/terms'
import { refuse } from '../kernel/refuse'
import type { Transaction } from '../kernel/store'
import { type Household, householdIn, kinOf } from '../village/exports'
import { type Round, type Sheet, sheets } from './documents'
import type { Stepping } from './round-step'
import { tellSheetStep } from './tell-sheet-step'

/** A door has one sheet a round. */
export const sheetId = (roundId: string, householdId: string): string => `${roundId}:${householdId}`

/** Under which subject the story of a sheet is kept. */
export const sheetSubject = (id: string): string => `sheet:${id}`

/** What every change of a sheet answers. */
export const sheetAnswer = ({ roundId, householdId, state, points, revision }: Sheet) => ({
  ...{ roundId, householdId, state, points, revision },
})

/** What a sheet keeps of its household. */
export const doorOf = (household: Household, now: number) => {
  const { number, head, door, groupId, groupName, gridId } = household
  return { number, head, door, groupId, groupName, gridId, kinHouseholdIds: kinOf(household, now) }
}

/** The sheet as it stands in the transaction, with its household as that stands by now. */
export async function sheetIn(tx: Transaction, id: string, now: number): Promise<Sheet> {
  const sheet = await tx.get(sheets, id)
  if (!sheet) throw refuse('NOT_FOUND')
  const household = await householdIn(tx, sheet.householdId)
  return household ? keptUp(sheet, household, now) : sheet
}

/**
 * The sheet with its household as that stands by now. Kin that were written down since do not judge it either, nor who
 * moved out since, and nobody is made a judge by being struck off.
 */
export function keptUp(sheet: Sheet, household: Household, now: number): Sheet {
  const door = doorOf(household, now)
  const kinHouseholdIds = [...new Set([...sheet.kinHouseholdIds, ...door.kinHouseholdIds])]
  return { ...sheet, ...door, kinHouseholdIds }
}

/** Whether somebody of this household is of the door's household or kin to it. */
export const isNear = (
  { householdId, kinHouseholdIds }: Pick<Sheet, 'householdId' | 'kinHouseholdIds'>,
  other: string | undefined,
): boolean => other !== undefined && (other === householdId || kinHouseholdIds.includes(other))

/** The same of a door that has no sheet yet. */
export const isNearDoor = (household: Household, other: string | undefined, now: number): boolean =>
  isNear({ householdId: household._id, kinHouseholdIds: kinOf(household, now) }, other)

/** The clock of a sheet that enters a state. One that was objected to goes on alone, and never on the same day. */
function clockOf(state: SheetState, round: Round, now: number): Pick<Sheet, 'deadlineAt' | 'timerAt'> {
  if (state === 'objected' || state === 'contested') {
    const decideBy = endOfDayAfter(now, OBJECTION_DAYS)
    return { deadlineAt: decideBy, timerAt: decideBy }
  }
  if (state !== 'scored') return { deadlineAt: null, timerAt: null }
  return { deadlineAt: null, timerAt: Math.max(round.deadlineAt ?? 0, endOfDayAfter(now, 1)) }
}

/** Takes one step of the flow's table: state, clock, record, and whoever is to be told. The caller writes the sheet. */
export async function takeSheetStep(
  stepping: Stepping,
  round: Round,
  sheet: Sheet,
  action: SheetAction,
  more: Partial<Sheet> = {},
): Promise<Sheet> {
  const { call, note, said } = stepping
  const step = stepFrom(sheetFlow, sheet.state, action)
  if (!step) throw refuse('SHEET_MOVED_ON', { state: sheet.state })
  if (step.needs?.includes('reason') && !said) throw refuse('REASON_NEEDED')
  const changed: Sheet = { ...sheet, ...more, revision: sheet.revision + 1 }
  const clocked = step.to === sheet.state ? {} : clockOf(step.to, round, call.now)
  const next: Sheet = { ...changed, ...clocked, points: sumOf(changed.scores), state: step.to }
  note.villageId = sheet.villageId
  note.subject = sheetSubject(sheet._id)
  note.steps = [...(note.steps ?? []), { action, from: step.from, to: step.to }]
  note.said = said
  await tellSheetStep(stepping, round, { sheet: next, objector: sheet.objectedBy }, step)
  return next
}
