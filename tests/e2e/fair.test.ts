import { DAY_MS, HOUR_MS } from '@shared/kernel/time'
import { closeBy, itemsOf, passNotice, scoreBy, scoresOf, sheetInput, startRound } from '../functions/inspection/ground'
import { adoptRules, photoOf, publicise, type RuleIds, SPRING } from '../functions/points/ground'
import { award, goodsDraft, openShop, putOut } from '../functions/shop/orders-ground'
import { key, type TestCloud } from '../support/cloud'
import { householdIdOf, type Person } from '../support/world'
import { openTown, type Visitor } from './browser'

let town: Awaited<ReturnType<typeof openTown>>
let cloud: TestCloud
let rules: RuleIds
beforeAll(async () => {
  town = await openTown({ clockOffsetMs: SPRING - Date.now() })
  cloud = town.cloud
  rules = await adoptRules(cloud)
}, 60_000)
afterAll(() => town.close())
jest.setTimeout(90_000)

/** Where somebody decides, what they see before, and between which two answers. */
interface Decision {
  readonly who: Person
  readonly page: string
  /** The words of both sides, in the order in which they are to be seen. */
  readonly sides: readonly string[]
  readonly no: string
  readonly yes: string
}

/** How a thing stands on the screen. */
async function placeOf({ page }: Visitor, find: { words: string } | { button: string }) {
  const front = page.locator('.taro_page:visible').last()
  const found = 'words' in find ? front.getByText(find.words) : front.locator(`[aria-label="${find.button}"]`)
  const first = found.first()
  await first.waitFor()
  return first.evaluate((node) => {
    const { left, top, height } = node.getBoundingClientRect()
    const { backgroundColor, borderColor, color } = getComputedStyle(node)
    return { left, top: top + window.scrollY, height, looks: [backgroundColor, borderColor, color] }
  })
}

/** Both sides first, one under the other; then the two answers, alike, the "no" before the "yes". */
async function expectFair({ who, page, sides, no, yes }: Decision): Promise<void> {
  const visitor = await town.come(who)
  await visitor.page.setViewportSize({ width: 390, height: 3000 })
  await visitor.visit(page)
  const tops = []
  for (const words of sides) tops.push((await placeOf(visitor, { words })).top)
  const [left, right] = [await placeOf(visitor, { button: no }), await placeOf(visitor, { button: yes })]
  expect(tops).toEqual([...tops].sort((a, b) => a - b))
  expect(Math.min(left.top, right.top)).toBeGreaterThan(Math.max(...tops))
  expect([left.top, left.left < right.left]).toEqual([right.top, true])
  expect([left.looks, left.height]).toEqual([right.looks, right.height])
  await visitor.leave()
}

const claimPage = (claimId: string) => `points/people/claim/index?id=${claimId}`
const actPage = (claimId: string, action: string) => `points/people/act/index?id=${claimId}&action=${action}`

/** A fault of 李大山家 that was answered and not put right, before the council. */
async function faultBeforeTheCouncil(): Promise<string> {
  const photos = [await photoOf(cloud, 'worker1')]
  const input = { householdId: householdIdOf('dashan'), ruleId: rules.fault, words: '柴草堆在路上', photos, key: key() }
  const { claimId } = await cloud.as('worker1').points.raiseDeduction(input)
  await cloud.as('dashan').points.stateCase({ claimId, words: '这几天在医院', key: key() })
  await cloud.advance(8 * DAY_MS)
  return claimId
}

test('whoever votes on a fault has seen photo, letter and answer before two equal buttons', async () => {
  const claimId = await faultBeforeTheCouncil()
  const sides = ['村里拍', '柴草堆在路上', '这几天在医院']
  await expectFair({ who: 'council1', page: claimPage(claimId), sides, no: '不扣', yes: '扣 5 分' })
  const visitor = await town.come('council1')
  await visitor.visit(actPage(claimId, 'agree'))
  for (const words of sides) await visitor.sees(words)
  const send = await placeOf(visitor, { button: '扣 5 分' })
  const read = await placeOf(visitor, { button: '返回' })
  expect(send.looks[0]).toBe(read.looks[0])
  await visitor.leave()
})

test('a council is not asked for its answer in the list of what waits, where nothing is to be seen', async () => {
  const visitor = await town.come('council2')
  await visitor.visit('points/desk/workbench/index?queue=vote')
  await visitor.sees('打开看看，再定')
  const answers = visitor.page.locator('[aria-label="扣 5 分"], [aria-label="同意"], [aria-label="不扣"]')
  expect(await answers.count()).toBe(0)
  await visitor.leave()
})

