import { dayOf } from '@shared/kernel/time'
import { adoptRules, type RuleIds, raise, verify, vote } from '../functions/points/ground'
import type { TestCloud } from '../support/cloud'
import { householdIdOf } from '../support/world'
import { openTown, PHOTO, type Town } from './browser'

const DAY = 86_400_000
/** 18 May 2027, 9:30 in the village: far from the turn of the year. */
const SPRING = Date.UTC(2027, 4, 18, 1, 30)

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

test('a good deed goes from the phone through check, vote and notice into the passbook', async () => {
  const dashan = await town.come('dashan')
  await dashan.visit('points/people/raise/index')
  await dashan.press('帮邻居')
  await dashan.press(/^帮扶邻里/)
  await dashan.fill('说一句（不说也行）', '老周腿伤了，我帮他割了一天。')
  await dashan.press('报上去')
  await dashan.sees('报上去了')

  const worker = await town.come('worker1')
  await worker.visit('points/desk/workbench/index')
  await worker.sees('李大山家 帮扶邻里')
  await worker.press('打开看看，再定')
  await worker.sees('老周腿伤了，我帮他割了一天。')
  await worker.press('看过，是真的')
  await worker.sees('说一句（不说也行）')
  await worker.press('看过，是真的')
  await worker.sees('办到哪一步了')
  await worker.press('返回')
  await worker.sees('都办完了')
  await worker.leave()

  const council = await town.come('council1')
  await council.visit('points/desk/workbench/index')
  await council.press('打开看看，再定')
  await council.sees('网格员 张小梅')
  await council.press('同意')
  await council.sees('同意这一件')
  await council.press('同意')
  await council.sees('办到哪一步了')
  await council.press('返回')
  await council.sees('都办完了')
  await council.leave()

  const neighbour = await town.come('neighbour')
  await neighbour.visit('points/notices/index')
  await neighbour.sees('李大〇家 · 1组')
  await neighbour.leave()

  await cloud.advance(4 * DAY)
  await dashan.visit('points/passbook/index')
  await dashan.sees('余 15')
  await dashan.press(/^\d+日，帮扶邻里，存进，15分/)
  await dashan.sees('网格员 张小梅 看过，是真的')
  await dashan.sees('这笔账和前面的账都对得上')
  await dashan.leave()
})

test('whoever looks after a household reads its passbook, line by line, and writes nothing in it', async () => {
  const claimId = await raise(cloud, 'neighbour', rules.plain)
  await verify(cloud, 'worker1', claimId)
  await vote(cloud, 'council1', claimId)
  await cloud.advance(4 * DAY)
  const worker = await town.come('worker1')
  await worker.visit(`village/office/household/index?id=${householdIdOf('neighbour')}`)
  await worker.press(/^看积分存折/)
  await worker.sees('赵有田家的存折')
  await worker.sees('赵有田家 能花的积分')
  expect(await worker.page.getByLabel('报好事').count()).toBe(0)
  await worker.press(/^\d+日，帮扶邻里，存进，15分/)
  await worker.sees('网格员 张小梅 看过，是真的')
  await worker.leave()
})

test('what is reported without network stays on the phone and goes by itself when there is network', async () => {
  const neighbour = await town.come('neighbour')
  await neighbour.visit('points/people/raise/index')
  await neighbour.press('开会、活动')
  await neighbour.press(/^参加会议/)
  await neighbour.page.context().setOffline(true)
  await neighbour.press('报上去')
  await neighbour.sees('先存在手机里了')
  await neighbour.page.context().setOffline(false)
  await neighbour.press('看到哪一步了')
  await neighbour.sees('报上来了')
  expect(await neighbour.page.getByText('手机里等着送的：1 件').count()).toBe(0)
  await neighbour.leave()
})

test('a letter is written, answered with a photo, and closed', async () => {
  const worker = await town.come('worker1')
  await worker.visit('points/desk/raise-deduction/index')
  await worker.press(/^赵有田家/)
  await worker.takePhoto(PHOTO)
  await worker.fill('信里怎么写', '柴草堆在路口，挡了路。')
  await worker.press('把信送去')
  await worker.sees('信送到了')

  const neighbour = await town.come('neighbour')
  await neighbour.visit('points/people/mine/index')
  await neighbour.press(/^柴草乱堆/)
  await neighbour.sees('赵有田家，您好：')
  await neighbour.sees('柴草堆在路口，挡了路。')
  await neighbour.press('改好了，拍照')
  await neighbour.takePhoto(PHOTO)
  await neighbour.press('改好了，拍照')
  await neighbour.sees('改好了，等人来看')
  await neighbour.leave()

  await worker.visit('points/desk/workbench/index')
  await worker.press(/^看改好没/)
  await worker.press(/^赵有田家 柴草乱堆/)
  await worker.sees('改好以后')
  await worker.press('看过，改好了')
  await worker.sees('说一句（不说也行）')
  await worker.press('看过，改好了')
  await worker.sees('已经改好')
  await worker.leave()
})

