import { tell, toRole } from '../../kernel/messages'
import { pageByPage, type Run } from '../../kernel/timer'
import { lastingIn } from '../../points/exports'
import { sayHousehold } from '../../village/exports'
import { type Round, rounds, type Sheet, sheets } from '../documents'
import { aboutSheet } from '../sheets'
import { noteOnSheet, turnSheet } from './by-clock'
import { postOne } from './post-round'

/** Moves on the sheets that an objection has parted from their round: decided ones are posted, others reminded of once. */
export const advanceSheets = (run: Run): AsyncGenerator<void> =>
  pageByPage(run, sheets, { where: { timerAt: { lte: run.now } }, by: 'timerAt' }, (sheet) => advance(run, sheet))

async function advance(run: Run, sheet: Sheet): Promise<void> {
  const [round, lasting] = await Promise.all([
    run.store.get(rounds, sheet.roundId),
    lastingIn(run.store, sheet.villageId),
  ])
  if (!round) return
  if (sheet.state !== 'scored') await remind(run, round, sheet)
  // Of a round that was given up nothing is posted: its own turn closes the sheet.
  else if (round.state === 'posting' || round.state === 'posted') await postOne(run, round, sheet, lasting)
}

const remind = (run: Run, round: Round, seen: Sheet): Promise<unknown> =>
  turnSheet(run, 'remind', { round, seen }, async (sheet, turn) => {
    const { villageId, head } = sheet
    const said = {
      whose: sayHousehold(head),
      title: '还等着您：评比的异议',
      text: `有人对${sayHousehold(head)}的评比有异议，等您来定。`,
      about: aboutSheet(sheet),
    }
    for (const role of ['committee', 'supervisor'] as const) {
      await tell(turn.tx, turn.call, { villageId, audience: toRole(role, villageId), ...said })
    }
    return noteOnSheet(turn, sheet, { timerAt: null })
  })
