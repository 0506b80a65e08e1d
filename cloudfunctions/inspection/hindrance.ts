import { type SheetAction, type SheetStanding, sheetFlow } from '@shared/inspection/flow'
import { hindranceTo } from '@shared/matter/may'
import { askingOf, type Call } from '../kernel/call'
import { refuse } from '../kernel/refuse'
import type { Round, Sheet } from './documents'

/** A sheet as it stands within its round: of one that was given up nothing waits for anybody, though it may not be closed yet. */
export const standingOf = (round: Pick<Round, 'state'>, sheet: Sheet): SheetStanding =>
  round.state === 'withdrawn' ? { ...sheet, round, state: 'withdrawn' } : { ...sheet, round }

/** Refuses what this caller may not do to the sheet now. */
export function assertMay(call: Call, standing: SheetStanding, action: SheetAction): void {
  const hindrance = hindranceTo(sheetFlow, action, standing, askingOf(call))
  if (hindrance === 'SHEET_MOVED_ON') throw refuse(hindrance, { state: standing.state })
  if (hindrance) throw refuse(hindrance)
}
