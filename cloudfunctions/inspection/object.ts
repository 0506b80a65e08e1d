import { type Call, residentOf } from '../kernel/call'
import { takeTurn } from '../points/exports'
import { changeSheet } from './change-sheet'
import type { Input, Output } from './contract-types'
import { assertMay, standingOf } from './hindrance'
import { takeSheetStep } from './sheet-step'

/** An objection to one sheet. It holds up that one; the round goes on. */
export const object = (call: Call, { reason, ...at }: Input<'object'>): Promise<Output<'object'>> =>
  changeSheet(call, { ...at, said: reason }, async ({ round, sheet }, stepping) => {
    const { tx, call } = stepping
    assertMay(call, standingOf(round, sheet), 'object')
    const { residentId, householdId = null } = residentOf(call)
    if (!call.roles.includes('supervisor')) {
      await takeTurn(tx, { what: 'objections', residentId, villageId: sheet.villageId, at: call.now })
    }
    const objections = [...sheet.objections, { residentId, householdId, posted: sheet.state === 'posted' }]
    return takeSheetStep(stepping, round, sheet, 'object', { objections, objectedBy: residentId })
  })
