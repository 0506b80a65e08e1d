import type { Call } from '../../kernel/call'
import type { Transaction } from '../../kernel/store'
import { gates, type Round } from '../documents'

type Passing = Pick<Call, 'requestId'>

/**
 * An inspector brings a sheet. Who scores reads the round and writes a sheet, who votes reads the sheets and writes the
 * round: so both write the inspector's gate, and of two in one instant one has to look again. A gate for each inspector,
 * because then nobody who scores waits for another one who does.
 */
export const passGate = (
  tx: Transaction,
  { requestId }: Passing,
  { _id, villageId }: Round,
  residentId: string,
): Promise<void> => tx.put(gates, { _id: `${_id}:${residentId}`, villageId, stamp: requestId })

/** The first vote shuts them all: from then on the sheets are what is voted on. */
export async function shutGates(tx: Transaction, call: Passing, round: Round): Promise<void> {
  for (const { residentId } of round.inspectors) await passGate(tx, call, round, residentId)
}