test('whoever judges an objection sees it first, then what it is about; before and after the points were posted', async () => {
  const claimId = await publicise(cloud, rules.plain)
  await cloud.as('faraway').points.object({ claimId, reason: '那天没见到人', key: key() })
  const sides = ['那天没见到人', '去看过的人说']
  const judged = { who: 'supervisor', sides, no: '异议不成立' } as const
  await expectFair({ ...judged, page: claimPage(claimId), yes: '异议成立' })
  await cloud.as('clerk').points.decideObjection({ claimId, uphold: false, reason: '问过了', key: key() })
  await cloud.advance(4 * DAY_MS)
  await cloud.as('dashan').points.object({ claimId, reason: '应该多记几分', key: key() })
  const after = ['应该多记几分', '去看过的人说']
  await expectFair({ ...judged, sides: after, page: claimPage(claimId), yes: '改回来' })
  const visitor = await town.come('supervisor')
  await visitor.visit(actPage(claimId, 'dismiss'))
  for (const words of after) await visitor.sees(words)
  await visitor.leave()
})

test('a round is voted on, and an objection to its sheet judged, by the same two buttons; the passbook tells the items', async () => {
  const roundId = await startRound(cloud, { ruleIds: itemsOf(rules) })
  const scores = scoresOf(itemsOf(rules), 15, 10)
  await scoreBy(cloud, 'leader1', { roundId, home: 'dashan', scores, words: '院坝扫得干净' })
  await cloud
    .as('worker2')
    .inspection.score({ ...sheetInput(cloud, { roundId, home: 'faraway', scores }), words: '门前堆着柴' })
  await closeBy(cloud, roundId)
  const round = `inspection/people/round/index?id=${roundId}`
  await expectFair({ who: 'council1', page: round, sides: ['看各家的分'], no: '不同意', yes: '同意' })
  await cloud.as('council1').inspection.vote({ roundId, agree: true, key: key() })
  await cloud.advance(HOUR_MS)
  const household = householdIdOf('faraway')
  await cloud.as('faraway').inspection.object({ roundId, householdId: household, reason: '柴是刚卸下来的', key: key() })
  const sheet = `inspection/people/sheet/index?id=${roundId}&household=${household}`
  const sides = ['柴是刚卸下来的', '10 / 20', '门前堆着柴']
  await expectFair({ who: 'supervisor', page: sheet, sides, no: '异议不成立', yes: '异议成立' })
  const judge = await town.come('supervisor')
  await judge.visit(`inspection/people/sheet-act/index?id=${roundId}&household=${household}&action=dismiss`)
  for (const words of sides) await judge.sees(words)
  await judge.leave()

  await passNotice(cloud)
  const dashan = await town.come('dashan')
  await dashan.visit('points/passbook/index')
  await dashan.press(/^\d+日，五月庭院评比/)
  for (const words of ['15 / 15', '10 / 20', '院坝扫得干净', '记得不对都能提']) await dashan.sees(words)
  await dashan.press('记得不对？')
  await dashan.sees('哪里不对？')
  await dashan.leave()
})

test('whoever settles what a household says of an order reads that first', async () => {
  await openShop(cloud)
  const oil = await putOut(cloud, goodsDraft('菜籽油', 10), 5)
  await award(cloud, householdIdOf('neighbour'), 50)
  const { orderId, code } = await cloud
    .as('neighbour')
    .shop.place({ lines: [{ goodsId: oil, count: 1, points: 10 }], key: key() })
  await cloud.as('shopkeeper').shop.handOver({ orderId, code: code ?? '', key: key() })
  await cloud.as('neighbour').shop.contest({ orderId, reason: '那天我们都在外面', key: key() })
  const page = `shop/people/order/index?id=${orderId}`
  const sides = ['那天我们都在外面', '菜籽油']
  await expectFair({ who: 'supervisor', page, sides: [sides[0] ?? ''], no: '查过，没错', yes: '把分退回去' })
  const visitor = await town.come('supervisor')
  await visitor.visit(`shop/people/act/index?id=${orderId}&action=return`)
  for (const words of sides) await visitor.sees(words)
  await visitor.leave()
})

test('the shop stands on the first page and beside the balance, and opens from both', async () => {
  const neighbour = await town.come('neighbour')
  for (const page of ['village/home/index', 'points/passbook/index']) {
    await neighbour.visit(page)
    await neighbour.press(/^积分超市，够换这些：菜籽油/)
    await neighbour.sees('菜籽油')
    await neighbour.press('返回')
  }
  await neighbour.leave()
})

test('good deeds are asked for in plain words, what was reported lately first; what is used up says until when, and whose it is', async () => {
  const input = { villageId: 'qs', ruleId: rules.person, photos: [], key: key() }
  await cloud.as('neighbour').points.raiseClaim(input)
  const neighbour = await town.come('neighbour')
  await neighbour.visit('points/people/raise/index')
  await neighbour.sees('常报的')
  await neighbour.sees('帮邻居')
  expect(await neighbour.page.getByText('志愿服务', { exact: true }).count()).toBe(0)
  await neighbour.sees('一人每天 1 次')
  await neighbour.press(/^出义务工/)
  expect(await neighbour.page.getByText(/^今天报过了，\d+月\d+日能再报/).count()).toBeGreaterThan(0)
  await neighbour.leave()
})
