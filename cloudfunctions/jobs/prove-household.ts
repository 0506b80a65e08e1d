import { proveSheets, type Sheet, sheetsOfHousehold } from '../inspection/exports'
import type { Finding } from '../kernel/finding'
import { MalformedError, type Store } from '../kernel/store'
import { type Passbook, type PointsFile, pointsFileOf, proveClaims, provePassbook } from '../points/exports'
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

/** Reads a household's file. */
export async function householdFileOf(
  store: Store,
  { _id: householdId, villageId }: { _id: string; villageId: string },
): Promise<HouseholdFile> {
  const [points, shop, sheets] = await Promise.all([
    pointsFileOf(store, { householdId, villageId }),
    orderFileOf(store, householdId),
    sheetsOfHousehold(store, householdId),
  ])
  return { points, shop, sheets }
}

/** Holds a household's file against itself. */
export function proveFile({ points: { book, claims }, shop, sheets }: HouseholdFile, now: number): Finding[] {
  const { passbook, villageId, entries } = book
  return [
    ...provePassbook(book, now),
    ...proveClaims(claims, entries),
    ...proveOrders(shop, { villageId, entries }),
    ...proveSheets(sheets, entries),
    ...(passbook ? proveUses(passbook, shop.orders) : []),
  ]
}

async function proveOnce(store: Store, household: { _id: string; villageId: string }, now: number): Promise<Proved> {
  const file = await householdFileOf(store, household)
  return { passbook: file.points.book.passbook, wrong: proveFile(file, now) }
}

/** A document that cannot be read is wrong in itself. */
export const unreadable = (error: unknown): Finding[] => {
  if (!(error instanceof MalformedError)) throw error
  const { collection, id, problem } = error
  return [{ in: collection, id, field: problem.slice(0, 80), is: 'unreadable', should: 'as it was stored' }]
}

/** The household's passbook, and where it does not add up, as it is read now. */
export const proveHousehold = (
  store: Store,
  household: { _id: string; villageId: string },
  now: number,
): Promise<Proved> => proveOnce(store, household, now).catch((error) => ({ passbook: null, wrong: unreadable(error) }))
