import { yearAfter, yearOf } from '@shared/kernel/time'
import type { BudgetDraft } from '@shared/points/budget'
import { shelves } from '../../../cloudfunctions/shop/documents'
import { key, refusalOf, type TestCloud } from '../../support/cloud'
import { adoptRules, openVillage, publicise, RESOLUTION, type RuleIds } from '../points/ground'

let cloud: TestCloud
let rules: RuleIds
const villageId = 'qs'
const keeper = () => cloud.as('shopkeeper').shop
const budget = (person = 'dashan') => cloud.as(person).shop.budget({ villageId })
const DAYS = 86_400_000

beforeAll(async () => {
  cloud = await openVillage()
  rules = await adoptRules(cloud)
})
afterAll(() => cloud.close())

test('before anything is adopted or bought, there are noughts and no budget', async () => {
  expect(await budget()).toEqual({
    ...{ budget: null, next: null, issued: 0, inNotice: 0, outstanding: null, spent: 0 },
    ...{ stockPoints: 0, forecast: [], canAdopt: false },
  })
})

test('the whole village reads it, and only its committee may adopt one', async () => {
  for (const person of ['dashan', 'shopkeeper', 'supervisor', 'council1']) {
    expect((await budget(person)).canAdopt).toBe(false)
  }
  expect((await budget('clerk')).canAdopt).toBe(true)
  expect(await refusalOf(budget('otherResident'))).toBe('NOT_ALLOWED')
})

test('a budget that a meeting has passed stands above the points', async () => {
  const draft: BudgetDraft = {
    ...{ year: yearOf(cloud.now()), fundFen: 500_000, fenPerPoint: 50, lastsYears: 1 },
    resolution: { ...RESOLUTION, title: '青石湾村2027年积分预算' },
  }
  await cloud.as('clerk').points.adoptBudget({ villageId, budget: draft, after: 0, key: key() })
  expect((await budget()).budget).toMatchObject({ ...draft, version: 1 })
})

test('what was adopted ahead for the next year is told apart from what is in force', async () => {
  const year = yearAfter(yearOf(cloud.now()))
  const draft: BudgetDraft = { year, fundFen: 900_000, fenPerPoint: 100, lastsYears: 0, resolution: RESOLUTION }
  await cloud.as('clerk').points.adoptBudget({ villageId, budget: draft, after: 0, key: key() })
  const { budget: inForce, next } = await budget()
  expect(inForce).toMatchObject({ fundFen: 500_000 })
  expect(next).toMatchObject({ ...draft, version: 1 })
})

test('points in notice are told apart from those that count, and those from the stock', async () => {
  await publicise(cloud, rules.plain)
  expect(await budget()).toMatchObject({ inNotice: 15, issued: 0 })
  await cloud.advance(4 * DAYS)
  expect(await budget()).toMatchObject({ inNotice: 0, issued: 15 })
})

test('what lies on all passbooks is for those who answer for it: from one posting to the next it would tell what each found', async () => {
  const told = async (person: string) => (await budget(person)).outstanding
  for (const person of ['dashan', 'neighbour', 'shopkeeper', 'worker1']) expect(await told(person)).toBeNull()
  for (const person of ['clerk', 'supervisor', 'council1']) expect(await told(person)).toBe(15)
})

test('the stock counts at its prices: what can be had and what waits for its owners, nothing that is off the shelf', async () => {
  const opening = { weekdays: [], monthDays: [], hours: '' }
  await keeper().setShop({ villageId, place: '村委会', opening, lapseDays: 7, key: key() })
  const { templates } = await keeper().listTemplates({ villageId })
  const goods = templates.find(({ id }) => id === 'luoyu')?.goods ?? []
  await keeper().importGoods({ villageId, goods, key: key() })
  const worth = goods.reduce((sum, { draft, stock }) => sum + draft.points * stock, 0)
  expect((await budget()).stockPoints).toBe(worth)

  const [first] = (await keeper().stock({ villageId })).list.items
  if (!first) throw new Error('nothing is on the shelf')
  await cloud.store.transaction(async (tx) => {
    const shelf = await tx.get(shelves, villageId)
    const soap = shelf?.goods[first.id]
    if (!shelf || !soap) throw new Error('nothing is on the shelf')
    const held = { ...soap, left: soap.left - 8, held: 8, onShelf: false }
    await tx.put(shelves, { ...shelf, goods: { ...shelf.goods, [first.id]: held } })
  })
  expect((await budget()).stockPoints).toBe(worth - first.draft.points * (first.left - 8))
})

test('what runs out first is named first, at the pace at which it is taken', async () => {
  await cloud.store.transaction(async (tx) => {
    const shelf = await tx.get(shelves, villageId)
    if (!shelf) throw new Error('there is no shelf')
    const pace: Record<string, number> = { 挂面礼包: 36, 运动水壶: 44 }
    const taken = Object.entries(shelf.goods).map(([id, goods]) => [
      id,
      { ...goods, taken: pace[goods.name] ? { '2027-05': pace[goods.name] } : {} },
    ])
    await tx.put(shelves, { ...shelf, goods: Object.fromEntries(taken) })
  })
  // The twenty-second of May, half past nine: twenty-one days and a little.
  const { forecast } = await budget()
  expect(forecast).toEqual([
    { goods: '运动水壶', left: 15, lastsDays: 7 },
    { goods: '挂面礼包', left: 36, lastsDays: 21 },
    { goods: '香皂套装', left: 60, lastsDays: null },
    { goods: '茶苗5株', left: 20, lastsDays: null },
    { goods: '运动背包', left: 8, lastsDays: null },
  ])
})
