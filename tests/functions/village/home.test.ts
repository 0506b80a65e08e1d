import { DAY_MS } from '@shared/kernel/time'
import { messages, toHousehold, toResident, toRole } from '../../../cloudfunctions/kernel/messages'
import { accounts, notices, rosterImports, signIns } from '../../../cloudfunctions/village/documents'
import { key, openCloud, refusalOf, type TestCloud } from '../../support/cloud'
import { householdIdOf, layWorld, residentIdOf } from '../../support/world'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
  await layWorld(cloud)
})
afterAll(async () => {
  const { scans } = cloud.local.database.metrics()
  await cloud.close()
  expect(scans).toEqual([])
})

let told = 0
/** A message as another change would have left it. */
async function tellAudience(audience: string, sentAt: number, title = `消息${told}`): Promise<string> {
  const _id = `message-${String(told++).padStart(4, '0')}`
  const rest = { text: '请看', about: null, template: 'progress', wechat: 'none' } as const
  await cloud.store.create(messages, { _id, villageId: 'qs', audience, title, sentAt, ...rest })
  return _id
}

test('everybody may see which villages there are', async () => {
  const { villages } = await cloud.as('stranger').village.listVillages({})
  expect(villages).toHaveLength(3)
  expect(villages).toContainEqual({ id: 'qs', name: '青石湾村', town: '云岭镇' })
})

test('a guest sees the village, the day and the office, and nothing of anybody', async () => {
  const home = await cloud.as('stranger').village.home({ villageId: 'qs' })
  expect(home).toMatchObject({
    village: { id: 'qs', name: '青石湾村', town: '云岭镇' },
    contact: { name: '青石湾村', duty: '村办公室', phone: '0300-0000001' },
    me: null,
    passbook: null,
    waiting: [],
    signInPending: false,
  })
  expect(home.today.weekday).toMatch(/^星期[一二三四五六日]$/)
  expect(home.today.lunar).toMatch(/^.{1,3}月(初.|十.?|二十|廿.|三十)$/)
})

test('a resident sees their own household, its points and their grid worker', async () => {
  const home = await cloud.as('dashan').village.home({})
  expect(home.me).toEqual({
    residentId: residentIdOf('dashan'),
    name: '李大山',
    householdId: householdIdOf('dashan'),
    household: '李大山家',
    door: '1组17号',
    roles: [],
    preference: { elder: false, readAloud: false },
  })
  expect(home.passbook).toEqual({ balance: 0, honour: 0, inNotice: 0 })
  expect(home.contact).toMatchObject({ name: '张小梅', duty: '网格员' })
})

test('a town officer, who lives in no village, is shown one of their town', async () => {
  const home = await cloud.as('townOfficer').village.home({})
  expect(home.village.town).toBe('云岭镇')
  expect(home.me).toMatchObject({ name: '邓云', householdId: null, roles: [{ role: 'townOfficer' }] })
  expect((await cloud.as('townOfficer').village.me({})).village).toEqual({ id: 'yl', name: '云岭镇' })
})

test('a town, or a village that is not there, has no first page', async () => {
  for (const villageId of ['yl', 'nowhere']) {
    expect(await refusalOf(cloud.as('stranger').village.home({ villageId }))).toBe('NOT_FOUND')
  }
})

test('roles that have ended do not count any more', async () => {
  expect((await cloud.as('expired').village.home({})).me?.roles).toEqual([])
  expect((await cloud.as('clerk').village.me({})).roles).toMatchObject([{ role: 'committee', placeName: '青石湾村' }])
})

test('my page names the people of my household in full and says who has signed in', async () => {
  const { household, members, village, town } = await cloud.as('xiuying').village.me({})
  expect({ village, town }).toEqual({ village: { id: 'qs', name: '青石湾村' }, town: '云岭镇' })
  expect(household).toMatchObject({ number: '1017', head: '李大山家', group: '1组', residents: 2 })
  expect(members).toMatchObject([
    { id: residentIdOf('dashan'), name: '李大山', me: false, signedIn: true },
    { id: residentIdOf('xiuying'), name: '王秀兰', me: true, signedIn: true },
  ])
})

