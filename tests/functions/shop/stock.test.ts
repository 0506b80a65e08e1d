import type { GoodsDraft } from '@shared/shop/goods'
import { type Goods, shelves, stockMoves } from '../../../cloudfunctions/shop/documents'
import { key, refusalOf, type TestCloud } from '../../support/cloud'
import { householdIdOf } from '../../support/world'
import { openVillage, photoOf, questions } from '../points/ground'
import { award } from './orders-ground'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openVillage()
})
afterAll(() => cloud.close())

const villageId = 'qs'
const keeper = () => cloud.as('shopkeeper').shop
const DAILY = { weekdays: [], monthDays: [], hours: '上午8点到11点' }

const draft = (name: string, more: Partial<GoodsDraft> = {}): GoodsDraft => ({
  ...{ name, points: 20, art: 'soap', limit: null, sale: null, lowAt: 2, supplier: '供销社', funding: '村集体收入' },
  ...more,
})
const save = async (goods: GoodsDraft, more: { goodsId?: string; onShelf?: boolean; photo?: string | null } = {}) =>
  (await keeper().saveGoods({ villageId, draft: goods, onShelf: true, ...more, key: key() })).goodsId
const stockIn = (goodsId: string, count: number) =>
  keeper().stockIn({ villageId, goodsId, count, supplier: '', funding: '', note: '', key: key() })
const count = (goodsId: string, counted: number, reason = '月底盘点') =>
  keeper().countStock({ villageId, goodsId, counted, reason, key: key() })
const stored = async (goodsId: string): Promise<Goods> => {
  const goods = (await cloud.store.get(shelves, villageId))?.goods[goodsId]
  if (!goods) throw new Error(`${goodsId} is not on the shelf`)
  return goods
}
const revision = async () => (await cloud.store.get(shelves, villageId))?.revision ?? 0
const onShelf = async (person: Parameters<TestCloud['as']>[0], name: string) =>
  (await cloud.as(person).shop.shelf({ villageId })).list.items.find((line) => line.name === name)
/** What the first page asks of whoever keeps the stock. */
const asked = async (person = 'shopkeeper') =>
  (await cloud.as(person).village.home({})).waiting.flatMap(({ about, title }) => (about === 'stock' ? title : []))
const warnings = async () =>
  (await cloud.as('shopkeeper').village.listMessages({})).items.filter(({ title }) => title === '积分超市有货快没了')

describe('before the shop is open', () => {
  test('the shelf is empty for everybody, and its keeper is told to open it', async () => {
    expect(await cloud.as('stranger').shop.shelf({ villageId })).toMatchObject({ shop: null, me: null })
    expect((await keeper().stock({ villageId })).shop).toBeNull()
    expect(await refusalOf(save(draft('香皂')))).toBe('SHOP_CLOSED')
    expect(await asked()).toEqual(['积分超市还没有开'])
    expect(await asked('dashan')).toEqual([])
  })

  test('the shopkeeper opens it, and from then on everybody sees where and when', async () => {
    await keeper().setShop({ villageId, place: '村委会一楼', opening: DAILY, lapseDays: 7, key: key() })
    const { shop } = await cloud.as('stranger').shop.shelf({ villageId })
    expect(shop).toMatchObject({ place: '村委会一楼', opening: DAILY, lapseDays: 7, todayOpen: true })
    expect(await asked()).toEqual(['架上还没有货'])
  })
})

