import { RULE_COLUMNS } from '@shared/points/rules-columns'
import { writeSheet } from '../../cloudfunctions/kernel/sheet'
import { readRows } from '../support/sheets'
import { choose, download, openTown, type Town } from './browser'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

test('a clerk reads under the field what is wrong with a rule, takes the lawful sentence, and sends what nobody knows to the town', async () => {
  const clerk = await town.come('clerk')
  await clerk.visit('points/desk/adopt/index')
  await clerk.press(/^从空白写起/)
  await clerk.press('加一条')
  await clerk.fill('写给大家看的话', '六十岁以上老人不出义务工的')
  await clerk.fill('归哪一类', '公共环境')
  await clerk.press('扣分')
  await clerk.fill('最少几分', '5')
  await clerk.sees('这条不能用：老人出工')
  await clerk.sees('老年人权益保障法第六十条')
  await clerk.press('用这句')
  await clerk.sees('给大家出力')
  await clerk.press('改好了')
  await clerk.press('加一条')
  await clerk.fill('写给大家看的话', '村口跳一支舞龙')
  await clerk.fill('归哪一类', '文化')
  await clerk.fill('最少几分', '5')
  await clerk.sees('这条先问镇上：单子里没有的事')
  await clerk.press('改好了')
  await clerk.press('填会议')
  await clerk.press('村民会议')
  await clerk.press('按户数，三分之二')
  await clerk.fill('决议的名称', '2027年村民会议决议')
  await clerk.fill('应到多少户', '412')
  await clerk.fill('到会多少户', '275')
  await clerk.fill('赞成多少户', '200')
  await clerk.press('采用')
  await clerk.page.getByText('采用', { exact: true }).last().click()
  await clerk.press('看看新细则')
  await clerk.sees('1 条要先问镇上，还没用')
  await clerk.press('送镇上备案')
  await clerk.press(/镇上在看/)
  await clerk.sees('问的是这几条')
  await clerk.leave()

  const officer = await town.come('townOfficer')
  await officer.visit('filings/people/one/index?id=qs:1')
  await officer.press('要村里改')
  await officer.fill('为什么要改？', '写清是哪一天、谁来看')
  await officer.press(/^要村里改$/)
  await officer.sees('镇上要改')
  await officer.leave()
})

test('on a desk the list lies beside the rule, and what is typed of one stays when another is chosen', async () => {
  const clerk = await town.come('clerk')
  await clerk.page.setViewportSize({ width: 1280, height: 800 })
  await clerk.visit('points/desk/adopt/index')
  await clerk.press(/^徐塘村/)
  await clerk.sees('新细则 3 条')
  await clerk.fill('写给大家看的话', '公益劳动半天')
  await clerk.sees('没改完')
  await clerk.sees('有 1 条没写完')
  await clerk.press(/^义务巡逻/)
  await clerk.sees('参与')
  await clerk.page.reload()
  await clerk.press(/^公益劳动/)
  await clerk.press('改好了')
  await clerk.sees('公益劳动半天')
  await clerk.press('填会议')
  await clerk.sees('决议的名称')
  await clerk.leave()
})

/** A village's own table: a category once for all below it, and a heading for what is taken. */
const tableOf = (points: string) =>
  writeSheet({
    title: '积分细则',
    columns: ['项目类别', '积分内容', '分值'].map((name) => ({ name, width: 12 })),
    rows: [
      ['环境卫生', '打扫门前屋后', '5分/次'],
      [null, '参加集体打扫', points],
    ],
  })

test('a clerk brings the village’s own table: what cannot be read is said cell by cell, the rest begins the draft', async () => {
  const clerk = await town.come('clerk')
  await clerk.visit('points/desk/adopt/index')
  const { bytes } = await download(clerk, /^下载细则表/)
  expect((await readRows(bytes)).flat()).toEqual(expect.arrayContaining(RULE_COLUMNS.map(({ names: [name] }) => name)))
  await choose(clerk, '选填好的表', await tableOf('看情况'))
  await clerk.sees('表里有 1 处要改，一条都没有用')
  await clerk.sees('看不懂，请写成 5，或者 5-10。')
  await choose(clerk, '改好了，重新选', await tableOf('10'))
  await clerk.sees('新细则 2 条')
  await clerk.sees('参加集体打扫')
  await clerk.leave()
})
