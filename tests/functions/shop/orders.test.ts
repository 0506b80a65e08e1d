import { monthOf } from '@shared/kernel/time'
import { orders, shelves } from '../../../cloudfunctions/shop/documents'
import { key, refusalOf, type TestCloud } from '../../support/cloud'
import { householdIdOf, PEOPLE, type Person } from '../../support/world'
import { questions } from '../points/ground'
import {
  award,
  bookOf,
  discrepancies,
  goodsDraft,
  goodsOf,
  LAPSE_DAYS,
  openShopVillage,
  putOut,
  shelfOf,
  VILLAGE,
} from './orders-ground'

const DAY = 86_400_000
let cloud: TestCloud
let oil: string
let noodles: string
beforeAll(async () => {
  cloud = await openShopVillage()
  oil = await putOut(cloud, goodsDraft('食用油', 50), 20)
  noodles = await putOut(cloud, goodsDraft('挂面', 15), 20)
  await award(cloud, householdIdOf('dashan'), 1000)
  await award(cloud, householdIdOf('neighbour'), 60)
})
afterAll(() => cloud.close())
afterEach(async () => {
  await cloud.advance(10 * 60_000)
  const ids = [...new Set((Object.keys(PEOPLE) as Person[]).map(householdIdOf))]
  expect(await discrepancies(cloud.store, ids)).toEqual([])
})

const oilLine = (count = 1, points = 50) => ({ goodsId: oil, count, points })
const place = (person: Person, lines = [oilLine()], more: { key?: string } = {}) =>
  cloud.as(person).shop.place({ lines, key: key(), ...more })
const messagesOf = async (person: Person) => (await cloud.as(person).village.listMessages({})).items
const stateOf = async (orderId: string) => (await cloud.store.get(orders, orderId))?.state

describe('placing an order', () => {
  test('holds its points and its goods together, and answers with the six digits that take them', async () => {
    const before = await bookOf(cloud, 'dashan')
    const answer = await place('dashan', [oilLine(2), { goodsId: noodles, count: 3, points: 15 }])
    expect(answer).toMatchObject({ state: 'placed', code: expect.stringMatching(/^\d{6}$/) })
    const after = await bookOf(cloud, 'dashan')
    expect([after.balance, after.held]).toEqual([before.balance - 145, before.held + 145])
    expect(await goodsOf(cloud, oil)).toMatchObject({ left: 18, held: 2, taken: { [monthOf(cloud.now())]: 2 } })
    expect(await goodsOf(cloud, noodles)).toMatchObject({ left: 17, held: 3 })
  })

  test('asks the database eight times on an instance that knows the shelf', async () => {
    await place('dashan')
    const { operations, scans } = await questions(cloud, () => place('dashan'))
    expect({ operations, scans }).toEqual({ operations: 8, scans: [] })
  })

  test('is done once, however often the same key comes', async () => {
    const again = { key: key() }
    const { left } = await goodsOf(cloud, oil)
    const answers = [await place('dashan', [oilLine()], again), await place('dashan', [oilLine()], again)]
    expect(answers[1]).toEqual(answers[0])
    expect((await goodsOf(cloud, oil)).left).toBe(left - 1)
    expect(await refusalOf(place('dashan', [oilLine(2)], again))).toBe('KEY_REUSED')
  })

  test('of goods named twice takes both, at one price', async () => {
    const { orderId } = await place('dashan', [oilLine(1), oilLine(2)])
    expect((await cloud.store.get(orders, orderId))?.items).toMatchObject([{ goodsId: oil, count: 3 }])
  })

  test('appears in the list of the household, with its story and what can be done', async () => {
    const { orderId, code } = await place('dashan')
    const list = await cloud.as('xiuying').shop.listMine({})
    expect(list.items[0]).toMatchObject({ id: orderId, household: '您家', what: '食用油', points: 50 })
    const detail = await cloud.as('xiuying').shop.order({ orderId })
    expect(detail).toMatchObject({ mine: true, code, actions: ['cancel'], shop: { place: '村委会一楼' } })
    expect(detail.timeline).toMatchObject([{ action: 'place', label: '留货', who: '李大山' }])
  })
})

