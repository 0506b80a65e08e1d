import { adoptRules, type RuleIds, raise, SPRING, verify } from '../functions/points/ground'
import { key, type TestCloud } from '../support/cloud'
import { openTown, type Town, type Visitor } from './browser'

const DAY = 86_400_000
const DESK = { width: 1280, height: 800 }
const WORKBENCH = 'points/desk/workbench/index'

let cloud: TestCloud
let town: Town
let rules: RuleIds

beforeAll(async () => {
  const opened = await openTown({ clockOffsetMs: SPRING - Date.now() })
  cloud = opened.cloud
  town = opened
  rules = await adoptRules(cloud)
})

afterAll(() => town.close())

/** Somebody at a wide window. */
async function sitDown(openid: string): Promise<Visitor> {
  const visitor = await town.come(openid)
  await visitor.page.setViewportSize(DESK)
  return visitor
}

/** What lies open beside the list. */
const open = ({ page }: Visitor) => page.locator('.taro_page:visible').last().locator('[role=main]')
const headOf = (visitor: Visitor) => open(visitor).locator('[role=heading]').first()
const shows = (visitor: Visitor, title: string) =>
  headOf(visitor)
    .and(visitor.page.getByText(title, { exact: true }))
    .waitFor()

test('at a wide window what waits stands beside what lies open; keys go through it, and an answer leads on to the next', async () => {
  await raise(cloud, 'dashan', rules.plain, '扶老周回家')
  await cloud.advance(DAY)
  await raise(cloud, 'neighbour', rules.careful, '拦住了惊马')
  const worker = await sitDown('worker1')
  await worker.visit(WORKBENCH)
  await shows(worker, '帮扶邻里')
  await worker.page.keyboard.press('j')
  await shows(worker, '见义勇为')
  await worker.page.keyboard.press('k')
  await shows(worker, '帮扶邻里')

  await worker.page.keyboard.press('2')
  await shows(worker, '看过，是真的')
  await worker.fill('说一句（不说也行）', 'jk1')
  await worker.page.keyboard.press('j')
  await shows(worker, '看过，是真的')
  await worker.page.keyboard.press('Escape')
  await worker.page.keyboard.press('1')
  await shows(worker, '见义勇为')
  await worker.sees('今天 1 件')
  expect(await worker.page.locator('.taro_page:visible').count()).toBe(1)
  const [checked] = (await cloud.as('dashan').points.listMine({})).items
  expect(checked?.state).toBe('verified')
  await worker.leave()
})

test('the address of what lies open shows it again, at a wide window beside the list and on a phone over it', async () => {
  const claims = [await raise(cloud, 'dashan', rules.careful), await raise(cloud, 'neighbour', rules.capped)]
  for (const claimId of claims) await verify(cloud, 'worker1', claimId)
  const council = await sitDown('council1')
  await council.visit(WORKBENCH)
  await headOf(council).waitFor()
  await council.press(/^赵有田家 参加会议/)
  await shows(council, '参加会议')
  await council.page.reload()
  await shows(council, '参加会议')
  const { hash } = new URL(council.page.url())

  const phone = await town.come('council1')
  await phone.visit(hash.slice(2))
  await phone.sees('办到哪一步了')
  await phone.press('返回')
  await phone.sees('今天')
  await council.leave()
  await phone.leave()
})

test('meetings lie open beside their list as claims do, and an act on one leads back to it', async () => {
  const call = cloud.as('clerk').meetings.callMeeting
  for (const [title, days] of [
    ['修路', 3],
    ['挖塘', 5],
  ] as const) {
    const startsAt = cloud.now() + days * DAY
    await call({ villageId: 'qs', kind: 'council', title, place: '村委会', startsAt, key: key() })
  }
  const clerk = await sitDown('clerk')
  await clerk.visit('meetings/people/list/index')
  await clerk.press(/^修路/)
  await shows(clerk, '修路')
  await clerk.press('不开了')
  await shows(clerk, '为什么不开了？')
  await clerk.page.keyboard.press('Escape')
  await shows(clerk, '修路')
  await clerk.press('不开了')
  await clerk.fill('缘由', '下雨')
  await open(clerk).getByLabel('不开了').click()
  await shows(clerk, '修路')
  await open(clerk).getByText('“下雨”').waitFor()
  await clerk.leave()
})

test('on a desk the rail is reached by Alt and a figure, a search by /, and ? says all keys', async () => {
  const clerk = await sitDown('clerk')
  const { keyboard } = clerk.page
  await clerk.visit(WORKBENCH)
  await clerk.sees('全部快捷键')
  await keyboard.press('Alt+3')
  await clerk.sees('找哪一家')
  await keyboard.press('/')
  await keyboard.type('jl?')
  expect(await clerk.page.locator('.taro_page:visible input').first().inputValue()).toBe('jl?')
  await keyboard.press('Escape')
  await keyboard.press('?')
  await clerk.page.getByText('Alt 加数字：左边的地方').waitFor()
  await clerk.page.getByText('知道了').click()
  await keyboard.press('Alt+1')
  await clerk.sees('今天')
  await clerk.leave()
})
