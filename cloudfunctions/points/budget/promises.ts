import type { Store, Transaction } from '../../kernel/store'
import { type Pledge, pledges } from '../documents'

/** Far more rounds than one village has on the notice. */
const MOST_PLEDGES = 1000

/** Counts what a round promises against the village's budget, from the council's yes until all of it is posted. */
export const pledgePoints = (
  tx: Transaction,
  { roundId, villageId, points }: { roundId: string; villageId: string; points: number },
): Promise<void> => tx.put(pledges, { _id: roundId, villageId, points })

/** What rounds promise in a village, by round. */
export const pledgesOf = async (store: Store, villageId: string): Promise<Pledge[]> =>
  store.find(pledges, { where: { villageId }, limit: MOST_PLEDGES })

/** The round is posted, or given up. While it is being posted its points count twice: too careful for some minutes. */
export const redeemPledge = (tx: Transaction, roundId: string): Promise<void> => tx.remove(pledges, roundId)
