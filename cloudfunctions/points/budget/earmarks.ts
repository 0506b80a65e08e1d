import type { Store, Transaction } from '../../kernel/store'
import { type Earmark, earmarks } from '../documents'

/** Far more rounds than one village has on the notice. */
const MOST_EARMARKS = 1000

/** Counts what a round promises against the village's budget, from the council's yes until all of it is posted. */
export const earmarkPoints = (
  tx: Transaction,
  { roundId, villageId, points }: { roundId: string; villageId: string; points: number },
): Promise<void> => tx.put(earmarks, { _id: roundId, villageId, points })

/** What rounds promise in a village, by round. */
export const earmarksOf = async (store: Store, villageId: string): Promise<Earmark[]> =>
  store.find(earmarks, { where: { villageId }, limit: MOST_EARMARKS })

/** The round is posted, or given up. While it is being posted its points count twice: too careful for some minutes. */
export const releaseEarmark = (tx: Transaction, roundId: string): Promise<void> => tx.remove(earmarks, roundId)