describe('on the shelf', () => {
  test('goods stand in the order in which they were put there, with what can be had of them', async () => {
    const first = await save(draft('洗洁精'))
    await save(draft('扫帚', { art: 'basket', points: 18 }))
    await stockIn(first, 5)
    const { list } = await cloud.as('stranger').shop.shelf({ villageId })
    expect(list.items.map(({ name, left, barred }) => [name, left, barred])).toEqual([
      ['洗洁精', 5, null],
      ['扫帚', 0, 'soldOut'],
    ])
  })

  test('a villager sees points and limits of their own, a guest and another village see the goods only', async () => {
    await save(draft('牙膏', { limit: { count: 2, period: 'month' } }))
    expect((await onShelf('dashan', '牙膏'))?.allowed).toBe(2)
    expect((await onShelf('dashan', '扫帚'))?.allowed).toBeNull()
    expect(await cloud.as('dashan').shop.shelf({ villageId })).toMatchObject({ me: { balance: 0, waiting: [] } })
    for (const person of ['stranger', 'otherResident']) {
      expect((await cloud.as(person).shop.shelf({ villageId })).me).toBeNull()
      expect((await onShelf(person, '牙膏'))?.allowed).toBeNull()
    }
  })

  test.each([
    [{ from: '2027-05-19', until: '2027-05-20' }, 'notYet'],
    [{ from: '2027-05-18', until: '2027-05-18' }, null],
    [{ from: '2027-05-01', until: '2027-05-17' }, 'over'],
  ])('goods of %j are, on the eighteenth, %s', async (sale, barred) => {
    const name = `时令${sale.from}`
    await stockIn(await save(draft(name, { sale })), 1)
    expect((await onShelf('stranger', name))?.barred).toBe(barred)
  })

  test('goods that are taken off it are seen by their keeper only', async () => {
    const goodsId = await save(draft('暖手宝'), { onShelf: false })
    expect(await onShelf('dashan', '暖手宝')).toBeUndefined()
    const { list } = await keeper().stock({ villageId })
    expect(list.items.find(({ id }) => id === goodsId)).toMatchObject({ onShelf: false, low: false })
  })

  test('what a household orders waits above its shelf, is no longer left, and counts against its limit', async () => {
    const name = '洗手液'
    const goodsId = await save(draft(name, { limit: { count: 3, period: 'month' } }))
    await stockIn(goodsId, 10)
    await award(cloud, householdIdOf('neighbour'), 100)
    const lines = [{ goodsId, count: 2, points: 20 }]
    const { orderId } = await cloud.as('neighbour').shop.place({ lines, key: key() })
    const { me } = await cloud.as('neighbour').shop.shelf({ villageId })
    expect(me).toMatchObject({ balance: 60, held: 40, waiting: [{ id: orderId, pieces: 2, state: 'placed' }] })
    expect(await onShelf('neighbour', name)).toMatchObject({ left: 8, allowed: 1 })
    expect(await onShelf('dashan', name)).toMatchObject({ left: 8, allowed: 3 })
    const { list } = await keeper().stock({ villageId })
    expect(list.items.find(({ id }) => id === goodsId)).toMatchObject({ left: 8, held: 2, received: 10, gone: 0 })
  })

  test('a photo is seen when WeChat has passed it, stays when the goods are changed, and can be taken down', async () => {
    const photo = await photoOf(cloud, 'shopkeeper')
    const goodsId = await save(draft('毛巾'), { photo })
    const passed = async () => (await onShelf('stranger', '毛巾'))?.photo
    for (let n = 0; n < 100 && (await passed()) === null; n++) await new Promise((r) => setTimeout(r, 50))
    expect(await passed()).toMatch(/^http/)
    await save(draft('毛巾', { points: 30 }), { goodsId })
    expect(await onShelf('stranger', '毛巾')).toMatchObject({ points: 30, photo: expect.stringMatching(/^http/) })
    await save(draft('毛巾'), { goodsId, photo: null })
    expect((await onShelf('stranger', '毛巾'))?.photo).toBeNull()
  })

  test('a name stands there once, whoever comes second', async () => {
    expect(await refusalOf(save(draft('扫帚')))).toBe('GOODS_NAME_TAKEN')
    const goodsId = await save(draft('拖把'))
    expect(await refusalOf(save(draft('扫帚'), { goodsId }))).toBe('GOODS_NAME_TAKEN')
    expect((await stored(goodsId)).name).toBe('拖把')
  })

  test('words that WeChat refuses are on no shelf', async () => {
    expect(await refusalOf(save(draft('违规测试')))).toBe('WORDS_REFUSED')
  })

  test('a sale that ends before it begins is refused', async () => {
    const sale = { from: '2027-05-02', until: '2027-05-01' }
    expect(await refusalOf(save(draft('粽子', { sale })))).toBe('INPUT_INVALID')
  })

  test('goods of one village cannot be changed from another', async () => {
    const otherClerk = cloud.as('otherClerk').shop
    await otherClerk.setShop({ villageId: 'bg', place: '公房', opening: DAILY, lapseDays: 7, key: key() })
    const goodsId = (await keeper().stock({ villageId })).list.items[0]?.id ?? ''
    const change = { villageId: 'bg', goodsId, draft: draft('别家的'), onShelf: true, key: key() }
    expect(await refusalOf(otherClerk.saveGoods(change))).toBe('NOT_FOUND')
    expect((await otherClerk.stockMoves({ villageId: 'bg', goodsId })).items).toEqual([])
  })

  test('everything that an order relies on raises the revision; stock does not', async () => {
    const goodsId = await save(draft('肥皂盒'))
    const before = await revision()
    await stockIn(goodsId, 3)
    await count(goodsId, 2)
    expect(await revision()).toBe(before)
    await save(draft('肥皂盒', { points: 21 }), { goodsId })
    await keeper().setShop({ villageId, place: '村委会二楼', opening: DAILY, lapseDays: 5, key: key() })
    expect(await revision()).toBe(before + 2)
  })

  test('a page of it is one read of the shelf, whatever lies there, and no query without an index', async () => {
    const { operations, scans } = await questions(cloud, () => cloud.as('stranger').shop.shelf({ villageId }))
    expect(scans).toEqual([])
    expect(operations).toBeLessThanOrEqual(3)
  })
})

