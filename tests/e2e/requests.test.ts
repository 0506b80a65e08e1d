import { DAY_MS } from '@shared/kernel/time'
import type { TestCloud } from '../support/cloud'
import { residentIdOf } from '../support/world'
import { fetchedAhead, openTown, PHOTO, type Town } from './browser'

let cloud: TestCloud
let town: Town
beforeAll(async () => {
  const opened = await openTown()
  cloud = opened.cloud
  town = opened
})
afterAll(() => town.close())

const newest = async () => {
  const { items } = await cloud.as('dashan').requests.listMine({})
  return `requests/people/one/index?id=${items[0]?.id}`
}

test('somebody says that a lamp is dark, it is sorted for them, taken in hand, mended with a photo, and they say that it is well', async () => {
  const dashan = await town.come('dashan')
  await dashan.visit('requests/talk/index')
  await dashan.press('说一件事')
  await dashan.fill('说一句', '村口路灯坏了，晚上看不见路')
  await dashan.sees('替您分好了')
  await dashan.sees('交给村委会')
  await dashan.press('说给村里')
  await dashan.press('看到哪一步了')
  await dashan.sees('等人接手')

  const page = await newest()
  const clerk = await town.come('clerk')
  await clerk.visit(page)
  await clerk.press('我来办')
  await clerk.press('还能做什么')
  await clerk.press('写一句进展')
  await clerk.fill('办到哪一步了？', '线断了，约了电工')
  await clerk.press('写上')
  await clerk.press('办好了')
  await clerk.takePhoto(PHOTO)
  await clerk.fill('说一句', '线接好了')
  await clerk.press('写上办好了')
  await clerk.sees('说的人说行，才算办完')

  const elder = await town.come('dashan', { elder: true })
  await elder.visit(page)
  await elder.sees('线接好了')
  await elder.press('行，办好了')
  await elder.press('满意')
  await elder.press('行，办好了')
  await elder.sees('说的人：满意')
})

test('whoever has it in hand asks somebody to help, they say that it is done, and who is not content is asked by a person', async () => {
  const said = { what: '桥头的护栏松了', stream: 'village', category: 'roads', seenBy: 'unnamed' } as const
  const raised = { villageId: 'qs', ...said, key: 'rail-0123456789abcdef' }
  const { requestId } = await cloud.as('dashan').requests.raise(raised)
  await cloud.as('clerk').requests.accept({ requestId, key: 'accept-0123456789abcdef' })
  const page = `requests/people/one/index?id=${requestId}`
  const clerk = await town.come('clerk')
  await clerk.visit(page)
  await clerk.press('还能做什么')
  await clerk.press('请人帮着办')
  await clerk.press(/^张小梅/)
  await clerk.fill('交代一句', '带上扳手')
  await clerk.press('请他帮着办')
  await clerk.sees('请张小梅帮着办')

  const worker = await town.come('worker1', { elder: true })
  await worker.visit(page)
  await worker.press('帮着办好了')
  await worker.takePhoto(PHOTO)
  await worker.fill('说一句', '拧紧了')
  await worker.press('写上帮着办好了')

  await clerk.visit(`requests/people/act/index?id=${requestId}&action=finish`)
  await clerk.takePhoto(PHOTO)
  await clerk.fill('说一句', '看过了，牢了')
  await clerk.press('写上办好了')

  const dashan = await town.come('dashan')
  await dashan.visit(page)
  await dashan.press('行，办好了')
  await dashan.press('不满意')
  await dashan.press('行，办好了')
  await dashan.sees('等监委会去问一声')

  const supervisor = await town.come('supervisor')
  await supervisor.visit(page)
  await supervisor.press('记下问到的')
  await supervisor.press('还行')
  await supervisor.press('记下来')
  await supervisor.sees('回访过：还行')
})