describe('a "no"', () => {
  test('says what is left when there is not enough, and nothing has moved', async () => {
    const scarce = await putOut(cloud, goodsDraft('保温壶', 10), 2)
    const { balance } = await bookOf(cloud, 'dashan')
    const promise = place('dashan', [oilLine(), { goodsId: scarce, count: 3, points: 10 }])
    await expect(promise).rejects.toMatchObject({ code: 'SOLD_OUT', data: { goods: '保温壶', left: 2 } })
    expect((await bookOf(cloud, 'dashan')).balance).toBe(balance)
    expect(await goodsOf(cloud, scarce)).toMatchObject({ left: 2, held: 0 })
  })

  test('says how many points are missing', async () => {
    await expect(place('neighbour', [oilLine(2)])).rejects.toMatchObject({ code: 'POINTS_SHORT', data: { short: 40 } })
    await expect(place('faraway')).rejects.toMatchObject({ code: 'POINTS_SHORT', data: { short: 50 } })
  })

  test('names the price of now to who has seen another', async () => {
    await expect(place('dashan', [oilLine(1, 40)])).rejects.toMatchObject({
      ...{ code: 'PRICE_CHANGED', data: { goods: '食用油', points: 50 } },
    })
  })

  test('rests on the shelf as it is, not as an instance knew it', async () => {
    const soap = await putOut(cloud, goodsDraft('香皂', 5), 5)
    await place('dashan', [{ goodsId: soap, count: 1, points: 5 }])
    const save = (points: number, onShelf: boolean) =>
      cloud.as('shopkeeper').shop.saveGoods({
        ...{ villageId: VILLAGE, goodsId: soap, draft: goodsDraft('香皂', points), onShelf, key: key() },
      })
    await save(6, true)
    expect(await refusalOf(place('dashan', [{ goodsId: soap, count: 1, points: 5 }]))).toBe('PRICE_CHANGED')
    expect(await place('dashan', [{ goodsId: soap, count: 1, points: 6 }])).toMatchObject({ state: 'placed' })
    await save(6, false)
    await expect(place('dashan', [{ goodsId: soap, count: 1, points: 6 }])).rejects.toMatchObject({
      ...{ code: 'NOT_ON_SALE', data: { goods: '香皂' } },
    })
    await save(7, true)
    expect(await place('dashan', [{ goodsId: soap, count: 1, points: 7 }])).toMatchObject({ state: 'placed' })
  })

  test('comes when the household has had what it may have, and not before', async () => {
    const limit = { count: 2, period: 'quarter' } as const
    const rice = await putOut(cloud, goodsDraft('大米', 5, { limit }), 20)
    const order = (count: number) => place('dashan', [{ goodsId: rice, count, points: 5 }])
    const { orderId } = await order(2)
    await expect(order(1)).rejects.toMatchObject({
      ...{ code: 'LIMIT_REACHED', data: { goods: '大米', limit: 2, period: 'quarter' } },
    })
    await cloud.as('dashan').shop.cancel({ orderId, key: key() })
    expect(await order(1)).toMatchObject({ state: 'placed' })
  })

  test('stays a "no" for its key when the goods come in later', async () => {
    const flask = await putOut(cloud, goodsDraft('水壶', 5), 0)
    const again = { key: key() }
    const order = () => place('dashan', [{ goodsId: flask, count: 1, points: 5 }], again)
    expect(await refusalOf(order())).toBe('SOLD_OUT')
    const supply = { count: 5, supplier: '', funding: '', note: '', key: key() }
    await cloud.as('shopkeeper').shop.stockIn({ villageId: VILLAGE, goodsId: flask, ...supply })
    expect(await refusalOf(order())).toBe('SOLD_OUT')
    expect(await place('dashan', [{ goodsId: flask, count: 1, points: 5 }])).toMatchObject({ state: 'placed' })
    const { items } = await cloud.as('dashan').shop.listMine({})
    expect(items.every(({ state }) => state !== 'refused')).toBe(true)
  })

  test('comes where there is no shop', async () => {
    const lines = [oilLine()]
    expect(await refusalOf(cloud.as('otherResident').shop.place({ lines, key: key() }))).toBe('SHOP_CLOSED')
    expect(await refusalOf(cloud.as('townOfficer').shop.place({ lines, key: key() }))).toBe('SHOP_CLOSED')
  })

  test('of one that was refused is all that anybody learns of it', async () => {
    const again = key()
    await refusalOf(place('neighbour', [oilLine(2)], { key: again }))
    const [refused] = await cloud.store.find(orders, {
      where: { householdId: householdIdOf('neighbour'), state: 'refused' },
    })
    expect(await refusalOf(cloud.as('neighbour').shop.order({ orderId: refused?._id ?? '' }))).toBe('NOT_FOUND')
  })
})

