import type { GoodsDraft } from '@shared/shop/goods'
import { adoptRules, type RuleIds, raise, verify, vote } from '../functions/points/ground'
import { key, type TestCloud } from '../support/cloud'
import { householdIdOf, type Person } from '../support/world'
import { openTown, type Town, type Visitor } from './browser'

const DAY = 86_400_000
/** 18 May 2027, 9:30 in the village: far from the turn of the year. */
const SPRING = Date.UTC(2027, 4, 18, 1, 30)
const villageId = 'qs'

let cloud: TestCloud
let town: Town
const goods: Record<string, string> = {}

/** Fifty points a deed, posted when its notice is over. */
async function earn(rules: RuleIds, person: Person, deeds: number): Promise<void> {
  for (let deed = 0; deed < deeds; deed += 1) {
    const claimId = await raise(cloud, person, rules.careful)
    await verify(cloud, 'worker1', claimId)
    await vote(cloud, 'council1', claimId)
    await vote(cloud, 'council2', claimId)
  }
}

async function putOnShelf(name: string, points: number, art: GoodsDraft['art'], count: number): Promise<void> {
  const { saveGoods, stockIn } = cloud.as('shopkeeper').shop
  const words = { limit: null, sale: null, lowAt: 0, supplier: '供销社', funding: '村集体收入' }
  const draft = { name, points, art, ...words }
  const { goodsId } = await saveGoods({ villageId, draft, onShelf: true, key: key() })
  await stockIn({ villageId, goodsId, count, supplier: '', funding: '', note: '', key: key() })
  goods[name] = goodsId
}

beforeAll(async () => {
  const opened = await openTown({ clockOffsetMs: SPRING - Date.now() })
  cloud = opened.cloud
  town = opened
  const rules = await adoptRules(cloud)
  await earn(rules, 'dashan', 4)
  await earn(rules, 'neighbour', 1)
  await cloud.advance(9 * DAY)
  const opening = { weekdays: [], monthDays: [], hours: '上午8点到11点' }
  await cloud.as('shopkeeper').shop.setShop({ villageId, place: '村委会一楼', opening, lapseDays: 7, key: key() })
  await putOnShelf('菜籽油 5 升', 60, 'oil', 10)
  await putOnShelf('大米 10 斤', 40, 'rice', 10)
  await putOnShelf('热水瓶 1 个', 45, 'flask', 1)
  await putOnShelf('尿素 80 斤', 320, 'urea', 10)
})

afterAll(() => town.close())

const balanceOf = async (person: Person) => (await cloud.as(person).points.passbook({})).balance
const waitingOf = async (person: Person) => (await cloud.as(person).shop.shelf({ villageId })).me?.waiting ?? []

/** Types a number on the large keys. */
async function type({ press }: Visitor, digits: string): Promise<void> {
  for (const digit of digits) await press(digit)
}

/** At the counter: the household is pointed at and its door code typed, then one piece of the goods. */
async function serve(keeper: Visitor, person: Person, head: RegExp, name: string): Promise<void> {
  const { code } = await cloud.as(person).village.doorCode({ householdId: householdIdOf(person) })
  await keeper.visit('shop/desk/counter/index')
  await keeper.press('输户码')
  await keeper.press('1组')
  await keeper.press(head)
  await keeper.fill('他家的户码', code)
  await keeper.press('就是这一家')
  await keeper.sees('换什么？')
  await keeper.press(`${name}增加`)
  await keeper.press('下一步，请他点头')
  await keeper.sees('他家怎么点头？')
}

