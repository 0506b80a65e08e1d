import type { TestCloud } from '../support/cloud'
import { openTown, PHOTO, type Town } from './browser'

const DAY = 86_400_000

let cloud: TestCloud
let town: Town
beforeAll(async () => {
  const opened = await openTown()
  cloud = opened.cloud
  town = opened
})
afterAll(() => town.close())

test('the clerk promises, shows how it was kept, and neighbours say whether it was', async () => {
  const clerk = await town.come('clerk')
  await clerk.visit('pledges/people/list/index')
  await clerk.press('我也说一件')
  await clerk.fill('要做什么', '把坏了的路灯全部修好')
  await clerk.press('说下了')
  await clerk.press('看这一件')
  await clerk.sees('等着贴出来')

  await cloud.advance(2 * DAY)
  const { list } = await cloud.as('dashan').pledges.listPledges({ villageId: 'qs' })
  const page = `pledges/people/one/index?id=${list.items[0]?.id}`
  const later = await town.come('clerk')
  await later.visit(page)
  await later.press('做到了')
  await later.takePhoto(PHOTO)
  await later.fill('说一句', '七盏都换了')
  await later.press('写上做到了')
  await later.sees('看大家怎么说')

  const villager = await town.come('dashan', { elder: true })
  await villager.visit(page)
  await villager.sees('七盏都换了')
  await villager.press('还差一样')
  await villager.fill('还差什么？', '3号杆还黑着')
  await villager.press('告诉他')
  await villager.sees('1 家说还差一样')
  const again = await town.come('clerk')
  await again.visit(page)
  await again.sees('3号杆还黑着')
})

test('a household promises for itself, seen by its own people alone, and takes it back', async () => {
  const dashan = await town.come('dashan')
  await dashan.visit('pledges/people/promise/index')
  await dashan.press('门前屋后天天扫干净')
  await dashan.press('说下了')
  await dashan.press('看这一件')
  await dashan.sees('只有我家看得到')
  await dashan.press('收回')
  await dashan.press('收回')
  await dashan.sees('收回了')
})
