import type { Store } from '../../kernel/store'
import { type Round, type Sheet, sheets } from '../documents'

/** Points on the sheets of a round. */
export const pointsOn = async (store: Store, roundId: string): Promise<number> =>
  (await store.sum(sheets, { roundId }, ['points'])).points

const countIn = (store: Store, roundId: string, states: readonly Sheet['state'][]): Promise<number> =>
  store.count(sheets, { roundId, state: { in: states } })

/** Sheets of a round. */
export const countScored = (store: Store, roundId: string): Promise<number> => store.count(sheets, { roundId })

/** Objections that wait to be decided. */
export const countDisputed = (store: Store, roundId: string): Promise<number> =>
  countIn(store, roundId, ['objected', 'contested'])

/** Posted sheets; none before the notice is over. */
export const countPosted = async (store: Store, { _id, state }: Pick<Round, '_id' | 'state'>): Promise<number> =>
  state === 'posting' || state === 'posted' ? countIn(store, _id, ['posted', 'contested']) : 0
