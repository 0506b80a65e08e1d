import { everyOf, type Page, type Store } from '../../kernel/store'
import { doorsIn, type Household } from '../../village/exports'
import { type Round, rounds, type Sheet, sheets } from '../documents'

const PAGE = 200

/** One round, or null. */
export const roundById = (store: Store, roundId: string): Promise<Round | null> => store.get(rounds, roundId)

/** The sheets of a round, best first, two hundred a page: with names and words, which the reader masks for the wall. */
export const sheetsOf = (store: Store, roundId: string, cursor?: string): Promise<Page<Sheet>> =>
  store.page(sheets, { where: { roundId }, order: { by: 'points', direction: 'desc' }, limit: PAGE, cursor })

/** Every sheet that a household ever had. */
export const sheetsOfHousehold = (store: Store, householdId: string): Promise<Sheet[]> =>
  everyOf(store, sheets, { where: { householdId }, order: { by: 'roundId', direction: 'asc' } })

/** The doors that a round goes to, in the order of walking, two hundred a page: for the blank sheet. */
export const doorsOfRound = (store: Store, { villageId, groups }: Round, cursor?: string): Promise<Page<Household>> =>
  doorsIn(store, { villageId, groupIds: groups.map(({ id }) => id) }, { limit: PAGE, cursor })
