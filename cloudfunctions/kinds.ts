import { filingKind } from './filings/exports'
import { advanceRounds, advanceSheets, roundKind, roundRecords, sheetKind } from './inspection/exports'
import type { Finding } from './kernel/finding'
import type { Store } from './kernel/store'
import { inTurns, type PagedJob } from './kernel/timer'
import { advance } from './matter/clock'
import { fileOf, proveKind } from './matter/file'
import type { Kind, Reminding, Replayable, Traits } from './matter/kind'
import { type Placing, placing } from './matter/waits'
import { meetingKind } from './meetings/exports'
import { pledgeKind } from './pledges/exports'
import { claimKind } from './points/exports'
import { requestKind } from './requests/exports'
import { orderKind } from './shop/exports'

/** A kind of matter as far as the clock and the night have to do with it: what is due, what waits, what is proved of a whole village. */
interface Handled extends Placing {
  readonly advance: PagedJob
  readonly prove?: (store: Store, asked: { villageId: string; now: number }) => Promise<Finding[]>
}

/** A kind that is the village's as a whole: everything follows from its declaration. */
const ofVillage = <M extends T['stored'], T extends Traits>(
  kind: Kind<M, T> & Reminding<M, T> & Replayable<M>,
): Handled => ({
  ...placing(kind),
  advance: advance(kind),
  prove: async (store, asked) => proveKind(kind, await fileOf(kind, store, asked)),
})

/** Every kind of matter. What is a household's is proved with its household, sheets with their round. */
export const KINDS: readonly Handled[] = [
  { ...placing(orderKind), advance: advance(orderKind) },
  // The row says kin as the claim had them with its last step: whoever came since is looked at by `followHouseholds`.
  { ...placing(claimKind, async (_from, claim) => claim), advance: advance(claimKind) },
  { ...placing(roundKind), advance: advanceRounds },
  {
    ...placing(sheetKind, async (from, sheet) => {
      const round = await from.get(roundRecords, sheet.roundId)
      return round && { ...sheet, round }
    }),
    advance: advanceSheets,
  },
  ofVillage(meetingKind),
  ofVillage(pledgeKind),
  ofVillage(requestKind),
  ofVillage(filingKind),
]

/** Moves on every matter whose time has come, of each kind a page in turn. */
export const advanceKinds = inTurns(KINDS.map((kind) => kind.advance))