test('what is ordered can be given back, ordered again, and is handed over by its six digits', async () => {
  const dashan = await town.come('dashan')
  await dashan.visit('shop/people/shelf/index')
  await dashan.sees('今天 上午8点到11点开门，村委会一楼')
  await dashan.sees('还差 120 分')
  await dashan.press(/^菜籽油 5 升/)
  await dashan.sees('换了以后，存折里还有 140 分')
  await dashan.press('换，花 60 分')
  await dashan.sees('给管店的看这个')
  expect(await balanceOf('dashan')).toBe(140)

  await dashan.press('不换了')
  await dashan.page.getByText('不换了', { exact: true }).last().click()
  await dashan.sees('不换了')
  await dashan.sees('办到哪一步了')
  await dashan.page.getByText('给管店的看这个').waitFor({ state: 'detached' })
  expect(await balanceOf('dashan')).toBe(200)

  await dashan.visit('shop/people/shelf/index')
  await dashan.press(/^大米 10 斤/)
  await dashan.press('大米 10 斤减少')
  await dashan.sees('先挑一样')
  await dashan.press('大米 10 斤增加')
  await dashan.press('大米 10 斤增加')
  await dashan.press('再挑一样')
  await dashan.press(/^菜籽油 5 升/)
  await dashan.press('换，花 140 分')
  await dashan.sees('给管店的看这个')
  const [order] = await waitingOf('dashan')
  const code = (await cloud.as('dashan').shop.order({ orderId: order?.id ?? '' })).code ?? ''
  expect(code).toMatch(/^\d{6}$/)

  const keeper = await town.come('shopkeeper')
  await keeper.visit('shop/desk/counter/index')
  await keeper.sees('等着领 1')
  await keeper.press('输取货码')
  await type(keeper, code)
  await keeper.press('找这一单')
  await keeper.sees('李大〇家')
  await keeper.press('交到手上')
  await keeper.sees('交到手上了')
  expect(await balanceOf('dashan')).toBe(60)
  expect(await waitingOf('dashan')).toEqual([])
  await dashan.visit('points/passbook/index')
  await dashan.sees('余 60')
  await keeper.leave()
  await dashan.leave()
})

test('without a phone, a household says yes at the counter with the PIN that it has set', async () => {
  const neighbour = await town.come('neighbour')
  await neighbour.visit('village/me/index')
  await neighbour.press('取货密码')
  await type(neighbour, '369258')
  await neighbour.press('下一步')
  await neighbour.sees('再打一遍')
  await type(neighbour, '369258')
  await neighbour.press('就用它')
  await neighbour.sees('设好了')
  expect(await neighbour.page.evaluate('JSON.stringify(localStorage)')).not.toContain('369258')
  await neighbour.leave()

  const keeper = await town.come('shopkeeper')
  await serve(keeper, 'neighbour', /^赵有〇家/, '大米 10 斤')
  await keeper.press(/^输取货密码/)
  await keeper.press('请他输密码')
  await type(keeper, '111111')
  await keeper.press('是我家换的，花 40 分')
  await keeper.sees('密码不对，分没有动。')
  expect(await balanceOf('neighbour')).toBe(50)
  await type(keeper, '369258')
  await keeper.press('是我家换的，花 40 分')
  await keeper.sees('换好了，给他吧')
  expect(await balanceOf('neighbour')).toBe(10)
  expect(await keeper.page.evaluate('JSON.stringify(localStorage)')).not.toContain('369258')
  await keeper.leave()
})

test('a name written on the glass is a yes, and stays with the order for the household to see', async () => {
  const keeper = await town.come('shopkeeper')
  await serve(keeper, 'dashan', /^李大〇家/, '大米 10 斤')
  await keeper.press(/^在屏幕上签名/)
  await keeper.press('请他签名')
  const glass = keeper.page.locator('canvas').last()
  await glass.scrollIntoViewIfNeeded()
  const box = await glass.boundingBox()
  if (!box) throw new Error('there is nothing to sign on')
  const { mouse } = keeper.page
  await mouse.move(box.x + 60, box.y + 60)
  await mouse.down()
  await mouse.move(box.x + 220, box.y + 120, { steps: 8 })
  await mouse.up()
  await keeper.press('是我家换的，花 40 分')
  await keeper.sees('换好了，给他吧')
  expect(await balanceOf('dashan')).toBe(20)
  const [order] = (await cloud.as('dashan').shop.listMine({})).items
  const detail = await cloud.as('dashan').shop.order({ orderId: order?.id ?? '' })
  expect(detail).toMatchObject({ proof: 'signature', mine: true })
  await keeper.leave()
})

