import { events } from '../../../cloudfunctions/kernel/events'
import { orders } from '../../../cloudfunctions/shop/documents'
import { key, refusalOf, type TestCloud } from '../../support/cloud'
import { householdIdOf } from '../../support/world'
import { allOrders, award, bookOf, goodsDraft, goodsOf, openShopVillage, putOut } from '../shop/orders-ground'

let cloud: TestCloud
let oil: string
beforeAll(async () => {
  cloud = await openShopVillage()
  oil = await putOut(cloud, goodsDraft('食用油', 10), 100)
  await award(cloud, householdIdOf('dashan'), 500)
})
afterAll(() => cloud.close())

const place = (input: { count?: number; key: string }, person = 'dashan') =>
  cloud.as(person).shop.place({ lines: [{ goodsId: oil, count: input.count ?? 1, points: 10 }], key: input.key })
/** What a call comes to: its answer, or the code of its refusal. */
const outcomeOf = (call: Promise<unknown>) => call.catch(() => refusalOf(call))

test('what is founded keeps its event, and no other is written', async () => {
  const { orderId } = await place({ key: key() })
  const order = await cloud.store.get(orders, orderId)
  expect(order?.founded).toMatchObject({
    ...{ _id: orderId, procedure: 'shop.place', subject: `order:${orderId}`, outcome: { ok: true } },
    ...{ actor: { openid: 'dashan', name: '李大山', role: 'resident' }, at: order?.placedAt },
  })
  expect(await cloud.store.get(events, orderId)).toBeNull()
})

test('a "no" is founded as well, under the id that the "yes" would have had', async () => {
  const again = { count: 60, key: key() }
  expect(await refusalOf(place(again))).toBe('POINTS_SHORT')
  const refused = (await allOrders(cloud.store)).filter(({ state }) => state === 'refused')
  expect(refused).toMatchObject([{ householdId: 'qs-1017', points: 0, founded: { outcome: { code: 'POINTS_SHORT' } } }])
  await award(cloud, householdIdOf('dashan'), 500)
  expect(await refusalOf(place(again))).toBe('POINTS_SHORT')
  expect(await refusalOf(place({ ...again, count: 1 }))).toBe('KEY_REUSED')
})

test('the same key of somebody else founds something else', async () => {
  await award(cloud, householdIdOf('neighbour'), 50)
  const same = key()
  const [mine, theirs] = [await place({ key: same }), await place({ key: same }, 'neighbour')]
  expect(mine.orderId).not.toBe(theirs.orderId)
})

test('one key sent many times at once founds one thing, and all hear the same', async () => {
  for (let round = 0; round < 3; round++) {
    const [before, { left }] = [await bookOf(cloud, 'dashan'), await goodsOf(cloud, oil)]
    const once = { key: key() }
    const answers = await Promise.all(Array.from({ length: 8 }, () => outcomeOf(place(once))))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ state: 'placed' })
    expect((await goodsOf(cloud, oil)).left).toBe(left - 1)
    expect((await bookOf(cloud, 'dashan')).held).toBe(before.held + 10)
  }
})

test('with one key, two inputs at once are one order, and the other is told that the key was used', async () => {
  const same = key()
  const answers = await Promise.all([1, 2].map((count) => outcomeOf(place({ count, key: same }))))
  expect(answers.filter((answer) => answer === 'KEY_REUSED')).toHaveLength(1)
  expect(answers.filter((answer) => answer !== 'KEY_REUSED')).toMatchObject([{ state: 'placed' }])
})
