import type { Transaction } from '../kernel/store'
import { pledges } from './documents'

/** Counts what a round promises against the village's budget, from the council's yes until all of it is posted. */
export const pledgePoints = (
  tx: Transaction,
  { roundId, villageId, points }: { roundId: string; villageId: string; points: number },
): Promise<void> => tx.put(pledges, { _id: roundId, villageId, points })

/** The round is posted, or given up. While it is being posted its points count twice: too careful for some minutes. */
export const redeemPledge = (tx: Transaction, roundId: string): Promise<void> => tx.remove(pledges, roundId)
