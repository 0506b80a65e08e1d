import { DAY_MS } from '@shared/kernel/time'
import type { ZodType } from 'zod'
import { type HouseholdFile, householdFileOf, proveFile } from '../../cloudfunctions/jobs/prove-household'
import { entries, passbooks } from '../../cloudfunctions/points/documents'
import {
  type Order,
  orders,
  type Shelf,
  type StockMove,
  shelves,
  stockMoves,
} from '../../cloudfunctions/shop/documents'
import { countMove, countOrder, emptyCount, proveShelf } from '../../cloudfunctions/shop/prove-shelf'
import { countStockOf } from '../../cloudfunctions/shop/prove-stock'
import { key, type TestCloud } from '../support/cloud'
import { householdIdOf } from '../support/world'
import { adoptRules, publicise } from './points-ground'
import { award, goodsDraft, openShopVillage, putOut, shelfOf } from './shop-orders-ground'

/** A household to which everything has happened once, and the village's shelf. */
let cloud: TestCloud
let file: HouseholdFile
let shelf: Shelf
let moves: readonly StockMove[]
const home = { _id: householdIdOf('dashan'), villageId: 'qs' }

beforeAll(async () => {
  cloud = await openShopVillage()
  const rules = await adoptRules(cloud)
  const oil = await putOut(cloud, goodsDraft('菜籽油', 10, { limit: { count: 20, period: 'month' } }), 60)
  const salt = await putOut(cloud, goodsDraft('食盐', 1), 30)
  const { place, cancel, contest, answerOffer } = cloud.as('dashan').shop
  const { handOver, offer, sell, countStock } = cloud.as('shopkeeper').shop
  const wanted = (count: number) => ({
    lines: [
      { goodsId: oil, count, points: 10 },
      { goodsId: salt, count: 1, points: 1 },
    ],
  })
  const doorCode = (await cloud.as('dashan').village.doorCode({ householdId: home._id })).code
  const atCounter = { householdId: home._id, doorCode, ...wanted(1) }
  await award(cloud, home._id, 200)
  await publicise(cloud, rules.plain)
  await cloud.advance(5 * DAY_MS)
  const fetched = async (count: number) => {
    const { orderId, code } = await place({ ...wanted(count), key: key() })
    await handOver({ orderId, code: code ?? '', key: key() })
    return orderId
  }
  await fetched(2)
  const wrong = await fetched(1)
  await contest({ orderId: wrong, reason: '没领到', key: key() })
  await cloud.as('supervisor').shop.settle({ orderId: wrong, uphold: true, reason: '查清了', key: key() })
  await contest({ orderId: await fetched(1), reason: '没领到', key: key() })
  await cancel({ orderId: (await place({ ...wanted(1), key: key() })).orderId, key: key() })
  const { orderId } = await offer({ ...atCounter, key: key() })
  await answerOffer({ orderId, agree: true, key: key() })
  const declined = await offer({ ...atCounter, key: key() })
  await answerOffer({ orderId: declined.orderId, agree: false, key: key() })
  await cloud.as('dashan').shop.setPin({ householdId: home._id, pin: '482913', key: key() })
  await sell({ ...atCounter, proof: { pin: '482913' }, key: key() })
  await countStock({ villageId: 'qs', goodsId: oil, counted: 50, reason: '盘过', key: key() })
  await place({ ...wanted(1), key: key() })
  file = await householdFileOf(cloud.store, home)
  shelf = await shelfOf(cloud)
  moves = await cloud.store.find(stockMoves, { where: { villageId: 'qs' }, limit: 100 })
})
afterAll(() => cloud.close())

/** Of an order: who it was, as the platform knows them, on paper or not, a drawing; the account does not rest on these. */
const OF_ANY_ORDER = ['founded.actor.openid', 'founded.inputHash', 'onPaper', 'placedBy.role']
/** What was told once, and is over. */
const TOLD_ONCE = 'founded.outcome.data.deadlineAt'

/** What may be changed without being found, because nothing rests on it. Whatever else is changed is found. */
const PROMISES_NOTHING: readonly string[] = [
  // Names as they are shown; the roster has them. Which lot was last warned of, when it is no more the oldest.
  ...['passbook: head', 'passbook: groupName', 'passbook: warnedOf'],
  // What the shopkeeper says of goods, and may say anew at any time.
  ...['name', 'points', 'limit.count', 'lowAt', 'supplier', 'funding', 'photoId', 'onShelf', 'place', 'lowTold'].map(
    (field) => `shelf: goods.*.${field}`,
  ),
  ...['placed', 'handedOver', 'contested', 'returned', 'cancelled', 'declined'].flatMap((state) =>
    OF_ANY_ORDER.map((field) => `order ${state}: ${field}`),
  ),
  ...['handedOver', 'contested', 'returned', 'cancelled', 'declined'].map((state) => `order ${state}: ${TOLD_ONCE}`),
  // What was given back counts in no period any more.
  ...['returned', 'cancelled', 'declined'].map((state) => `order ${state}: items.*.limitPeriod`),
  // A code that nothing is fetched with, and an offer that came to nothing.
  ...['handedOver: code', 'declined: code', 'declined: householdId', 'declined: items.*.name'].map(
    (field) => `order ${field}`,
  ),
]

