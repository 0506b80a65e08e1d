import { SHEET_STATES } from '@shared/inspection/flow'
import { DAY_MS } from '@shared/kernel/time'
import { CLAIM_STATES } from '@shared/points/flow'
import {
  type Round,
  rounds as roundRecords,
  sheets as sheetRecords,
} from '../../../cloudfunctions/inspection/documents'
import { givenOn, type RoundFile, roundFileOf } from '../../../cloudfunctions/inspection/proof/files'
import { proveRounds } from '../../../cloudfunctions/inspection/proof/rounds'
import { proveSheets } from '../../../cloudfunctions/inspection/proof/sheets'
import { type HouseholdFile, householdFileOf, proveFile } from '../../../cloudfunctions/jobs/prove-household'
import { events } from '../../../cloudfunctions/kernel/events'
import type { Document } from '../../../cloudfunctions/kernel/store'
import { proveCaps } from '../../../cloudfunctions/points/caps/prove'
import { proveClaims } from '../../../cloudfunctions/points/claims/prove'
import {
  budgetHeads,
  budgets as budgetRecords,
  catalogueHeads,
  catalogues as catalogueRecords,
  claims,
  closings as closed,
  earmarks,
  entries,
  passbooks,
  uses,
} from '../../../cloudfunctions/points/documents'
import { proveClosings } from '../../../cloudfunctions/points/ledger/prove-closings'
import { provePassbook } from '../../../cloudfunctions/points/ledger/prove-passbook'
import { type AdoptedFile, adoptedFileOf, proveAdopted } from '../../../cloudfunctions/points/rules/prove-adopted'
import { orders, type Shelf, shelves, stockMoves } from '../../../cloudfunctions/shop/documents'
import { proveOrders } from '../../../cloudfunctions/shop/proof/orders'
import { countMove, countOrder, emptyCount, proveShelf } from '../../../cloudfunctions/shop/shelf/prove'
import { proveMoves, type StockBook, stockBookOf } from '../../../cloudfunctions/shop/stock/prove'
import type { TestCloud } from '../../support/cloud'
import { type Place, placesIn, silentOf, swapped, valueAt } from '../../support/tampering'
import { householdIdOf } from '../../support/world'
import { award, openShopVillage, shelfOf } from '../shop/orders-ground'
import { adoptRules } from './ground'
import { adoptBudgets, freshClaims, freshRounds, ordersOfEveryState, pastClaims, pastRounds } from './tampering-ground'

/** A household to which everything has happened once, and the village's shelf. */
let cloud: TestCloud
let file: HouseholdFile
let shelf: Shelf
let stock: StockBook
let common: { adopted: AdoptedFile; rounds: RoundFile }
const home = { _id: householdIdOf('dashan'), villageId: 'qs' }

beforeAll(async () => {
  cloud = await openShopVillage()
  const rules = await adoptRules(cloud)
  await award({ ...cloud, now: () => cloud.now() - 200 * DAY_MS }, home._id, 30)
  await award(cloud, home._id, 200)
  await adoptBudgets(cloud)
  await pastRounds(cloud, rules)
  await pastClaims(cloud, rules)
  await freshRounds(cloud, rules)
  await freshClaims(cloud, rules)
  await ordersOfEveryState(cloud)
  file = await householdFileOf(cloud.store, home)
  shelf = await shelfOf(cloud)
  stock = await stockBookOf(cloud.store, 'qs')
  common = { adopted: await adoptedFileOf(cloud.store, 'qs'), rounds: await roundFileOf(cloud.store, 'qs') }
})
afterAll(() => cloud.close())