describe('the stock book', () => {
  test('says who changed on what terms goods are had, and nothing where only their supplier changed', async () => {
    const goodsId = await save(draft('牙线'))
    const dearer = draft('牙线', { points: 24, limit: { count: 1, period: 'month' } })
    const change = (to: GoodsDraft) => keeper().saveGoods({ villageId, goodsId, draft: to, onShelf: true, key: key() })
    await change(dearer)
    await change({ ...dearer, supplier: '镇供销社' })
    const { items } = await keeper().stockMoves({ villageId, goodsId })
    expect(items).toMatchObject([
      { kind: 'edit', change: 0, reason: '20 分改成 24 分，不限份数改成 每家每月 1 份', by: '陈桂花' },
    ])
  })

  test('says what came in, from whom and who paid, and what counting found', async () => {
    const goodsId = await save(draft('大米', { art: 'rice' }))
    await stockIn(goodsId, 10)
    const more = { count: 4, supplier: '镇供销社', funding: '帮扶单位', note: '端午前补货' }
    await keeper().stockIn({ villageId, goodsId, ...more, key: key() })
    expect(await count(goodsId, 12, '受潮两袋')).toEqual({ left: 12 })
    const { items } = await keeper().stockMoves({ villageId, goodsId })
    expect(items.map(({ at, id, ...rest }) => rest)).toEqual([
      {
        ...{ goods: '大米', kind: 'count', change: -2, after: 12, reason: '受潮两袋' },
        ...{ supplier: '', funding: '', by: '陈桂花' },
      },
      {
        ...{ goods: '大米', kind: 'in', change: 4, after: 14, reason: '端午前补货' },
        ...{ supplier: '镇供销社', funding: '帮扶单位', by: '陈桂花' },
      },
      {
        ...{ goods: '大米', kind: 'in', change: 10, after: 10, reason: '' },
        ...{ supplier: '供销社', funding: '村集体收入', by: '陈桂花' },
      },
    ])
    expect(await stored(goodsId)).toMatchObject({ received: 14, left: 12, held: 0, gone: 0, lost: 2 })
  })

  test('is read page by page, newest first, of all goods together', async () => {
    const goodsId = await save(draft('火柴', { points: 1 }))
    for (let n = 1; n <= 32; n += 1) await stockIn(goodsId, n)
    const first = await keeper().stockMoves({ villageId })
    const second = await keeper().stockMoves({ villageId, cursor: first.next ?? '' })
    const changes = [...first.items, ...second.items].map(({ change }) => change)
    expect(changes.slice(0, 32)).toEqual(Array.from({ length: 32 }, (_, n) => 32 - n))
  })

  test('what waits for its owners cannot be counted away', async () => {
    const goodsId = await save(draft('油桶', { art: 'oil' }))
    await stockIn(goodsId, 5)
    await hold(goodsId, 3)
    expect(await refusalOf(count(goodsId, 2))).toBe('STOCK_SHORT')
    expect(await count(goodsId, 3)).toEqual({ left: 0 })
    expect(await stored(goodsId)).toMatchObject({ received: 5, left: 0, held: 3, gone: 0, lost: 2 })
  })

  test('a repeat of a stock-in counts once', async () => {
    const goodsId = await save(draft('盐', { art: 'rice' }))
    const input = { villageId, goodsId, count: 7, supplier: '', funding: '', note: '', key: key() }
    expect(await Promise.all([keeper().stockIn(input), keeper().stockIn(input)])).toEqual([{ left: 7 }, { left: 7 }])
    expect(await cloud.store.count(stockMoves, { villageId, goodsId })).toBe(1)
  })

  test('stock-ins and counts at once all stand in it, and the numbers agree', async () => {
    const goodsId = await save(draft('挂面', { art: 'rice' }))
    await stockIn(goodsId, 50)
    await Promise.all([...[1, 2, 3, 4].map((n) => stockIn(goodsId, n)), count(goodsId, 40)])
    const moves = await cloud.store.find(stockMoves, { where: { villageId, goodsId } })
    const { received, left, held, gone, lost } = await stored(goodsId)
    expect(moves.reduce((sum, { change }) => sum + change, 0)).toBe(left + held)
    expect(received - gone - lost).toBe(left + held)
    expect(received).toBe(60)
  })
})