test('what waits for a grid worker is counted on the first page', async () => {
  const { villageId, groupId, gridId } = { villageId: 'qs', groupId: 'qs-g2', gridId: 'qs-w2' }
  await cloud.store.create(signIns, {
    _id: 'waiting-sign-in',
    ...{ villageId, groupId, gridId, householdId: householdIdOf('faraway'), residentId: residentIdOf('faraway') },
    ...{ openid: 'somebody', household: '马老三家', group: '2组', name: '马老三' },
    ...{ state: 'waiting', askedAt: cloud.now() },
  })
  const signInsOf = async (person: string) =>
    (await cloud.as(person).village.home({})).waiting.filter(({ about }) => about === 'signIn')
  expect(await signInsOf('worker2')).toMatchObject([{ count: 1 }])
  expect(await signInsOf('clerk')).toMatchObject([{ count: 1 }])
  expect(await signInsOf('worker1')).toEqual([])
  expect(await signInsOf('otherClerk')).toEqual([])
})

test('the committee is reminded of a roster that waits to be taken over', async () => {
  await cloud.store.create(rosterImports, {
    _id: 'import-1',
    villageId: 'bg',
    state: 'ready',
    ...{ households: 12, residents: 40, added: 12, changed: 0, unchanged: 0, moved: 0, left: 0 },
    ...{ problems: [], problemCount: 0, notices: [], samples: [], places: [] },
    ...{ questions: [], merged: [], sheets: [], leftOut: [] },
    ...{ doneHouseholds: 0, chunks: 1, doneChunks: 0, work: null, uploadedAt: cloud.now(), by: '白先明' },
    ...{ byResidentId: residentIdOf('otherClerk'), secondYes: null },
  })
  const { waiting } = await cloud.as('otherClerk').village.home({})
  expect(waiting).toContainEqual(expect.objectContaining({ about: 'roster', id: 'import-1' }))
  expect((await cloud.as('otherResident').village.home({})).waiting).toEqual([])
})

test('a preference is kept with the account', async () => {
  await cloud.as('neighbour').village.setPreference({ elder: true, readAloud: true, key: key() })
  expect((await cloud.as('neighbour').village.home({})).me?.preference).toEqual({ elder: true, readAloud: true })
  expect((await cloud.as('dashan').village.home({})).me?.preference).toEqual({ elder: false, readAloud: false })
})

describe('messages', () => {
  test('come for the household, the person and the duty, newest first and page by page without a gap', async () => {
    const start = cloud.now() - DAY_MS
    const audiences = [
      toHousehold(householdIdOf('worker1')),
      toResident(residentIdOf('worker1')),
      toRole('gridWorker', 'qs-w1'),
    ]
    const expected: string[] = []
    for (let n = 0; n < 45; n++) {
      // Several messages share a moment, as those of one change do.
      expected.push(await tellAudience(audiences[n % 3] ?? '', start + Math.floor(n / 4) * 1000))
    }
    await tellAudience(toHousehold(householdIdOf('dashan')), start)
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await cloud.as('worker1').village.listMessages(cursor ? { cursor } : {})
      expect(page.items.length).toBeLessThanOrEqual(20)
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next
    } while (cursor)
    expect(seen).toEqual(expected.reverse())
  })

  test('are unread until they are read, and reading never goes back', async () => {
    const me = cloud.as('shopkeeper').village
    await tellAudience(toResident(residentIdOf('shopkeeper')), cloud.now() - 2000)
    await tellAudience(toRole('shopkeeper', 'qs'), cloud.now() - 1000)
    expect((await me.me({})).unread).toBe(2)
    await me.readMessages({ until: cloud.now(), key: key() })
    expect((await me.me({})).unread).toBe(0)
    await me.readMessages({ until: 0, key: key() })
    expect((await me.listMessages({})).items.map(({ read }) => read)).toEqual([true, true])
  })

  test('are counted alike on the first page, on my own, and in the list', async () => {
    await tellAudience(toHousehold(householdIdOf('leader1')), cloud.now() - 2000)
    await tellAudience(toRole('groupLeader', 'qs-g1'), cloud.now() - 1000)
    const me = cloud.as('leader1').village
    const listed = (await me.listMessages({})).items.filter(({ read }) => !read)
    const waiting = (await me.home({})).waiting.filter(({ about }) => about === 'message')
    expect([(await me.me({})).unread, waiting[0]?.count, waiting[0]?.title]).toEqual([
      listed.length,
      listed.length,
      `${listed.length} 条消息没看`,
    ])
    expect(listed.length).toBe(2)
  })

  test('that have not come yet cannot be marked as read', async () => {
    await cloud.as('council1').village.readMessages({ until: cloud.now() + DAY_MS, key: key() })
    await cloud.advance(60_000)
    await tellAudience(toResident(residentIdOf('council1')), cloud.now())
    expect((await cloud.as('council1').village.me({})).unread).toBe(1)
  })

  test('to be shown by WeChat are counted by what the person accepted', async () => {
    const accept = { template: 'letter', count: 2, key: key() } as const
    await cloud.as('council2').village.acceptMessages(accept)
    await cloud.as('council2').village.acceptMessages(accept)
    await cloud.as('council2').village.acceptMessages({ template: 'progress', count: 1, key: key() })
    expect((await cloud.store.get(accounts, 'council2'))?.accepted).toEqual({ progress: 1, letter: 2 })
  })
})

