import type { Transaction } from '../../kernel/store'
import { shelves } from '../documents'

/**
 * Stops spending in a village, or lets it go on; nothing where there is no shop. The revision grows, so that an order
 * made up from the shelf of before is not taken: it reads the shelf anew and meets what stands there.
 */
export async function setSpending(tx: Transaction, villageId: string, stopped: boolean): Promise<void> {
  const shelf = await tx.get(shelves, villageId)
  if (!shelf || (shelf.stopped ?? false) === stopped) return
  await tx.put(shelves, { ...shelf, stopped, revision: shelf.revision + 1 })
}