type Path = readonly (string | number)[]

/** Every value in a document, by the way to it. */
const valuesIn = (value: unknown, path: Path = []): Path[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, field]) => valuesIn(field, [...path, name]))
    : [path]

const at = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], document)

/** The same document with one value changed. */
function changed<T>(document: T, [name, ...rest]: Path, to: unknown): T {
  if (name === undefined) return to as T
  if (Array.isArray(document)) return document.map((one, n) => (String(n) === name ? changed(one, rest, to) : one)) as T
  const fields = document as Record<string, unknown>
  return { ...fields, [name]: changed(fields[name], rest, to) } as T
}

/** Other values that a field could be given, whatever it is now. */
const others = (value: unknown): unknown[] => {
  if (typeof value === 'number') return [value + 1, value - 1]
  if (typeof value === 'string') return [`${value}x`]
  return typeof value === 'boolean' ? [!value] : [1, 'x']
}

interface Place {
  /** The document's collection and, where it matters, state. */
  readonly of: string
  readonly path: Path
  readonly value: unknown
  /** Whether it is found that the field is another: the reading refuses it, or the checks do not add up. */
  readonly shows: (to: unknown) => boolean
}

/** Every value of the household's passbook, entries and orders and of the shelf's goods. */
async function places(): Promise<Place[]> {
  const { points, shop } = file
  const { book } = points
  const shows = (changedFile: HouseholdFile) => proveFile(changedFile, cloud.now()).length > 0
  const withBook = (more: Partial<typeof book>) => shows({ ...file, points: { ...points, book: { ...book, ...more } } })
  const [counted, now] = [await countStockOf(cloud.store, 'qs'), cloud.now()]
  const placesOf = <T>(of: string, schema: ZodType, document: T, wrong: (tampered: T) => boolean): Place[] =>
    valuesIn(document)
      .filter(([name]) => name !== '_id')
      .map((path) => ({
        of,
        path,
        value: at(document, path),
        shows: (to) => {
          const tampered = changed(document, path, to)
          return !schema.safeParse(tampered).success || wrong(tampered)
        },
      }))
  const replaced = <T>(all: readonly T[], n: number, one: T): T[] => all.map((other, m) => (m === n ? one : other))
  return [
    ...placesOf('passbook', passbooks.schema, book.passbook, (passbook) => withBook({ passbook })),
    ...book.entries.flatMap((entry, n) =>
      placesOf('entry', entries.schema, entry, (one) => withBook({ entries: replaced(book.entries, n, one) })),
    ),
    ...shop.orders.flatMap((order, n) =>
      placesOf(`order ${order.state}`, orders.schema, order, (one) => {
        const all = replaced(shop.orders, n, one)
        // An order of another household is not in this one's file; the shelf has its own look at what it holds.
        const own = all.filter(({ householdId }) => householdId === home._id)
        return shows({ ...file, shop: { ...shop, orders: own } }) || stockShows(all)
      }),
    ),
    ...placesOf(
      'shelf',
      shelves.schema,
      shelf,
      (one) => proveShelf(one, structuredClone(counted), now).length > 0,
    ).filter(({ path: [first] }) => first === 'goods'),
  ]
}

/** Whether the shelf shows that the household's orders are others: nobody else has ordered here. */
function stockShows(all: readonly Order[]): boolean {
  const counted = emptyCount()
  for (const order of all) countOrder(counted, order)
  for (const move of moves) countMove(counted, move)
  return proveShelf(shelf, counted, cloud.now()).length > 0
}

/** The name of a place without ids and numbers. */
const nameOf = ({ of, path }: Place): string =>
  `${of}: ${path.map((part) => (/^\d+$|^[\w-]{24}$|^\d{4}-\d{2}$/.test(String(part)) ? '*' : part)).join('.')}`

test('what has happened to this household adds up', async () => {
  expect(proveFile(file, cloud.now())).toEqual([])
  expect(new Set(file.shop.orders.map(({ state }) => state))).toEqual(
    new Set(['placed', 'handedOver', 'contested', 'returned', 'cancelled', 'declined']),
  )
})

test('any stored value of a passbook, an entry, an order or the goods on the shelf that is changed is found, but for those that promise nothing', async () => {
  const silent = new Set<string>()
  for (const place of await places()) {
    if (!others(place.value).every((to) => place.shows(to))) silent.add(nameOf(place))
  }
  expect([...silent].sort()).toEqual([...PROMISES_NOTHING].sort())
})
