import type { Locate, Locators } from '../kernel/authorise'
import { rounds } from './documents'

const locateRound: Locate = async (store, id) => {
  const round = await store.get(rounds, id)
  return round && { villageId: round.villageId }
}

/** Rounds, by the field that names one. */
export const roundLocator = { round: { field: 'roundId', locate: locateRound } } satisfies Locators
