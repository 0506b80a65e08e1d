import { DAY_MS, endOfDayAfter } from '@shared/kernel/time'
import type { SHOP_LISTS, VILLAGE_LISTS } from '@shared/paper/lists'
import { RULE_COLUMNS } from '@shared/points/rules-columns'
import { GOODS_COLUMNS } from '@shared/shop/sheet-columns'
import { claims } from '../../../cloudfunctions/points/documents'
import { accountOf, type Move, post } from '../../../cloudfunctions/points/ledger/post'
import { households } from '../../../cloudfunctions/village/documents'
import { key, type TestCloud } from '../../support/cloud'
import { householdIdOf } from '../../support/world'
import { adoptRules, openVillage, questions } from '../points/ground'
import { award, goodsDraft, openShop, putOut } from '../shop/orders-ground'
import { claimOnNotice, householdOf, settle } from './ground'
import { fetched, readExcel } from './reader'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openVillage()
})
afterEach(() => cloud.close())

const sheetOf = async (made: Promise<{ url: string; name: string }>) => readExcel(await fetched(await made))
const villageList = (list: (typeof VILLAGE_LISTS)[number], person: 'clerk' | 'supervisor' = 'clerk', year?: string) =>
  sheetOf(cloud.as(person).paper.exportVillage({ villageId: 'qs', list, ...(year === undefined ? {} : { year }) }))
const shopList = (list: (typeof SHOP_LISTS)[number], person: 'clerk' | 'shopkeeper' = 'clerk') =>
  sheetOf(cloud.as(person).paper.exportShop({ villageId: 'qs', list }))

async function householdIn(householdId: string) {
  const household = await cloud.store.get(households, householdId)
  if (!household) throw new Error(`${householdId} is not in the world`)
  return household
}

test('households are all there, once each, and nobody’s identity or phone number with them', async () => {
  await settle(cloud, 30)
  const { title, head, rows } = await villageList('households')
  expect(title).toBe('青石湾村户台账')
  expect(head).toEqual(['户编号', '哪一家', '组', '网格', '门牌号', '人口'])
  expect(rows).toHaveLength(await cloud.store.count(households, { villageId: 'qs' }))
  expect(new Set(rows.map(([number]) => number)).size).toBe(rows.length)
  expect(rows).toContainEqual(['1017', '李大山家', '1组', '1网格', '17号', 2])
})

test('the office is no household: no list of households counts it', async () => {
  const office = { ...householdOf(1), _id: 'qs-0', number: '0', head: '村委会', groupId: 'qs', groupName: '青石湾村' }
  await cloud.store.create(households, office)
  const families = (await cloud.store.count(households, { villageId: 'qs' })) - 1
  for (const list of ['households', 'passbooks'] as const) {
    const { rows } = await villageList(list)
    expect(rows).toHaveLength(families)
    expect(rows.flat()).not.toContain('村委会')
  }
})

test('a passbook’s figures add up, whatever waits for an order', async () => {
  await openShop(cloud)
  const oil = await putOut(cloud, goodsDraft('菜籽油', 60), 5)
  await award(cloud, householdIdOf('dashan'), 200)
  await cloud.as('dashan').shop.place({ lines: [{ goodsId: oil, count: 1, points: 60 }], key: key() })
  const { head, rows } = await villageList('passbooks')
  expect(head.slice(3)).toEqual(['年初结余', '当年存入', '当年支出', '留着待领', '现在结余', '荣誉积分'])
  expect(rows).toContainEqual(['1017', '李大山家', '1组', 0, 200, 0, 60, 140, 200])
  expect(rows).toContainEqual(['1018', '赵有田家', '1组', 0, 0, 0, 0, 0, 0])

  const orders = await shopList('orders', 'shopkeeper')
  expect(orders.rows).toEqual([['2027-05-18', '李大〇家', '菜籽油', 60, '李大〇', '', '给您留着', '', '', '']])
  expect((await shopList('orders')).rows[0]?.slice(0, 5)).toEqual(['2027-05-18', '李大山家', '菜籽油', 60, '李大山'])
  // The order lapses in its own year, and its points come back.
  await cloud.advance(20 * DAY_MS)
  await cloud.advance(220 * DAY_MS)
  const lastYear = await villageList('passbooks', 'clerk', '2027')
  expect(lastYear.rows).toEqual([['1017', '李大山家', '1组', 0, 200, 0, 0, 200, 200]])
})

