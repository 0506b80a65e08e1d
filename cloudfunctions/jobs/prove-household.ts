import { givenOn, proveSheets, type SheetFile, sheetFileOf } from '../inspection/exports'
import { type Finding, unreadable } from '../kernel/finding'
import type { Store } from '../kernel/store'
import {
  type CapFile,
  capFileOf,
  type Passbook,
  type PointsFile,
  pointsFileOf,
  proveCaps,
  proveClaims,
  proveClosings,
  provePassbook,
  proveSealed,
  type SealedFile,
} from '../points/exports'
import { type OrderFile, orderFileOf, proveOrders, proveUses } from '../shop/exports'

/** What a proof of one household has come to. */
export interface Proved {
  readonly householdId: string
  readonly passbook: Passbook | null
  readonly wrong: readonly Finding[]
}

/** All that is kept of a household's points, wherever it is kept. */
export interface HouseholdFile {
  readonly points: PointsFile
  readonly caps: CapFile
  readonly shop: OrderFile
  readonly sheets: SheetFile
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
    sheetFileOf(store, householdId),
  ])
  const caps = await capFileOf(store, householdId, { claims: points.raised.claims, given: givenOn(sheets) })
  return { points, caps, shop, sheets }
}

/** Holds a household's file against itself. */
export function proveFile({ points, caps, shop, sheets }: HouseholdFile, now: number): Finding[] {
  const { book, raised, closings } = points
  const { passbook } = book
  return [
    ...provePassbook(book, now),
    ...proveClosings(book, closings),
    ...proveClaims(raised, book),
    ...proveCaps({ claims: raised.claims, given: givenOn(sheets) }, caps),
    ...proveOrders(shop, book),
    ...proveSheets(sheets, book),
    ...(passbook ? proveUses(passbook, shop.orders) : []),
  ]
}

/** What households are proved against: the moment, and what was sealed before. */
export interface Against {
  readonly now: number
  readonly sealed: SealedFile
}

async function proveOnce(store: Store, household: Home, { now, sealed }: Against): Promise<Proved> {
  const file = await householdFileOf(store, household)
  const { book } = file.points
  const { householdId, passbook } = book
  return {
    householdId,
    passbook,
    wrong: [...proveFile(file, now), ...proveSealed(book, sealed.books.get(householdId))],
  }
}

/** The household's passbook, and where it does not add up, as it is read now. */
export const proveHousehold = (store: Store, household: Home, against: Against): Promise<Proved> =>
  proveOnce(store, household, against).catch((error) => ({
    ...{ householdId: household._id, passbook: null, wrong: unreadable(error) },
  }))
