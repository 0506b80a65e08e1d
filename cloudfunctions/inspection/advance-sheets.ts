import { tell, toRole } from '../kernel/messages'
import { type Run, workThrough } from '../kernel/timer'
import { lastingIn } from '../points/exports'
import { sayHousehold } from '../village/exports'
import { turnSheet } from './by-clock'
import { rounds, type Sheet, sheets } from './documents'
import { postOne } from './post-round'
import { aboutSheet } from './tell-sheet-step'

/** Moves on the sheets that an objection has parted from their round: decided ones are posted, others reminded of once. */
export const advanceSheets = (run: Run): Promise<void> =>
  workThrough(run, sheets, { where: { timerAt: { lte: run.now } }, by: 'timerAt' }, (sheet) => advance(run, sheet))

async function advance(run: Run, sheet: Sheet): Promise<void> {
  if (sheet.state !== 'scored') {
    await remind(run, sheet)
    return
  }
  const [round, lasting] = await Promise.all([
    run.store.get(rounds, sheet.roundId),
    lastingIn(run.store, sheet.villageId),
  ])
  // Of a round that was given up nothing is posted: its own turn closes the sheet.
  if (round && (round.state === 'posting' || round.state === 'posted')) await postOne(run, round, sheet, lasting)
}

const remind = (run: Run, seen: Sheet): Promise<unknown> =>
  turnSheet(run, 'remind', seen, async (sheet, { tx, call }) => {
    const { villageId, head } = sheet
    const said = {
      whose: sayHousehold(head),
      title: '还等着您：评比的异议',
      text: `有人对${sayHousehold(head)}的评比有异议，等您来定。`,
      about: aboutSheet(sheet),
    }
    for (const role of ['committee', 'supervisor'] as const) {
      await tell(tx, call, { villageId, audience: toRole(role, villageId), ...said })
    }
    return { ...sheet, timerAt: null }
  })