test('what has to be talked over is brought to a meeting that is ahead, and stands on its page', async () => {
  const called = { villageId: 'qs', kind: 'yard', title: '路灯的事', place: '晒坝' } as const
  const startsAt = cloud.now() + 2 * DAY_MS
  const { meetingId } = await cloud.as('clerk').meetings.callMeeting({ ...called, startsAt, key: 'm-0123456789abcdef' })
  const said = { what: '巷口装不装路灯', stream: 'village', category: 'roads', seenBy: 'unnamed' } as const
  const raised = { villageId: 'qs', ...said, key: 'alley-0123456789abcdef' }
  const { requestId } = await cloud.as('dashan').requests.raise(raised)
  await cloud.as('clerk').requests.accept({ requestId, key: 'alley-accept-0123456789' })
  const clerk = await town.come('clerk')
  await clerk.visit(`requests/people/one/index?id=${requestId}`)
  await clerk.press('还能做什么')
  await clerk.press('拿到会上商量')
  await clerk.press(/^路灯的事/)
  await clerk.press('就在这次会上')
  await clerk.sees('会上商量：路灯的事')
  const villager = await town.come('neighbour', { elder: true })
  await villager.visit(`meetings/people/one/index?id=${meetingId}`)
  await villager.sees('大家说的，要商量的')
  await villager.press(/^巷口装不装路灯/)
  await villager.sees('会上商量：路灯的事')
})

test('who says what somebody has said already is asked whether it is the same, and waits with them', async () => {
  await cloud.as('dashan').requests.raise({
    ...{ villageId: 'qs', what: '水沟堵了', stream: 'village', category: 'water', seenBy: 'unnamed', photos: [] },
    key: 'ditch-0123456789abcdef',
  })
  const neighbour = await town.come('neighbour')
  await neighbour.visit('requests/people/raise/index')
  await neighbour.fill('说一句', '门口水沟堵住了，水流不走')
  await neighbour.press('说给村里')
  await neighbour.sees('是不是这一件？')
  await neighbour.press(/^是这件，我也等着/)
  await neighbour.sees('2 家在等')
})

test('whoever looks after a group says in one tap what is wrong there, and reads below what became of it', async () => {
  const grant = { villageId: 'qs', residentId: residentIdOf('neighbour'), role: 'stairLead', placeId: 'qs-g1' } as const
  await cloud.as('clerk').village.grantRole({ ...grant, until: cloud.now() + DAY_MS, key: 'lead-0123456789abcdef' })
  const neighbour = await town.come('neighbour')
  await neighbour.visit('requests/talk/index')
  await neighbour.sees('替1组报一件')
  await neighbour.press('灯不亮了')
  await neighbour.sees('我说的')
  await neighbour.press('灯不亮了')
  await neighbour.sees('这一处已经报过了，还在办。')
})

test('an officer of the town who looks at 说事 finds nothing to press that would be refused', async () => {
  const officer = await town.come('townOfficer')
  await officer.visit('requests/talk/index')
  await officer.sees('说到做到')
  expect(await officer.page.getByText('说一件事').count()).toBe(0)
})

test('words that sound like danger show whom to ring, and the request goes all the same', async () => {
  const faraway = await town.come('faraway')
  await faraway.visit('requests/people/raise/index')
  await faraway.fill('说一句', '后山着火了，烧到房子边上了')
  await faraway.sees('现在就打 119')
  await faraway.press('说给村里')
  await faraway.sees('说给村里了')
})

test('said where there is no network it stays on the phone with its photo, and goes by itself', async () => {
  const faraway = await town.come('faraway')
  await faraway.visit('village/home/index')
  await fetchedAhead(faraway, '您说，我们办')
  await faraway.visit('requests/people/raise/index')
  await faraway.sees('先说一句')
  await faraway.page.context().setOffline(true)
  await faraway.takePhoto(PHOTO)
  await faraway.fill('说一句', '桥头的栏杆松了')
  await faraway.press('说给村里')
  await faraway.sees('先存在手机里了')
  await faraway.page.context().setOffline(false)
  await faraway.sees('说一件事：说给村里了')
  const { items } = await cloud.as('faraway').requests.listMine({})
  expect(items.filter(({ what }) => what === '桥头的栏杆松了')).toHaveLength(1)
})
