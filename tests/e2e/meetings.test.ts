import type { TestCloud } from '../support/cloud'
import { openTown, type Town, type Visitor } from './browser'

const DAY = 86_400_000

let cloud: TestCloud
let town: Town
beforeAll(async () => {
  const opened = await openTown()
  cloud = opened.cloud
  town = opened
})
afterAll(() => town.close())

/** Presses the answer of a dialog. */
const answer = ({ page }: Visitor, word: string) => page.locator('.taro-modal__foot').getByText(word).click()

test('the clerk asks the council to come, says who came, and every villager reads what was said', async () => {
  const clerk = await town.come('clerk')
  await clerk.visit('meetings/people/call/index')
  await clerk.sees('事务协调会')
  await clerk.fill('为什么事', '进村路修不修')
  await clerk.fill('在哪里', '村委会二楼')
  await clerk.press('请大家来')
  await clerk.press('看这次会')
  await clerk.sees('等着开会')

  await cloud.advance(2 * DAY)
  const { items } = await cloud.as('clerk').meetings.listMeetings({ villageId: 'qs' })
  const page = `meetings/people/one/index?id=${items[0]?.id}`
  const later = await town.come('clerk')
  await later.visit(page)
  await later.press('会开过了')
  await later.sees('来了的点一下')
  await later.press('吴春燕')
  await later.fill('还来了多少人', '3')
  await later.press('记好了')
  await later.sees('来了 4 人')
  await later.sees('个工作日里写好')
  await later.press('写会上说的')
  await later.fill('会上说了什么', '都同意修，年底前动工。')
  await later.press('公布')
  await answer(later, '公布')

  await later.sees('点一句，当场交办')
  await later.press('都同意修，年底前动工')
  await later.sees('替您分好了')
  await later.press('说给村里')
  await later.sees('说给村里了')
  const { items: said } = await cloud.as('clerk').requests.listMine({})
  expect(said.map(({ what }) => what)).toEqual(['都同意修，年底前动工'])

  const villager = await town.come('dashan', { elder: true })
  await villager.visit('meetings/people/list/index')
  await villager.press(/^进村路修不修/)
  await villager.sees('都同意修，年底前动工。')
  await villager.sees('吴春燕')
})
