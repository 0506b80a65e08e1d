import { adoptRules } from '../functions/points/ground'
import type { TestCloud } from '../support/cloud'
import { fetchedAhead, openTown, PHOTO, type Town } from './browser'

let cloud: TestCloud
let town: Town

beforeAll(async () => {
  const opened = await openTown()
  cloud = opened.cloud
  town = opened
  await adoptRules(cloud)
})

afterAll(() => town.close())

test('a deed is reported without network on a page that was never opened before, and arrives once', async () => {
  const dashan = await town.come('dashan')
  await dashan.visit('village/home/index')
  await dashan.sees('李大山家')
  await fetchedAhead(dashan, '报一件好事')
  await dashan.page.context().setOffline(true)
  await dashan.press('拍照报好事')
  await dashan.sees('报一件好事')
  await dashan.takePhoto(PHOTO)
  await dashan.press('帮邻居')
  await dashan.press(/^帮扶邻里/)
  await dashan.fill('说一句（不说也行）', '老周腿伤了，我帮他割了一天。')
  await dashan.press('报上去')
  await dashan.sees('先存在手机里了')
  await dashan.sees('手机里等着送的：1 件')
  const mine = async () =>
    (await cloud.as('dashan').points.listMine({})).items.map(({ rule, photos }) => [rule, photos])
  expect(await mine()).toEqual([])

  await dashan.page.context().setOffline(false)
  await dashan.page.getByText('手机里等着送的：1 件').first().waitFor({ state: 'detached' })
  await dashan.press('看到哪一步了')
  await dashan.sees('报上来了')
  expect(await mine()).toEqual([['帮扶邻里', 1]])
  await dashan.leave()
})