/** What may be changed without being found, because nothing rests on it. Whatever else is changed is found. */
const PROMISES_NOTHING = {
  home: [
    // Names as they are shown; the roster has them. Which lot was last warned of, when it is no more the oldest.
    ...['passbook: head', 'passbook: groupName', 'passbook: warnedOf', 'closing: head', 'closing: groupName'],
    // What has moved no points and is moved to a household that there is not: it is in nobody's file.
    ...['verified', 'publicised', 'objected', 'refused', 'withdrawn'].map((is) => `claim award ${is}: householdId`),
    ...['warned', 'rectified', 'due', 'withdrawn', 'closed'].map((is) => `claim deduction ${is}: householdId`),
    'order declined: householdId',
    ...['scored', 'objected', 'withdrawn'].map((is) => `sheet ${is}: householdId`),
    // A reminder that is filed elsewhere, when a step has followed it.
    'event jobs.tellSheet: subject',
  ],
  village: [
    'event jobs.toldRound: subject',
    // Only by being written it makes two decisions of one moment see each other.
    // A word on the first page: each decision counts anew what is left.
    'budget head: left.points',
    'budget head: left.year',
    'budget head: promises',
    // What the shopkeeper says of goods, and may say anew at any time.
    ...['name', 'points', 'limit.count', 'lowAt', 'supplier', 'funding', 'photoId', 'onShelf', 'place', 'lowTold'].map(
      (field) => `shelf: goods.*.${field}`,
    ),
  ],
}

/** Whether a document is still read with the others when one of its values is another: by this it is found. */
const isRead = <T extends Document>(tampered: T, document: T, by: string): boolean =>
  valueAt(tampered, [by]) === valueAt(document, [by])

/** Looks at the part that a document is in, and then at the rest: what is found in the one need not be looked for. */
const within =
  <P>(part: P, prove: (part: P) => readonly unknown[], by = 'householdId') =>
  <T extends Document>(tampered: T, document: T): boolean => {
    const other = isRead(tampered, document, by) ? tampered : null
    return prove(swapped(part, document, other)).length > 0 || isWrong(swapped(file, document, other))
  }

const isWrong = (one: HouseholdFile): boolean => proveFile(one, cloud.now()).length > 0 || stockShows(one)

/** Every value of the household's file. */
function placesAtHome(): Place[] {
  const { points, caps, shop, sheets } = file
  const { book, raised, closings } = points
  const inBook = within(book, (one) => provePassbook(one, cloud.now()))
  const [ofClaims, ofOrders, ofSheets] = [
    (one: typeof raised) => proveClaims(one, book),
    (one: typeof shop) => proveOrders(one, book),
    (one: typeof sheets) => proveSheets(one, book),
  ]
  const told = ({ stories }: Pick<typeof raised, 'stories'>) => [...stories.values()].flat()
  return [
    ...placesIn('passbook', passbooks, [book.passbook], inBook),
    ...placesIn('entry', entries, book.entries, inBook),
    ...placesIn(
      'closing',
      closed,
      closings,
      within(closings, (one) => proveClosings(book, one)),
    ),
    ...placesIn(
      'use',
      uses,
      caps.counters,
      within(caps, (one) => proveCaps({ claims: raised.claims, given: givenOn(sheets) }, one)),
    ),
    ...placesIn('claim', claims, raised.claims, within(raised, ofClaims)),
    ...placesIn('event', events, told(raised), within(raised, ofClaims, 'subject')),
    ...placesIn('order', orders, shop.orders, within(shop, ofOrders)),
    ...placesIn('event', events, told(shop), within(shop, ofOrders, 'subject')),
    ...placesIn('sheet', sheetRecords, sheets.sheets, within(sheets, ofSheets)),
    ...placesIn('event', events, told(sheets), within(sheets, ofSheets, 'subject')),
  ]
}

