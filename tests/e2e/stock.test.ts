import { yearOf } from '@shared/kernel/time'
import { writeSheet } from '../../cloudfunctions/kernel/sheet'
import { GOODS_COLUMNS } from '../../shared/shop/sheet-columns'
import { adoptRules, publicise, SPRING } from '../functions/points/ground'
import type { TestCloud } from '../support/cloud'
import { readRows } from '../support/sheets'
import { choose, download, openTown, type Town, type Visitor } from './browser'

const DAY = 86_400_000
const villageId = 'qs'

let cloud: TestCloud
let town: Town

beforeAll(async () => {
  const opened = await openTown({ clockOffsetMs: SPRING - Date.now() })
  cloud = opened.cloud
  town = opened
})

afterAll(() => town.close())

const goodsNamed = async (name: string) => {
  const { items } = (await cloud.as('shopkeeper').shop.stock({ villageId })).list
  return items.find(({ draft }) => draft.name === name)
}

/** Presses what opens a sheet in a tab of its own, to be printed there; answers what stands in it. */
async function printed({ page, press }: Visitor, name: string | RegExp): Promise<Buffer> {
  const coming = page.waitForEvent('popup', { timeout: 60_000 })
  const asked = page.context().waitForEvent('request', {
    predicate: (request) => new URL(request.url()).pathname.endsWith('.pdf'),
    timeout: 60_000,
  })
  await press(name)
  const tab = await coming
  const sheet = await fetch((await asked).url())
  await tab.close()
  expect(sheet.headers.get('content-disposition')).toBe('inline')
  return Buffer.from(await sheet.arrayBuffer())
}

test('a shopkeeper opens the shop, puts goods on the shelf, receives twenty and finds two broken', async () => {
  const keeper = await town.come('shopkeeper')
  await keeper.visit('shop/stock/list/index')
  await keeper.press('开超市')
  await keeper.fill('在哪儿', '村委会一楼')
  await keeper.press('按星期')
  await keeper.press('星期六')
  await keeper.press('开超市')
  await keeper.sees('架上还没有货')

  await keeper.press('上一样货')
  await keeper.fill('叫什么', '菜籽油 5 升')
  await keeper.fill('换一件要几分', '60')
  await keeper.page.reload()
  await keeper.sees('写好就在架上')
  await keeper.press('上货')
  // Nothing lies behind a page that was loaded anew: it leads to the first one.
  await keeper.sees('村里')
  await keeper.visit('shop/stock/list/index')
  await keeper.press(/^菜籽油 5 升/)
  await keeper.press('进货')
  await keeper.fill('这回来了几件', '20')
  await keeper.fill('从哪来', '镇供销社')
  await keeper.fill('花的什么钱', '村集体收入')
  await keeper.press('收下 20 件')
  await keeper.sees('60 分一件')
  await keeper.press('盘点')
  await keeper.fill('架上真有几件', '18')
  await keeper.sees('比账上少 2 件')
  await keeper.press('破了、坏了')
  await keeper.press('照这个记')
  await keeper.sees('60 分一件')

  await keeper.press(/^进货和盘点的账/)
  await keeper.sees('菜籽油 5 升 盘点少 2 件')
  await keeper.sees('镇供销社 · 村集体收入')
  expect(await goodsNamed('菜籽油 5 升')).toMatchObject({ left: 18, received: 20, lost: 2, draft: { art: 'oil' } })
  await keeper.leave()
})

test('a published shop is taken over but for what one leaves out', async () => {
  const [template] = (await cloud.as('shopkeeper').shop.listTemplates({ villageId })).templates
  const [first, second] = template?.goods ?? []
  if (!template || !first || !second) throw new Error('no shop is published')
  const keeper = await town.come('shopkeeper')
  await keeper.visit('shop/stock/import/index')
  await keeper.press(new RegExp(`^${template.place}`))
  await keeper.press(new RegExp(`^${first.draft.name}，`))
  await keeper.press(`上 ${template.goods.length - 1} 样`)
  await keeper.sees('上好了')
  expect(await goodsNamed(first.draft.name)).toBeUndefined()
  expect(await goodsNamed(second.draft.name)).toMatchObject({ draft: second.draft, left: second.stock })
  await keeper.leave()
})

