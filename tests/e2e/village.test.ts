import { key, type TestCloud } from '../support/cloud'
import { giveNumbers, idNumberOf } from '../support/numbers'
import { householdIdOf, residentIdOf } from '../support/world'
import { openTown, type Town, type Visitor } from './browser'

const ID_NUMBER = idNumberOf(7)
const LAST_FOUR = ID_NUMBER.slice(-4)
const WRONG = LAST_FOUR === '1234' ? '4321' : '1234'

let cloud: TestCloud
let town: Town
let code: string

beforeAll(async () => {
  const opened = await openTown()
  cloud = opened.cloud
  town = opened
  await giveNumbers(cloud, 'dashan', { idNumber: ID_NUMBER })
  await giveNumbers(cloud, 'xiuying', { idNumber: idNumberOf(9) })
  await giveNumbers(cloud, 'neighbour', { idNumber: idNumberOf(8) })
  code = (await cloud.as('dashan').village.doorCode({ householdId: householdIdOf('dashan') })).code
})

afterAll(() => town.close())

/** From the first page to the door of a household. */
async function findDoor(guest: Visitor, head: RegExp): Promise<void> {
  await guest.visit('village/home/index')
  await guest.sees('您是哪一家？')
  await guest.press('找到我家')
  await guest.press('云岭镇')
  await guest.press('青石湾村')
  await guest.press('1组')
  await guest.press(head)
  await guest.press('是，这是我家')
  await guest.sees('您叫什么？')
}

async function sayWho(guest: Visitor, name: string, digits: string): Promise<void> {
  await guest.fill('您的姓名', name)
  await guest.fill('身份证后四位', digits)
}

test('a guest finds her door, signs in with the door code, and is at home', async () => {
  const guest = await town.come('guest-with-code')
  await findDoor(guest, /^李大〇家/)
  await sayWho(guest, '李大山', LAST_FOUR)
  await guest.fill('门上的户码（没有就不填）', code.toLowerCase())
  await guest.press('我是这一家的')
  await guest.sees('认出您了')
  await guest.press('看看我家')
  await guest.sees('李大山家')
  await guest.sees('能花的积分')
  await guest.leave()
})

test('without the door code she waits, and is told by name who will come to look', async () => {
  const guest = await town.come('guest-without-code')
  await findDoor(guest, /^赵有〇家/)
  await sayWho(guest, '赵有田', idNumberOf(8).slice(-4))
  await guest.press('我是这一家的')
  await guest.sees('张小梅会来确认')
  await guest.press('先看看村里')
  await guest.sees('张小梅会来确认')
  await guest.sees('村里大事')

  const { items } = await cloud.as('worker1').village.listSignIns({ villageId: 'qs' })
  expect(items.map(({ name }) => name)).toEqual(['赵有田'])
  await guest.leave()
})

test('wrong digits are counted in words, and what was typed stays', async () => {
  const guest = await town.come('guest-who-errs')
  await findDoor(guest, /^李大〇家/)
  await sayWho(guest, '李大山', WRONG)
  await guest.press('我是这一家的')
  await guest.sees('今天还能试 4 次')
  await guest.press('我是这一家的')
  await guest.sees('今天还能试 3 次')
  await guest.page.reload()
  await guest.fill('身份证后四位', LAST_FOUR)
  await guest.press('我是这一家的')
  await guest.sees('张小梅会来确认')
  await guest.leave()
})

test('a name with a character that only one computer knows is told what to type, before anything is asked', async () => {
  const guest = await town.come('guest-with-rare-name')
  await findDoor(guest, /^李大〇家/)
  await sayWho(guest, '李\ue123', WRONG)
  await guest.sees('自造的字，名册里没有。请写身份证上印的那个字')
  await guest.sees('先换那个字')
  await guest.fill('您的姓名', '李YAN')
  await guest.press('我是这一家的')
  await guest.sees('今天还能试 4 次')
  await guest.leave()
})

test('large type and dark survive a reload', async () => {
  const guest = await town.come('guest-with-weak-eyes')
  const manner = () => {
    const page = guest.page.locator('.taro_page:visible').last().locator('[data-size]')
    return Promise.all([page.getAttribute('data-size'), page.getAttribute('data-theme')])
  }
  await guest.visit('village/me/index')
  await guest.sees('还不知道您是哪一家')
  expect(await manner()).toEqual(['normal', 'light'])
  await guest.press('大字版，没开')
  await guest.press('夜里变暗，没开')
  await guest.sees('开了')
  await guest.page.reload()
  await guest.sees('还不知道您是哪一家')
  expect(await manner()).toEqual(['elder', 'dark'])
  await guest.leave()
})