test('what waited over the turn of the year is part of what the new one began with', async () => {
  const householdId = householdIdOf('dashan')
  await award(cloud, householdId, 200)
  const account = accountOf(await householdIn(householdId))
  const posted = (at: string, id: string, move: Move) => {
    const why = { id, reason: '菜籽油', confirmedBy: '李大山', claimId: null, orderId: 'o1', at: Date.parse(at) }
    return cloud.store.transaction((tx) => post(tx, account, { ...why, ...move }))
  }
  const hold = await posted('2027-12-30T09:00+08:00', 'hold:o1', { kind: 'hold', points: 60, uses: [] })
  await posted('2028-01-03T09:00+08:00', 'spend:o1', { kind: 'spend', hold })
  const { rows } = await villageList('passbooks', 'clerk', '2028')
  expect(rows).toEqual([['1017', '李大山家', '1组', 200, 0, 60, 0, 140, 0]])
})

test('every movement of the year is a line, and none of another year', async () => {
  await award(cloud, householdIdOf('dashan'), 30)
  await award(cloud, householdIdOf('faraway'), 20)
  await cloud.advance(240 * DAY_MS)
  await award(cloud, householdIdOf('dashan'), 7)
  const line = (home: string, group: string, points: number, balance: number) =>
    expect.arrayContaining([home, group, '加分', '帮扶邻里', points, 0, balance])
  const { rows } = await villageList('entries', 'clerk', '2027')
  expect(rows).toEqual([line('李大山家', '1组', 30, 30), line('马老三家', '2组', 20, 20)])
  expect((await villageList('entries')).rows).toEqual([line('李大山家', '1组', 7, 37)])
})

test('who only watches gets the same lists without the names', async () => {
  await award(cloud, householdIdOf('dashan'), 30)
  for (const list of ['households', 'passbooks', 'entries', 'ranking'] as const) {
    const whole = JSON.stringify((await villageList(list)).rows)
    const masked = JSON.stringify((await villageList(list, 'supervisor')).rows)
    expect(whole).toContain('李大山家')
    expect(masked).toContain('李大〇家')
    expect(masked).not.toContain('李大山')
  }
})

test('what people typed never becomes a formula', async () => {
  const typed = ['=1+1', '+86', '-cmd', '@SUM(A1)']
  for (const [n, name] of typed.entries()) {
    const claim = claimOnNotice(householdOf(n), name, {
      raisedAt: cloud.now(),
      deadlineAt: endOfDayAfter(cloud.now(), 3),
    })
    await cloud.store.create(claims, claim)
  }
  const { rows } = await villageList('claims')
  const names = rows.map((row) => row[4])
  expect(names.toSorted()).toEqual(typed.map((name) => `'${name}`).toSorted())
})

test('the goods that go out come back as they were', async () => {
  await openShop(cloud)
  const limit = { count: 2, period: 'month' } as const
  await putOut(cloud, goodsDraft('菜籽油（5 升）', 60, { limit, lowAt: 3 }), 5)
  await putOut(cloud, goodsDraft('尿素', 320, { sale: { from: '2027-03-01', until: '2027-06-30' } }), 2)
  const made = await cloud.as('shopkeeper').paper.exportShop({ villageId: 'qs', list: 'goods' })
  const bytes = await fetched(made)
  expect((await readExcel(bytes)).head).toEqual(GOODS_COLUMNS.map(({ names: [name] }) => name))
  const file = await cloud.upload('shopkeeper', 'goods.xlsx', bytes)
  const { goods, problems } = await cloud.as('shopkeeper').shop.readGoodsSheet({ villageId: 'qs', file })
  expect(problems).toEqual([])
  const { items } = (await cloud.as('shopkeeper').shop.stock({ villageId: 'qs' })).list
  expect(goods).toEqual(items.map(({ draft, left }) => ({ draft, stock: left, state: 'unchanged' })))
})

test('the rules that go out come back as they were, with all that was chosen', async () => {
  await adoptRules(cloud)
  const clerk = cloud.as('clerk')
  const { catalogue } = await clerk.points.catalogue({ villageId: 'qs' })
  const bytes = await fetched(await clerk.paper.exportVillage({ villageId: 'qs', list: 'rules' }))
  expect((await readExcel(bytes)).head).toEqual(RULE_COLUMNS.map(({ names: [name] }) => name))
  const file = await cloud.upload('clerk', 'rules.xlsx', bytes)
  const { rules, problems } = await clerk.points.readRulesSheet({ villageId: 'qs', file })
  expect(problems).toEqual([])
  expect(rules).toEqual(catalogue?.rules.map(({ id: _id, filing: _filing, ...rule }) => rule))
})

test('a village twice as large costs its lists few questions more, and every one is served by an index', async () => {
  const asked = async (): Promise<number[]> => {
    const counts: number[] = []
    for (const list of ['households', 'passbooks', 'entries', 'claims'] as const) {
      const { operations, scans } = await questions(cloud, () => villageList(list))
      expect(scans).toEqual([])
      counts.push(operations)
    }
    return counts
  }
  await settle(cloud, 40, { honourOf: (n) => n + 1 })
  const few = await asked()
  await settle(cloud, 40, { group: 2, honourOf: (n) => n + 1 })
  expect(await asked()).toEqual(few)
})