describe('notices', () => {
  const publish = (title: string) =>
    cloud.as('clerk').village.publishNotice({ villageId: 'qs', title, text: '大家来', key: key() })

  test('are published by the committee, seen by everybody, newest first, and withdrawn with a reason', async () => {
    await publish('清河沟')
    await cloud.advance(1000)
    const { noticeId } = await publish('修路灯')
    const titles = async () =>
      (await cloud.as('stranger').village.listNotices({ villageId: 'qs' })).items.map(({ title }) => title)
    expect(await titles()).toEqual(['修路灯', '清河沟'])
    expect((await cloud.as('stranger').village.home({ villageId: 'qs' })).notices[0]).toMatchObject({
      title: '修路灯',
      by: '村委会 罗建国',
    })

    const withdraw = () =>
      cloud.as('clerk').village.withdrawNotice({ villageId: 'qs', noticeId, reason: '写错了日子', key: key() })
    await withdraw()
    expect(await titles()).toEqual(['清河沟'])
    expect(await refusalOf(withdraw())).toBe('NOT_FOUND')
    expect(await cloud.store.get(notices, noticeId)).toMatchObject({ state: 'withdrawn' })
  })

  test('of one village are no business of another committee', async () => {
    const { noticeId } = await publish('体检')
    const theirs = cloud
      .as('otherClerk')
      .village.withdrawNotice({ villageId: 'bg', noticeId, reason: '不该有', key: key() })
    expect(await refusalOf(theirs)).toBe('NOT_FOUND')
    const foreign = cloud
      .as('otherClerk')
      .village.publishNotice({ villageId: 'qs', title: '来了', text: '来了', key: key() })
    expect(await refusalOf(foreign)).toBe('NOT_ALLOWED')
  })

  test('with words that WeChat refuses are not published', async () => {
    expect(await refusalOf(publish('违规测试'))).toBe('WORDS_REFUSED')
    const { items } = await cloud.as('stranger').village.listNotices({ villageId: 'qs' })
    expect(items.map(({ title }) => title)).not.toContain('违规测试')
  })

  test('published again with the same key are one notice', async () => {
    const twice = { villageId: 'bg', title: '停水', text: '明天停水', key: key() }
    const first = await cloud.as('otherClerk').village.publishNotice(twice)
    expect(await cloud.as('otherClerk').village.publishNotice(twice)).toEqual(first)
    expect((await cloud.as('stranger').village.listNotices({ villageId: 'bg' })).items).toHaveLength(1)
  })
})