/** Every value of what belongs to the village as a whole. */
function placesInVillage(): Place[] {
  const { adopted, rounds } = common
  const { catalogues, catalogueHead, budgets, budgetHead, story } = adopted
  const shows =
    (by: string) =>
    <T extends Document>(tampered: T, document: T) =>
      isWrongInVillage(swapped(common, document, isRead(tampered, document, by) ? tampered : null))
  const inStock =
    (by: string) =>
    <T extends Document>(tampered: T, document: T) =>
      proveMoves(swapped(stock, document, isRead(tampered, document, by) ? tampered : null)).length > 0
  const showsAtHome = (tampered: Round) =>
    isWrong(
      swapped(
        file,
        file.sheets.rounds.find(({ _id }) => _id === tampered._id),
        tampered,
      ),
    )
  return [
    ...placesIn(
      'round',
      roundRecords,
      rounds.rounds,
      (tampered, document) => shows('villageId')(tampered, document) || showsAtHome(tampered),
    ),
    ...placesIn('pledge', earmarks, rounds.earmarks, shows('villageId')),
    ...placesIn('catalogue', catalogueRecords, catalogues, shows('villageId')),
    ...placesIn('catalogue head', catalogueHeads, [catalogueHead], shows('_id')),
    ...placesIn('budget', budgetRecords, budgets, shows('villageId')),
    ...placesIn('budget head', budgetHeads, [budgetHead], shows('_id')),
    ...placesIn('event', events, [...story, ...[...rounds.stories.values()].flat()], shows('subject')),
    ...placesIn('stock move', stockMoves, stock.moves, inStock('villageId')),
    ...placesIn(
      'event',
      events,
      stock.story.filter(({ left }) => left),
      inStock('subject'),
    ),
    ...placesIn('shelf', shelves, [shelf], (one) => stockShows(file, one)).filter(({ name }) =>
      name.startsWith('shelf: goods.'),
    ),
  ]
}

const isWrongInVillage = ({ adopted, rounds }: typeof common): boolean =>
  [...proveAdopted(adopted), ...proveRounds(rounds)].length > 0

/** Whether the shelf shows that the household's orders are others: nobody else has ordered here. */
function stockShows({ shop }: HouseholdFile, one = shelf): boolean {
  const counted = emptyCount()
  for (const order of shop.orders) countOrder(counted, order)
  for (const move of stock.moves) countMove(counted, move)
  return proveShelf(one, counted, cloud.now()).length > 0
}

test('what has happened to this household adds up, and everything has', async () => {
  expect(proveFile(file, cloud.now())).toEqual([])
  expect([...proveAdopted(common.adopted), ...proveRounds(common.rounds), ...proveMoves(stock)]).toEqual([])
  const statesOf = (documents: readonly { state: string }[]) => [...new Set(documents.map(({ state }) => state))].sort()
  const { shop, points, sheets } = file
  expect(statesOf(shop.orders)).toEqual(['cancelled', 'contested', 'declined', 'handedOver', 'placed', 'returned'])
  // No round rests in `posting`.
  expect(statesOf(common.rounds.rounds)).toEqual(['posted', 'publicised', 'walked', 'walking', 'withdrawn'])
  expect(statesOf(points.raised.claims)).toEqual([...CLAIM_STATES].sort())
  expect(statesOf(sheets.sheets)).toEqual([...SHEET_STATES].sort())
})

test('any stored value of a household that is changed is found, but for those that promise nothing', () => {
  expect(silentOf(placesAtHome()).sort()).toEqual([...PROMISES_NOTHING.home].sort())
})

test('any stored value of what belongs to the village as a whole that is changed is found, but for those that promise nothing', () => {
  expect(silentOf(placesInVillage()).sort()).toEqual([...PROMISES_NOTHING.village].sort())
})

test('what is taken away is found, where something rests on it', () => {
  const { points, caps, sheets } = file
  const posted = points.raised.claims.filter(({ entryId }) => entryId !== null)
  const rested = [
    ...points.book.entries,
    ...points.closings,
    ...posted,
    ...sheets.sheets.filter(({ entryId }) => entryId),
  ]
  const counted = caps.counters.filter(({ used }) => used > 0)
  for (const document of [points.book.passbook, ...rested, ...counted, ...sheets.rounds]) {
    expect({ document, found: isWrong(swapped(file, document, null)) }).toMatchObject({ found: true })
  }
  const { catalogues, catalogueHead, budgets, budgetHead } = common.adopted
  for (const document of [...catalogues, catalogueHead, ...budgets, budgetHead, ...common.rounds.earmarks]) {
    expect({ document, found: isWrongInVillage(swapped(common, document, null)) }).toMatchObject({ found: true })
  }
  for (const move of stock.moves) expect(proveMoves(swapped(stock, move, null))).not.toEqual([])
})
