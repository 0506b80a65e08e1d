import type { Call } from '../../kernel/call'
import { rounds } from '../documents'
import { countScored } from './totals'

/** What is left to do of a walk, for whoever was asked to go. */
export async function sayDoorsLeft({ store }: Pick<Call, 'store'>, roundId: string): Promise<string> {
  const [round, scored] = await Promise.all([store.get(rounds, roundId), countScored(store, roundId)])
  const left = (round?.households ?? 0) - scored
  return left > 0 ? `还有 ${left} 户没看` : '都看过了，等村委会收'
}