test('what the counter offers moves nothing before the household has said yes on its own phone', async () => {
  await putOnShelf('抽纸 1 提', 5, 'paper', 10)
  const keeper = await town.come('shopkeeper')
  await serve(keeper, 'dashan', /^李大〇家/, '抽纸 1 提')
  await keeper.press(/^在自家手机上点头/)
  await keeper.press('送到他家手机')
  await keeper.press('送过去，请他点头')
  await keeper.sees('送到他家手机了')
  expect(await balanceOf('dashan')).toBe(20)

  const dashan = await town.come('dashan', { elder: true })
  await dashan.visit('shop/people/shelf/index')
  await dashan.press(/等您点头/)
  await dashan.sees('柜台请您点头')
  await dashan.press('是我家换的')
  await dashan.sees('领走了')
  expect(await balanceOf('dashan')).toBe(15)
  await keeper.sees('换好了，给他吧')
  await dashan.leave()
  await keeper.leave()
})

test('whoever comes too late for the last piece hears so plainly, and no point is touched', async () => {
  await putOnShelf('香皂 1 块', 10, 'soap', 1)
  const dashan = await town.come('dashan')
  await dashan.visit('shop/people/shelf/index')
  await dashan.press(/^香皂 1 块/)
  await dashan.sees('换了以后，存折里还有 5 分')
  const lines = [{ goodsId: goods['香皂 1 块'] ?? '', count: 1, points: 10 }]
  await cloud.as('neighbour').shop.place({ lines, key: key() })
  await dashan.press('换，花 10 分')
  await dashan.sees('香皂 1 块：刚刚换完了，分没有动。')
  expect(await balanceOf('dashan')).toBe(15)
  await dashan.visit('shop/people/shelf/index')
  await dashan.sees('换完了')
  await dashan.leave()
})

test('without network nothing is spent and the basket stays; with it again the order goes by itself and is told', async () => {
  const before = await balanceOf('dashan')
  const dashan = await town.come('dashan')
  await dashan.visit('shop/people/shelf/index')
  await dashan.press(/^抽纸 1 提/)
  await dashan.sees('您的分')
  await dashan.page.context().setOffline(true)
  await dashan.press('换，花 5 分')
  await dashan.sees('没有网，不知道送到没有。')
  await dashan.visit('shop/people/shelf/index')
  await dashan.sees('篮子里 1 份，5 分')
  expect(await balanceOf('dashan')).toBe(before)
  await dashan.page.context().setOffline(false)
  await dashan.sees('换东西：换好了，等着您来领')
  expect(await balanceOf('dashan')).toBe(before - 5)
  const [order] = await waitingOf('dashan')
  await cloud.as('dashan').shop.cancel({ orderId: order?.id ?? '', key: key() })
  await dashan.leave()
})

test('a household that never came to the counter says so, and gets its points back once that is found true', async () => {
  const { items } = await cloud.as('dashan').shop.listMine({})
  const order = items.find(({ state }) => state === 'handedOver')
  const before = await balanceOf('dashan')
  const dashan = await town.come('dashan')
  await dashan.visit(`shop/people/order/index?id=${order?.id}`)
  await dashan.press('不是我家换的')
  await dashan.fill('怎么回事？', '那天我们都在外面。')
  await dashan.press('请村里查一查')
  await dashan.sees('有人有异议')

  const supervisor = await town.come('supervisor')
  await supervisor.visit('shop/desk/counter/index')
  await supervisor.press(/李大山家/)
  await supervisor.press('把分退回去')
  await supervisor.fill('查到了什么？', '问过了，是管店的点错了人家。')
  await supervisor.press('退回去')
  await supervisor.sees('分退回来了')
  expect(await balanceOf('dashan')).toBe(before + (order?.points ?? 0))
  await supervisor.leave()
  await dashan.leave()
})

test('a grid worker orders for a household by its slip, and the ticket comes out to be printed', async () => {
  const worker = await town.come('worker1')
  await worker.visit(`village/office/household/index?id=${householdIdOf('dashan')}`)
  await worker.press(/^替他家换东西/)
  await worker.press('抽纸 1 提增加')
  await worker.press('替他家换，花 5 分')
  await worker.sees('给管店的看这个')
  const [waiting] = await waitingOf('dashan')
  expect(waiting).toMatchObject({ onPaper: true, points: 5 })
  await worker.leave()
})