test('of several photos, those that do not come in are named with why: one that cannot be opened, and one too many', async () => {
  const worker = await town.come('worker1')
  await worker.visit('points/desk/raise-deduction/index')
  await worker.press(/^赵有田家/)
  const heic = { ...PHOTO, name: 'two.heic', mimeType: 'image/heic', buffer: Buffer.from('....ftypheic') }
  await worker.takePhoto(PHOTO, heic, PHOTO, PHOTO, PHOTO)
  await worker.sees('您选的第 2 张打不开')
  await worker.sees('您选的第 5 张没放进来')
  expect(await worker.page.getByText('已拍好').count()).toBe(3)
  await worker.leave()
})

test('photos that cannot be opened, all of them, are named too', async () => {
  const worker = await town.come('worker1')
  await worker.visit('points/desk/raise-deduction/index')
  await worker.press(/^赵有田家/)
  const broken = { ...PHOTO, name: 'one.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') }
  await worker.choosePhoto(broken)
  await worker.sees('您选的第 1 张打不开')
  expect(await worker.page.getByText('已拍好').count()).toBe(0)
  await worker.leave()
})

test('a "no" cannot be sent without its reason', async () => {
  await raise(cloud, 'dashan', rules.careful, '下河救人')
  const worker = await town.come('worker1')
  await worker.visit('points/desk/workbench/index')
  await worker.press(/李大山家 见义勇为/)
  await worker.press('对不上')
  await worker.sees('先说一句')
  await worker.fill('为什么？', '那天他不在村里。')
  await worker.press('对不上')
  await worker.sees('没有通过')
  await worker.sees('那天他不在村里。')
  await worker.leave()
})

test('a neighbour objects to what is on the notice, and the notice is held up', async () => {
  const claimId = await raise(cloud, 'dashan', rules.plain)
  await verify(cloud, 'worker1', claimId)
  await vote(cloud, 'council1', claimId)
  const faraway = await town.come('faraway')
  await faraway.visit('points/notices/index')
  await faraway.press('有异议')
  await faraway.fill('为什么？', '那天帮忙的是我家。')
  await faraway.press('有异议')
  await faraway.sees('有人有异议，村里在查')
  await faraway.leave()
  const { claim } = await cloud.as('dashan').points.claim({ claimId })
  expect(claim.state).toBe('objected')
})

test('whoever has not signed in is shown the way in, and the public pages', async () => {
  const guest = await town.come()
  await guest.visit('points/passbook/index')
  await guest.sees('还不知道您是哪一家')
  await guest.visit('village/people/villages/index')
  await guest.press('云岭镇')
  await guest.press('青石湾村')
  await guest.visit('points/people/catalogue/index')
  await guest.sees('青石湾村积分细则')
  await guest.visit('points/people/ranking/index')
  await guest.sees('李大〇家')
  await guest.leave()
})

test('the committee takes a published catalogue, drops a rule, and adopts it with the numbers of the meeting', async () => {
  const clerk = await town.come('clerk')
  await clerk.visit('points/desk/adopt/index')
  await clerk.press(/^照现在这一版改/)
  await clerk.press(/^党日活动签到/)
  await clerk.press('不要这条')
  await clerk.press('填会议')
  await clerk.fill('决议的名称', '2027年第二次村民代表会议决议')
  await clerk.press('日减少')
  await clerk.fill('应到多少人', '30')
  await clerk.fill('到会多少人', '19')
  await clerk.fill('赞成多少人', '18')
  await clerk.sees('应到 30 人，至少要到 20 人')
  await clerk.fill('到会多少人', '24')
  await clerk.press('采用')
  await clerk.page.getByText('采用', { exact: true }).last().click()
  await clerk.sees('新的细则采用了')
  await clerk.leave()
  const { catalogue, latest } = await cloud.as('dashan').points.catalogue({ villageId: 'qs' })
  expect(latest).toBe(2)
  expect(catalogue?.resolution.day).toBe(dayOf(cloud.now() - DAY))
  expect(catalogue?.rules.map(({ name }) => name)).not.toContain('党日活动签到')
})

test('in large type the report is three questions, one a screen', async () => {
  const elder = await town.come('xiuying', { elder: true })
  await elder.visit('points/people/raise/index')
  await elder.sees('第 1 步，共 3 步')
  await elder.press('下一步')
  await elder.press('帮邻居')
  await elder.press(/^帮扶邻里/)
  await elder.press('下一步')
  await elder.sees('第 3 步，共 3 步')
  await elder.press('报上去')
  await elder.sees('报上去了')
  await elder.leave()
})
