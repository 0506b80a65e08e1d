import type { RoundLine } from '@shared/inspection/contract'
import type { Store } from '../../kernel/store'
import type { Round } from '../documents'
import { countPosted, countScored } from './totals'

/** A round in a list, with how far it has come: two counts, both by index. */
export async function roundLine(store: Store, round: Round): Promise<RoundLine> {
  const [scored, posted] = await Promise.all([countScored(store, round._id), countPosted(store, round)])
  const { _id, title, state, households, startedAt, deadlineAt } = round
  return { id: _id, ...{ title, state, households, scored, posted, startedAt, deadlineAt } }
}
