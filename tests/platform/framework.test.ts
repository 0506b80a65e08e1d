import { award, bookOf, goodsDraft, goodsOf, openShop, putOut } from '../functions/shop/orders-ground'
import { clientOver } from '../support/callers'
import { key, openCloud, type TestCloud } from '../support/cloud'
import { householdIdOf, layWorld, PEOPLE } from '../support/world'
import { timerEvent } from './call'
import { type Framework, startFramework } from './framework'

// The machine may be busy, and each test starts a process.
let cloud: TestCloud
const started: Framework[] = []
const start = async (...asked: [name: string, how?: { bare?: boolean }]): Promise<Framework> => {
  const framework = await startFramework(cloud, ...asked)
  started.push(framework)
  return framework
}
beforeAll(async () => {
  cloud = await openCloud()
  await layWorld(cloud)
})
afterEach(async () => {
  for (const framework of started.splice(0)) await framework.close()
})
afterAll(() => cloud.close())

/** Everybody calls the same process. */
const at = (framework: Framework, openid: string) => clientOver((_, event) => framework.call(event, { openid }))

describe("in one process of the vendor's framework", () => {
  test('many people at once each see what is theirs', async () => {
    const village = await start('village')
    const people = ['dashan', 'neighbour', 'clerk', 'worker1', 'otherClerk'] as const
    const asked = Array.from({ length: 10 }, (_, n) => people[n % people.length] ?? 'dashan')
    const homes = await Promise.all(asked.map((person) => at(village, person).village.home({})))
    expect(homes.map(({ me }) => me?.name)).toEqual(asked.map((person) => PEOPLE[person].name))
  })

  test('a key that comes twice at the same time places one order, and two keys at once take no more than there is', async () => {
    await openShop(cloud)
    const oil = await putOut(cloud, goodsDraft('菜籽油 5 升', 50), 2)
    await award(cloud, householdIdOf('dashan'), 200)
    await award(cloud, householdIdOf('neighbour'), 200)
    const shop = await start('shop')
    const wished = (count: number) => ({ lines: [{ goodsId: oil, count, points: 50 }], key: key() })
    const once = wished(1)
    const [first, second] = await Promise.all([once, once].map((wish) => at(shop, 'dashan').shop.place(wish)))
    expect(second).toEqual(first)
    expect(await bookOf(cloud, 'dashan')).toMatchObject({ balance: 150, held: 50 })
    const rush = await Promise.allSettled(['dashan', 'neighbour'].map((who) => at(shop, who).shop.place(wished(1))))
    expect(rush.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await goodsOf(cloud, oil)).toMatchObject({ left: 0, held: 2 })
  })

  test('a timer beside a client is still a timer, and the client’s same event is refused', async () => {
    const jobs = await start('jobs')
    const event = timerEvent('advance')
    const answers = await Promise.all([jobs.call(event, { openid: 'clerk' }), jobs.call(event, 'timer')])
    expect(answers).toEqual(['refused', 'success'])
  })
})

test('a bundle that the framework calls by itself knows nobody by headers, and answers nothing', async () => {
  const village = await start('village', { bare: true })
  const headers = { 'x-wx-openid': 'clerk', 'x-wx-source': 'wx_client' }
  const answer = await village.ask({ path: ['village', 'home'], input: {}, WX_OPENID: 'clerk' }, headers)
  expect(answer).toMatchObject({ status: 500 })
  expect(JSON.stringify(answer.body)).not.toContain('罗建国')
})
