import type { Call } from '../kernel/call'
import { change } from '../kernel/change'
import { checkWords } from '../kernel/words'
import { type Round, type Sheet, sheets } from './documents'
import { roundIn, type Stepping } from './round-step'
import { sheetAnswer, sheetId, sheetIn } from './sheet-step'

/** One change of one sheet by a person: what they say is checked first, then the sheet is read, moved and written. */
export const changeSheet = (
  call: Call,
  { roundId, householdId, said }: { roundId: string; householdId: string; said: string },
  move: (at: { round: Round; sheet: Sheet }, stepping: Stepping) => Promise<Sheet>,
) =>
  change(
    call,
    async ({ tx, call, note }) => {
      const round = await roundIn(tx, roundId)
      const sheet = await sheetIn(tx, sheetId(roundId, householdId), call.now)
      const after = await move({ round, sheet }, { tx, call, note, said })
      await tx.put(sheets, after)
      return sheetAnswer(after)
    },
    () => checkWords(call, said),
  )