/** A goods sheet with one line. */
function sheetWith(name: string, points: number | string): Promise<Uint8Array> {
  const columns = GOODS_COLUMNS.map(({ names, width }) => ({ name: names[0], width }))
  const cells = { name, points, stock: 6 } as const
  const row = GOODS_COLUMNS.map(({ column }) => (column in cells ? cells[column as keyof typeof cells] : null))
  return writeSheet({ title: '货品表', columns, rows: [row] })
}

test('the goods sheet comes out with what is there; a filled one is read cell by cell, mended, and taken over', async () => {
  const keeper = await town.come('shopkeeper')
  await keeper.visit('shop/stock/import/index')
  const { bytes } = await download(keeper, /^下载货品表/)
  expect((await readRows(bytes)).flat()).toEqual(expect.arrayContaining(['货名', '菜籽油 5 升']))

  await choose(keeper, '选填好的表', await sheetWith('竹扫把', '很便宜'))
  await keeper.sees('有 1 处要改')
  expect(await goodsNamed('竹扫把')).toBeUndefined()
  await choose(keeper, '改好了，重新选', await sheetWith('竹扫把', 15))
  await keeper.sees('您的表格，1 样')
  await keeper.press('上 1 样')
  await keeper.sees('新上 1 样')
  expect(await goodsNamed('竹扫把')).toMatchObject({ left: 6, draft: { points: 15 } })
  await keeper.leave()
})

test('the committee adopts a budget in yuan, and a household sees what stands behind its points', async () => {
  const clerk = await town.come('clerk')
  await clerk.visit('shop/budget/picture/index')
  await clerk.sees('今年的积分预算还没有定')
  await clerk.press('定今年的预算')
  await clerk.fill('村里备了多少元', '5000')
  await clerk.fill('一分值多少元', '0.5')
  await clerk.sees('5,000 元，最多发 10,000 分')
  await clerk.press('填会议')
  await clerk.fill('决议的名称', '第二次村民代表会议决议')
  await clerk.fill('应到多少人', '30')
  await clerk.fill('到会多少人', '10')
  await clerk.fill('赞成多少人', '10')
  await clerk.sees('应到 30 人，至少要到 20 人')
  await clerk.fill('到会多少人', '25')
  await clerk.fill('赞成多少人', '24')
  await clerk.press('就照这个')
  await clerk.page.getByText('就照这个预算？').waitFor()
  await clerk.page.locator('.taro-modal__foot').getByText('就照这个').click()
  await clerk.sees(`${yearOf(SPRING)}年的积分预算定好了`)
  await clerk.leave()

  const dashan = await town.come('dashan', { elder: true })
  await dashan.visit('shop/budget/picture/index')
  await dashan.sees('今年还能发 10,000 分')
  await dashan.sees('一分值 0.5 元，够发 10,000 分')
  await dashan.sees('到会 25 人，24 人赞成')
  const { budget } = await cloud.as('dashan').shop.budget({ villageId })
  expect(budget).toMatchObject({ fundFen: 500_000, fenPerPoint: 50, version: 1 })
  await dashan.leave()
})

test('what hangs on the wall and what is handed in is made at a press; what is empty says so', async () => {
  const clerk = await town.come('clerk')
  await clerk.visit('paper/desk/list/index')
  const prices = await printed(clerk, /^超市价目表/)
  expect(prices.subarray(0, 5).toString()).toBe('%PDF-')
  const households = await download(clerk, /^户台账/)
  expect(households.name).toMatch(/\.xlsx$/)
  expect((await readRows(households.bytes)).flat()).toContain('李大山家')
  await clerk.press(/^公示/)
  await clerk.sees('现在还没有可以印的内容')
  const rules = await adoptRules(cloud)
  await publicise(cloud, rules.plain)
  expect((await printed(clerk, /^公示/)).subarray(0, 5).toString()).toBe('%PDF-')
  await clerk.leave()

  await cloud.advance(4 * DAY)
  const dashan = await town.come('dashan')
  await dashan.visit('points/passbook/index')
  await dashan.sees('余 15')
  const book = await printed(dashan, /^把存折印出来/)
  expect(book.subarray(0, 5).toString()).toBe('%PDF-')
  await dashan.leave()
})
