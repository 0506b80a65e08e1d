import { type HouseholdFile, householdFileOf, proveFile } from '../../cloudfunctions/jobs/prove-household'
import { events } from '../../cloudfunctions/kernel/events'
import type { Collection, Document } from '../../cloudfunctions/kernel/store'
import { claims, entries, passbooks } from '../../cloudfunctions/points/documents'
import { orders, type Shelf, type StockMove, shelves, stockMoves } from '../../cloudfunctions/shop/documents'
import { countMove, countOrder, emptyCount, proveShelf } from '../../cloudfunctions/shop/prove-shelf'
import type { TestCloud } from '../support/cloud'
import { changed, others, swapped, valueAt, valuesIn } from '../support/tampering'
import { householdIdOf } from '../support/world'
import { adoptRules } from './points-ground'
import { award, openShopVillage, shelfOf } from './shop-orders-ground'
import { claimsOfEveryState, ordersOfEveryState } from './tampering-ground'

/** A household to which everything has happened once, and the village's shelf. */
let cloud: TestCloud
let file: HouseholdFile
let shelf: Shelf
let moves: readonly StockMove[]
const home = { _id: householdIdOf('dashan'), villageId: 'qs' }

beforeAll(async () => {
  cloud = await openShopVillage()
  const rules = await adoptRules(cloud)
  await award(cloud, home._id, 200)
  await claimsOfEveryState(cloud, rules)
  await ordersOfEveryState(cloud)
  file = await householdFileOf(cloud.store, home)
  shelf = await shelfOf(cloud)
  moves = await cloud.store.find(stockMoves, { where: { villageId: 'qs' }, limit: 100 })
})
afterAll(() => cloud.close())

/** What may be changed without being found, because nothing rests on it. Whatever else is changed is found. */
const PROMISES_NOTHING: readonly string[] = [
  // Names as they are shown; the roster has them. Which lot was last warned of, when it is no more the oldest.
  ...['passbook: head', 'passbook: groupName', 'passbook: warnedOf'],
  // What the shopkeeper says of goods, and may say anew at any time.
  ...['name', 'points', 'limit.count', 'lowAt', 'supplier', 'funding', 'photoId', 'onShelf', 'place', 'lowTold'].map(
    (field) => `shelf: goods.*.${field}`,
  ),
  // What has moved no points and is moved to a household that there is not: it is in nobody's file.
  ...['raised', 'verified', 'publicised', 'objected', 'refused', 'withdrawn'].map(
    (is) => `claim award ${is}: householdId`,
  ),
  ...['warned', 'rectified', 'due', 'withdrawn', 'closed'].map((is) => `claim deduction ${is}: householdId`),
  'order declined: householdId',
]

interface Place {
  /** The document's collection and, where it matters, state. */
  readonly of: string
  readonly path: readonly string[]
  readonly value: unknown
  /** Whether it is found that the field is another: the reading refuses it, or the checks do not add up. */
  readonly shows: (to: unknown) => boolean
}

const isWrong = (one: HouseholdFile): boolean => proveFile(one, cloud.now()).length > 0

/** Every value of these documents, which the household's file holds. */
function placesIn<T extends Document>(of: string, from: Collection<T>, documents: readonly T[]): Place[] {
  return oneOfEach(of, documents).flatMap((document) =>
    placesOf(of, from, document, (tampered) => {
      // What is another household's, or about something else, is not read with this one's.
      const isRead = ['householdId', 'subject'].every((by) => valueAt(tampered, [by]) === valueAt(document, [by]))
      const one = swapped(file, document, isRead ? tampered : null)
      return isWrong(one) || stockShows(one)
    }),
  )
}

/** What kind of document it is, and where it matters, in which state. */
const kindOf = (of: string, document: Document): string =>
  ['procedure', 'kind', 'state'].reduce((name, field) => {
    const value = valueAt(document, [field])
    return typeof value === 'string' ? `${name} ${value}` : name
  }, of)

/** Documents of one kind are proved alike: one of each is changed all over. */
const oneOfEach = <T extends Document>(of: string, documents: readonly T[]): T[] => [
  ...new Map(documents.map((document) => [kindOf(of, document), document])).values(),
]

const placesOf = <T extends Document>(
  of: string,
  { schema }: Collection<T>,
  document: T,
  wrong: (tampered: T) => boolean,
): Place[] =>
  valuesIn(document)
    .filter(([name]) => name !== '_id')
    .map((path) => ({
      of: kindOf(of, document),
      path,
      value: valueAt(document, path),
      shows: (to) => {
        const tampered = changed(document, path, to)
        return !schema.safeParse(tampered).success || wrong(tampered)
      },
    }))

/** Every value of the household's file and of the shelf's goods. */
function places(): Place[] {
  const { points, shop } = file
  const { book, raised } = points
  const told = [...raised.stories.values(), ...shop.stories.values()].flat()
  return [
    ...placesIn('passbook', passbooks, book.passbook ? [book.passbook] : []),
    ...placesIn('entry', entries, book.entries),
    ...placesIn('claim', claims, raised.claims),
    ...placesIn('order', orders, shop.orders),
    ...placesIn('event', events, told),
    ...placesOf('shelf', shelves, shelf, (one) => stockShows(file, one)).filter(
      ({ path: [first] }) => first === 'goods',
    ),
  ]
}

/** Whether the shelf shows that the household's orders are others: nobody else has ordered here. */
function stockShows({ shop }: HouseholdFile, one = shelf): boolean {
  const counted = emptyCount()
  for (const order of shop.orders) countOrder(counted, order)
  for (const move of moves) countMove(counted, move)
  return proveShelf(one, counted, cloud.now()).length > 0
}

/** The name of a place without ids and numbers. */
const nameOf = ({ of, path }: Place): string =>
  `${of}: ${path.map((part) => (/^\d+$|^[\w-]{24}$|^\d{4}-\d{2}$/.test(part) ? '*' : part)).join('.')}`

test('what has happened to this household adds up, and everything has', async () => {
  expect(proveFile(file, cloud.now())).toEqual([])
  const statesOf = (documents: readonly { state: string }[]) => [...new Set(documents.map(({ state }) => state))].sort()
  expect(statesOf(file.shop.orders)).toEqual(['cancelled', 'contested', 'declined', 'handedOver', 'placed', 'returned'])
  expect(statesOf(file.points.raised.claims)).toEqual(
    ['raised', 'verified', 'warned', 'rectified', 'due', 'publicised', 'objected', 'posted', 'contested', 'reversed']
      .concat('refused', 'withdrawn', 'closed')
      .sort(),
  )
})

test('any stored value of a passbook, an entry, a claim, an order, an event or the goods on the shelf that is changed is found, but for those that promise nothing', async () => {
  const silent = new Set<string>()
  for (const place of places()) {
    if (!others(place.value).every((to) => place.shows(to))) silent.add(nameOf(place))
  }
  expect([...silent].sort()).toEqual([...PROMISES_NOTHING].sort())
})
