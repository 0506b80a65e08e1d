import type { Call } from '../../kernel/call'
import { take } from '../../matter/take'
import type { Input, Output } from '../contract-types'
import { sheetId, sheetKind } from './kind'

/** An objection to one sheet. It holds up that one; the round goes on. */
export const object = (
  call: Call,
  { roundId, householdId, reason: said }: Input<'object'>,
): Promise<Output<'object'>> => take(sheetKind, call, { id: sheetId(roundId, householdId), action: 'object', said })