describe('handing over', () => {
  const handOver = (person: Person, orderId: string, code: string | null) =>
    cloud.as(person).shop.handOver({ orderId, code: code ?? '', key: key() })

  test('spends what was held, for whoever brings the code; the household is told', async () => {
    const { orderId, code } = await place('dashan')
    const before = await bookOf(cloud, 'dashan')
    const { gone } = await goodsOf(cloud, oil)
    const wrong = code === '000000' ? '000001' : '000000'
    expect(await refusalOf(handOver('shopkeeper', orderId, wrong))).toBe('WRONG_CODE')
    expect(await handOver('shopkeeper', orderId, code)).toMatchObject({ state: 'handedOver', deadlineAt: null })
    const after = await bookOf(cloud, 'dashan')
    expect([after.balance, after.held]).toEqual([before.balance, before.held - 50])
    expect((await goodsOf(cloud, oil)).gone).toBe(gone + 1)
    expect((await shelfOf(cloud)).taking[orderId]).toBeUndefined()
    expect((await messagesOf('dashan'))[0]).toMatchObject({
      title: '您家：食用油',
      about: { kind: 'order', id: orderId },
    })
    expect(await refusalOf(handOver('shopkeeper', orderId, code))).toBe('ORDER_MOVED_ON')
    expect(await refusalOf(cloud.as('dashan').shop.cancel({ orderId, key: key() }))).toBe('ORDER_MOVED_ON')
  })

  test('is found by its six digits; the shopkeeper reads no name and no code', async () => {
    const { orderId, code } = await place('dashan')
    const { findOrder, order, counter } = cloud.as('shopkeeper').shop
    const found = await findOrder({ villageId: VILLAGE, code: code ?? '' })
    expect(found.orders).toMatchObject([{ id: orderId, household: '1组17号 李大〇家' }])
    const detail = await order({ orderId })
    expect(detail).toMatchObject({ code: null, mine: false, order: { household: '1组17号 李大〇家' } })
    expect(detail.timeline[0]?.who).toBe('李大〇')
    expect(detail.actions).toEqual(['cancel', 'handOver'])
    const desk = await counter({ villageId: VILLAGE, queue: 'placed' })
    expect(desk.counts.placed).toBeGreaterThan(0)
    expect(JSON.stringify([found, detail, desk])).not.toContain('李大山')
  })

  test("is for somebody else to do when it is one's own", async () => {
    await award(cloud, householdIdOf('shopkeeper'), 50)
    const { orderId, code } = await place('shopkeeper')
    expect(await refusalOf(handOver('shopkeeper', orderId, code))).toBe('SHOP_RECUSED')
    expect(await handOver('clerk', orderId, code)).toMatchObject({ state: 'handedOver' })
  })
})

describe('cancelling', () => {
  const cancel = (person: Person, orderId: string, reason?: string) =>
    cloud.as(person).shop.cancel({ orderId, key: key(), ...(reason === undefined ? {} : { reason }) })

  test('gives points and goods back; nobody of the household is told what they did themselves', async () => {
    const before = [await bookOf(cloud, 'dashan'), await goodsOf(cloud, oil)] as const
    const told = (await messagesOf('dashan')).length
    const { orderId } = await place('dashan')
    expect(await cancel('xiuying', orderId)).toMatchObject({ state: 'cancelled' })
    const after = [await bookOf(cloud, 'dashan'), await goodsOf(cloud, oil)] as const
    expect([after[0].balance, after[0].held]).toEqual([before[0].balance, before[0].held])
    expect([after[1].left, after[1].held, after[1].taken]).toEqual([before[1].left, before[1].held, before[1].taken])
    expect(await messagesOf('dashan')).toHaveLength(told)
  })

  test('by the shopkeeper is told to the household, with the reason', async () => {
    const { orderId } = await place('dashan')
    expect(await refusalOf(cancel('neighbour', orderId))).toBe('NOT_ALLOWED')
    expect(await refusalOf(cancel('worker1', orderId))).toBe('NOT_ALLOWED')
    await cancel('shopkeeper', orderId, '桶破了')
    expect((await messagesOf('dashan'))[0]?.text).toContain('桶破了')
  })
})

