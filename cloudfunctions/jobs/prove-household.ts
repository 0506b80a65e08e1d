import { proveSheets, type Sheet, sheetsOfHousehold } from '../inspection/exports'
import type { Finding } from '../kernel/finding'
import { MalformedError, type Store } from '../kernel/store'
import {
  type Passbook,
  type PointsFile,
  pointsFileOf,
  proveClaims,
  provePassbook,
  proveSealed,
  type sealedBooks,
} from '../points/exports'
import { type OrderFile, orderFileOf, proveOrders, proveUses } from '../shop/exports'

/** What a proof of one household has come to. */
export interface Proved {
  readonly passbook: Passbook | null
  readonly wrong: readonly Finding[]
}

/** All that is kept of a household's points, wherever it is kept. */
export interface HouseholdFile {
  readonly points: PointsFile
  readonly shop: OrderFile
  readonly sheets: readonly Sheet[]
}

interface Home {
  readonly _id: string
  readonly villageId: string
}

/** Reads a household's file. */
export async function householdFileOf(store: Store, { _id: householdId, villageId }: Home): Promise<HouseholdFile> {
  const [points, shop, sheets] = await Promise.all([
    pointsFileOf(store, { householdId, villageId }),
    orderFileOf(store, householdId),
    sheetsOfHousehold(store, householdId),
  ])
  return { points, shop, sheets }
}

/** Holds a household's file against itself. */
export function proveFile({ points: { book, raised }, shop, sheets }: HouseholdFile, now: number): Finding[] {
  const { passbook, entries } = book
  return [
    ...provePassbook(book, now),
    ...proveClaims(raised, book),
    ...proveOrders(shop, book),
    ...proveSheets(sheets, entries),
    ...(passbook ? proveUses(passbook, shop.orders) : []),
  ]
}

/** What households are proved against: the moment, and what was sealed before. */
export interface Against {
  readonly now: number
  readonly sealed: Awaited<ReturnType<typeof sealedBooks>>
}

async function proveOnce(store: Store, household: Home, { now, sealed }: Against): Promise<Proved> {
  const file = await householdFileOf(store, household)
  const { book } = file.points
  return { passbook: book.passbook, wrong: [...proveFile(file, now), ...proveSealed(book, sealed.get(household._id))] }
}

/** A document that cannot be read is wrong in itself. */
export const unreadable = (error: unknown): Finding[] => {
  if (!(error instanceof MalformedError)) throw error
  const { collection, id, problem } = error
  return [{ in: collection, id, field: problem.slice(0, 80), is: 'unreadable', should: 'as it was stored' }]
}

/** The household's passbook, and where it does not add up, as it is read now. */
export const proveHousehold = (store: Store, household: Home, against: Against): Promise<Proved> =>
  proveOnce(store, household, against).catch((error) => ({ passbook: null, wrong: unreadable(error) }))