/** As an order does it: pieces that are left become held. */
const hold = (goodsId: string, pieces: number): Promise<void> =>
  cloud.store.transaction(async (tx) => {
    const shelf = await tx.get(shelves, villageId)
    const goods = shelf?.goods[goodsId]
    if (!shelf || !goods) throw new Error(`${goodsId} is not on the shelf`)
    const held = { ...goods, left: goods.left - pieces, held: goods.held + pieces }
    await tx.put(shelves, { ...shelf, goods: { ...shelf.goods, [goodsId]: held } })
  })

describe('when few are left', () => {
  test('the shopkeepers hear of it once, and again when it was filled up in between', async () => {
    const before = (await warnings()).length
    const goodsId = await save(draft('茶苗', { lowAt: 3 }))
    await stockIn(goodsId, 4)
    expect(await warnings()).toHaveLength(before)
    await count(goodsId, 3)
    await count(goodsId, 2)
    const [told, ...older] = await warnings()
    expect(older).toHaveLength(before)
    expect(told?.text).toBe('茶苗只剩 3 件。')
    await stockIn(goodsId, 10)
    await count(goodsId, 1)
    expect(await warnings()).toHaveLength(before + 2)
  })

  test('an order that takes nearly the last is noticed by the clock, and told once', async () => {
    const goodsId = await save(draft('洗发水', { points: 5, lowAt: 3 }))
    await stockIn(goodsId, 4)
    const before = (await warnings()).length
    await award(cloud, householdIdOf('faraway'), 10)
    await cloud.as('faraway').shop.place({ lines: [{ goodsId, count: 1, points: 5 }], key: key() })
    await cloud.advance(5 * 60_000)
    await cloud.advance(5 * 60_000)
    const [told, ...older] = await warnings()
    expect(older).toHaveLength(before)
    expect(told?.text).toBe('洗发水只剩 3 件。')
  })

  test('their number stands above the stock, and on the first page of whoever keeps it', async () => {
    const { low, list } = await keeper().stock({ villageId })
    expect(low).toBe(list.items.filter((line) => line.low).length)
    expect(low).toBeGreaterThan(0)
    expect(await asked()).toEqual([`${low} 样货快没了`])
  })
})