describe('for a household without a phone', () => {
  const placeFor = () =>
    cloud.as('worker1').shop.placeFor({
      ...{ householdId: householdIdOf('dashan'), lines: [oilLine()], onPaper: true, key: key() },
    })

  test('a grid worker enters the slip, reads the code, and the household hears of it', async () => {
    const { orderId, code } = await placeFor()
    expect((await cloud.as('worker1').shop.order({ orderId })).code).toBe(code)
    expect((await messagesOf('dashan'))[0]?.text).toContain('张小梅')
    const detail = await cloud.as('dashan').shop.order({ orderId })
    expect(detail.order.onPaper).toBe(true)
    expect(detail.timeline[0]?.who).toBe('网格员 张小梅')
  })

  test('whoever entered it can cancel it, and so can the household', async () => {
    const { cancel } = cloud.as('worker1').shop
    expect(await cancel({ orderId: (await placeFor()).orderId, key: key() })).toMatchObject({ state: 'cancelled' })
    const { orderId } = await placeFor()
    expect(await cloud.as('dashan').shop.cancel({ orderId, key: key() })).toMatchObject({ state: 'cancelled' })
  })
})

test('an order that nobody fetches is remembered the day before, lapses at its end, and gives everything back', async () => {
  const before = await bookOf(cloud, 'neighbour')
  const { left } = await goodsOf(cloud, oil)
  const { orderId, deadlineAt } = await place('neighbour')
  const told = (await messagesOf('neighbour')).length
  await cloud.advance((LAPSE_DAYS - 2) * DAY)
  expect(await messagesOf('neighbour')).toHaveLength(told)
  await cloud.advance((deadlineAt ?? 0) - DAY - cloud.now())
  expect((await messagesOf('neighbour'))[0]?.text).toContain('别忘了来领')
  await cloud.advance(DAY - 60_000)
  expect(await stateOf(orderId)).toBe('placed')
  expect(await messagesOf('neighbour')).toHaveLength(told + 1)
  await cloud.advance(10 * 60_000)
  expect(await stateOf(orderId)).toBe('lapsed')
  const after = await bookOf(cloud, 'neighbour')
  expect([after.balance, after.held]).toEqual([before.balance, before.held])
  expect((await goodsOf(cloud, oil)).left).toBeGreaterThanOrEqual(left)
  expect((await messagesOf('neighbour'))[0]?.text).toContain('退回存折')
})

describe('goods that a function took and did not live to order', () => {
  const runTimer = () => fetch(`${cloud.local.url}/local/timers/advance`, { method: 'POST' })

  test('go back once no order can stand behind them any more, and not before', async () => {
    const flask = await putOut(cloud, goodsDraft('暖手宝', 10), 3)
    const month = monthOf(cloud.now())
    await cloud.store.adjust(shelves, VILLAGE, {
      when: {},
      add: { [`goods.${flask}.left`]: -2, [`goods.${flask}.held`]: 2, [`goods.${flask}.taken.${month}`]: 2 },
      set: { 'taking.nobody': { at: cloud.now(), lines: { [flask]: 2 } }, timerAt: cloud.now() },
    })
    await runTimer()
    expect(await goodsOf(cloud, flask)).toMatchObject({ left: 1, held: 2 })
    await cloud.advance(3 * 60_000)
    await runTimer()
    expect(await goodsOf(cloud, flask)).toMatchObject({ left: 3, held: 0, taken: { [month]: 0 } })
    expect(await shelfOf(cloud)).toMatchObject({ taking: {}, timerAt: null })
  })

  test('stay taken when the order stands, and the shelf forgets about the taking', async () => {
    const { orderId } = await place('dashan')
    expect((await shelfOf(cloud)).taking[orderId]).toMatchObject({ lines: { [oil]: 1 } })
    const { held } = await goodsOf(cloud, oil)
    await cloud.advance(3 * 60_000)
    await runTimer()
    expect((await goodsOf(cloud, oil)).held).toBe(held)
    expect((await shelfOf(cloud)).taking).toEqual({})
  })
})
