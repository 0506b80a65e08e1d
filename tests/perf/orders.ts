import tcb from '@cloudbase/node-sdk'
import { endOfYearAfter, monthOf, yearOf } from '@shared/kernel/time'
import { entries, type Passbook, passbooks } from '../../cloudfunctions/points/documents'
import { emptyPassbook } from '../../cloudfunctions/points/ledger/post'
import { type Order, orders, type Shelf, shelves } from '../../cloudfunctions/shop/documents'
import { type Account, accounts, type Household, households } from '../../cloudfunctions/village/documents'
import { key, openCloud, type TestCloud } from '../support/cloud'
import { layWorld } from '../support/world'
import { insert } from './insert'

/** What orders cost in a village of so many households. */
export interface OrderCosts {
  /** SDK requests of one order, on an instance that has served one before. */
  readonly roundTrips: number
  readonly perSecond: number
  /** The same SDK requests with the same documents in a bare loop: no function, no contract, no checks. */
  readonly plainPerSecond: number
}

const VILLAGE = 'qs'
const GOODS = 20
const BALANCE = 10_000
const CALLERS = 16
const WARM = 40
const ORDERS = 400

const householdId = (n: number) => `${VILLAGE}-perf-${n}`
const openid = (n: number) => `perf-${n}`
const goodsId = (n: number) => `goods${n % GOODS}`

/** Measures orders of `size` households, each its own, over twenty goods. */
export async function orderCostsAt(size: number): Promise<OrderCosts> {
  const cloud = await openCloud()
  try {
    await layWorld(cloud)
    await layShop(cloud)
    await layHouseholds(cloud, size)
    const order = (n: number) => {
      const lines = [{ goodsId: goodsId(n), count: 1, points: 10 }]
      return cloud.as(openid(n % size)).shop.place({ lines, key: key() })
    }
    await together(WARM, order)
    const roundTrips = await requestsOf(cloud, () => order(WARM))
    const perSecond = await rate((n) => order(WARM + 1 + n))
    const plainPerSecond = await rate(await plainOrder(cloud, size))
    return { roundTrips, perSecond, plainPerSecond }
  } finally {
    await cloud.close()
  }
}

async function requestsOf(cloud: TestCloud, act: () => Promise<unknown>): Promise<number> {
  cloud.local.database.resetMetrics()
  await act()
  return cloud.local.database.metrics().operations
}

/** `count` calls by sixteen callers at once. */
async function together(count: number, act: (n: number) => Promise<unknown>): Promise<void> {
  let next = 0
  const caller = async () => {
    while (next < count) await act(next++)
  }
  await Promise.all(Array.from({ length: CALLERS }, caller))
}

async function rate(act: (n: number) => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await together(ORDERS, act)
  return (ORDERS * 1000) / (performance.now() - started)
}

/** What an order asks of the SDK, request by request, with copies of the documents that an order has written. */
async function plainOrder(cloud: TestCloud, size: number): Promise<(n: number) => Promise<void>> {
  const { local, store } = cloud
  const [model] = await store.find(orders, {
    where: { villageId: VILLAGE, state: 'placed' },
    order: { by: 'deadlineAt', direction: 'asc' },
    limit: 1,
  })
  const entry = model && (await store.get(entries, `hold:${model._id}`))
  if (!entry) throw new Error('no order to copy')
  const sdk = tcb.init({
    ...{ env: local.env, secretId: local.secretId, secretKey: local.secretKey },
    ...{ serviceUrl: `${local.url}/admin`, timeout: 60_000 },
  })
  const db = sdk.database()
  return async (n) => {
    const _id = `plain-${n}`
    await db
      .collection(accounts.name)
      .doc(openid(n % size))
      .get()
    const tx = await db.startTransaction()
    const book = tx.collection(passbooks.name).doc(householdId(n % size))
    const { data } = await book.get()
    const { _id: kept, ...passbook } = (Array.isArray(data) ? data[0] : data) as Passbook
    await book.set({ ...passbook, balance: passbook.balance - 10 })
    await tx.collection(entries.name).add({ ...entry, _id: `hold:${_id}`, householdId: kept })
    await tx.collection(orders.name).add({ ...(model as Order), _id, householdId: kept })
    const left = `goods.${goodsId(n)}.left`
    await db
      .collection(shelves.name)
      .where({ _id: VILLAGE, [left]: db.command.gte(1) })
      .update({ [left]: db.command.inc(-1) })
    await tx.commit()
  }
}

async function layShop(cloud: TestCloud): Promise<void> {
  const shelf: Shelf = {
    ...{ _id: VILLAGE, place: '村委会一楼', opening: { weekdays: [], monthDays: [], hours: '' } },
    ...{ lapseDays: 14, revision: 1, taking: {}, timerAt: null, goods: {} },
  }
  for (let n = 0; n < GOODS; n++) {
    shelf.goods[goodsId(n)] = {
      ...{ name: `货品${n}`, points: 10, art: 'soap', limit: null, sale: null, lowAt: 0, supplier: '', funding: '' },
      ...{
        photoId: null,
        onShelf: true,
        place: n,
        left: BALANCE,
        held: 0,
        received: BALANCE,
        gone: 0,
        lost: 0,
        taken: {},
        lowTold: false,
      },
    }
  }
  await cloud.store.create(shelves, shelf)
}

/** Households with points, and a phone of each: put in by the batch, because filling is not measured. */
async function layHouseholds(cloud: TestCloud, size: number): Promise<void> {
  const at = cloud.now()
  const numbers = Array.from({ length: size }, (_, n) => n)
  await insert(cloud, households.name, numbers.map(householdOf))
  await insert(
    cloud,
    accounts.name,
    numbers.map((n) => accountOf(n, at)),
  )
  await insert(
    cloud,
    passbooks.name,
    numbers.map((n) => passbookOf(n, at)),
  )
}

const place = { villageId: VILLAGE, groupId: 'qs-g1', groupName: '1组', gridId: 'qs-w1' }

const householdOf = (n: number): Household => ({
  ...{ _id: householdId(n), ...place, number: String(n), head: '某人', gridName: '1网格', door: null },
  ...{ residents: 1, doorCodeVersion: 1, kinHouseholdIds: [], exchanged: [], rosterHash: '' },
})

const accountOf = (n: number, at: number): Account => ({
  ...{ _id: openid(n), villageId: VILLAGE, residentId: `perf-r-${n}`, householdId: householdId(n), name: '某人' },
  ...{ grants: [], preference: { elder: false, readAloud: false }, accepted: { progress: 0, letter: 0 } },
  ...{ messagesReadAt: 0, since: at },
})

const passbookOf = (n: number, at: number): Passbook => ({
  ...emptyPassbook({ householdId: householdId(n), ...place, head: '某人' }),
  ...{ balance: BALANCE, honour: BALANCE, period: yearOf(at), month: monthOf(at), monthHonour: BALANCE },
  ...{ lots: [{ points: BALANCE, expiresAt: endOfYearAfter(at, 1) }], year: { opening: 0, in: BALANCE, out: 0 } },
})