test("a visitor of the demonstration becomes somebody else from the first page, and reads that person's letters once", async () => {
  const people = [{ openid: 'dashan', label: '李大山', note: '村民', group: '青石湾村' }]
  const headers = { 'content-type': 'application/json' }
  const idLastFour = idNumberOf(9).slice(-4)
  await cloud
    .as('xiuying-anew')
    .village.signIn({ key: key(), householdId: householdIdOf('xiuying'), name: '王秀兰', idLastFour, doorCode: code })
  await fetch(`${cloud.local.url}/local/people`, { method: 'PUT', headers, body: JSON.stringify({ people }) })
  const visitor = await town.come()
  await visitor.visit('village/home/index')
  await visitor.press(/^演示：换个人看看/)
  await visitor.press(/^李大山/)
  await visitor.sees('李大山家')
  const told = visitor.page.waitForResponse((answer) => answer.request().postData()?.includes('readMessages') ?? false)
  await visitor.press(/条消息没看/)
  await visitor.sees('王秀兰登录了')
  await visitor.sees('新')
  await told
  await visitor.page.reload()
  await visitor.sees('王秀兰登录了')
  expect(await visitor.page.getByText('新', { exact: true }).count()).toBe(0)
  await visitor.leave()
})

test('whoever serves the village finds her desks; whoever signs out leaves nothing of hers behind', async () => {
  const worker = await town.come('worker1')
  await worker.visit('village/me/index')
  await worker.sees('工作台')
  await worker.sees('认人')
  expect(await worker.page.getByText('名册').count()).toBe(0)
  await worker.press('退出（可以再认一户）')
  await worker.page.getByText('退出', { exact: true }).last().click()
  await worker.sees('您是哪一家？')
  const kept = await worker.page.evaluate(() => JSON.stringify(localStorage))
  expect(kept).not.toContain('张小梅家')
  await worker.leave()
})

test('a villager reads who does what in the village, and rings who gave a number for it', async () => {
  const until = cloud.now() + 300 * 86_400_000
  const mediator = { villageId: 'qs', residentId: residentIdOf('faraway'), role: 'mediator' as const, placeId: 'qs' }
  await cloud.as('clerk').village.grantRole({ ...mediator, until, phone: '0300-7654321', key: key() })
  const reader = await town.come('dashan', { elder: true })
  await reader.visit('village/me/index')
  await reader.press('村里谁管什么')
  await reader.sees('两家有疙瘩，坐下来帮着说和')
  await reader.sees('马老三')
  await reader.sees('邓云')
  await reader.leave()
  const guest = await town.come()
  await guest.visit('village/people/directory/index')
  await guest.sees('找到自家，就能看到村里谁管什么。')
  await guest.leave()
})

test('a head agrees to be named once the committee has thought it through, and takes it back with a tap', async () => {
  const clerk = await town.come('clerk')
  await clerk.visit('village/office/assessments/index')
  await clerk.press('想清楚了，存下来')
  await clerk.sees('罗建国，')
  await clerk.leave()

  const head = await town.come('dashan')
  await head.visit('village/me/index')
  await head.press('怎么写我家的名字')
  await head.sees('还没选过，照常这样写。')
  await head.press(/^写全名/)
  await head.sees('一点就撤下来')
  await head.press('撤下来')
  await head.page.getByText('一点就撤下来').waitFor({ state: 'detached' })
  const { lines } = await cloud.as('dashan').village.naming({ householdId: 'qs-1017' })
  expect(lines.map(({ purpose, chosen }) => [purpose, chosen])).toEqual([
    ['ranking', 'none'],
    ['notices', null],
    ['wall', null],
    ['pledges', null],
  ])
  await head.leave()
})

test('the committee writes a notice, looks at it, and puts it on the wall; a guest reads it; it comes down with a reason', async () => {
  const clerk = await town.come('clerk')
  await clerk.visit('village/people/write-notice/index')
  await clerk.fill('标题', '后天晚上开院坝会')
  await clerk.fill('内容', '七点半，村委会门口。')
  await clerk.press('先看看')
  await clerk.sees('贴出去是这样')
  await clerk.press('贴出去')

  const reader = await town.come('neighbour')
  await reader.visit('village/home/index')
  await reader.press(/^后天（\d+月\d+日）晚上开院坝会/)
  await reader.sees('七点半，村委会门口。')
  await reader.sees('村委会 罗建国')

  await clerk.visit('village/people/wall/index')
  await clerk.press(/^后天（\d+月\d+日）晚上开院坝会/)
  await clerk.press('把这条撤下来')
  await clerk.fill('为什么撤', '改期了')
  await clerk.press('撤下来')
  await clerk.sees('村里还没有消息')
  await reader.leave()
  await clerk.leave()
})
