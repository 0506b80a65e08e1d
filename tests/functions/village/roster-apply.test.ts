import { accounts, places } from '../../../cloudfunctions/village/documents'
import { key, openCloud, refusalOf, type TestCloud } from '../../support/cloud'
import { layWorld, residentIdOf } from '../../support/world'
import {
  apply,
  applyOnce,
  head,
  householdOf,
  idNumber,
  importLines,
  type Line,
  member,
  peopleOf,
  personCalled,
  preview,
  runTimers,
} from './roster-ground'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
  await layWorld(cloud)
})
afterAll(() => cloud.close())

const clerk = () => cloud.as('clerk').village
const signIn = (openid: string, number: string, name: string, n: number) =>
  clerk()
    .doorCode({ householdId: `qs-${number}` })
    .then(({ code }) =>
      cloud.as(openid).village.signIn({
        ...{ householdId: `qs-${number}`, name, idLastFour: idNumber(n).slice(-4), doorCode: code },
        key: key(),
      }),
    )
/** More households than one call writes. */
const many = (from: number, count: number): Line[] =>
  Array.from({ length: count }, (_, n) => head(String(from + n), '钱某', from + n))

test('what was previewed is imported: places are made, and people of the roster can sign in', async () => {
  const father = head('3101', '孙一', 11, { group: '7组', grid: '9网格' })
  const done = await importLines(cloud, [father, member(father, '孙小', '儿子', 12)])
  expect(done).toMatchObject({ state: 'applied', doneHouseholds: 1 })
  expect(await householdOf(cloud, '3101')).toMatchObject({
    head: '孙一',
    residents: 2,
    groupId: 'qs-g7',
    gridId: 'qs-w9',
  })
  expect((await cloud.store.get(places, 'qs-g7'))?.name).toBe('7组')
  expect((await cloud.store.get(places, 'qs-w9'))?.name).toBe('9网格')
  await signIn('sun-xiao', '3101', '孙小', 12)
  expect((await cloud.as('sun-xiao').village.me({})).household?.id).toBe('qs-3101')
})

test('the same roster again changes nothing', async () => {
  const lines = [head('3201', '周一', 21), head('3202', '周二', 22)]
  await importLines(cloud, lines)
  const before = await peopleOf(cloud, '3201')
  const again = await preview(cloud, [...lines].reverse())
  expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
  expect(await applyOnce(cloud, again.id)).toMatchObject({ state: 'applied', doneHouseholds: 2 })
  expect(await peopleOf(cloud, '3201')).toEqual(before)
})

test('who moves to another household keeps id, phone and office', async () => {
  const old = head('3301', '吴一', 31)
  const son = member(old, '吴小', '儿子', 32)
  await importLines(cloud, [old, son])
  await signIn('wu-xiao', '3301', '吴小', 32)
  const { _id: residentId } = await personCalled(cloud, '吴小')
  const until = cloud.now() + 86_400_000
  await clerk().grantRole({ villageId: 'qs', residentId, role: 'council', placeId: 'qs', until, key: key() })

  await importLines(cloud, [old, head('3302', '吴小', 32, { group: '4组' })])
  expect(await peopleOf(cloud, '3301')).toHaveLength(1)
  expect((await peopleOf(cloud, '3302')).map(({ _id }) => _id)).toEqual([residentId])
  const me = await cloud.as('wu-xiao').village.me({})
  expect(me.household?.id).toBe('qs-3302')
  expect(me.roles.map(({ role }) => role)).toEqual(['council'])
})

test('who is not of the household any more is signed out, without office and without numbers', async () => {
  const father = head('3401', '郑一', 41)
  await importLines(cloud, [father, member(father, '郑小', '儿子', 42)])
  await signIn('zheng-xiao', '3401', '郑小', 42)
  const { _id } = await personCalled(cloud, '郑小')
  await importLines(cloud, [father])
  expect(await householdOf(cloud, '3401')).toMatchObject({ residents: 1 })
  expect(await personCalled(cloud, '郑小')).toMatchObject({
    ...{ _id, householdId: null, idNumber: null, phone: null, idNumberHash: null, idLastFourHash: null },
    ...{ grants: [], phones: [] },
  })
  expect(await cloud.store.get(accounts, 'zheng-xiao')).toBeNull()
  expect(await refusalOf(cloud.as('zheng-xiao').village.me({}))).toBe('SIGN_IN_REQUIRED')

  await importLines(cloud, [father, member(father, '郑小', '儿子', 42)])
  expect(await personCalled(cloud, '郑小')).toMatchObject({ _id, householdId: 'qs-3401' })
})

test('the committee is not locked out by a roster that forgets one of them', async () => {
  const shown = await preview(cloud, [head('1001', '新户主', 51)])
  expect(shown.notices.map(({ message }) => message)).toContainEqual(expect.stringContaining('罗建国不在名册里'))
  // The file puts the home of one in office under another group as well: that takes a second yes.
  await apply(cloud, shown.id, 'supervisor')
  expect((await peopleOf(cloud, '1001')).map(({ name }) => name)).toEqual(['新户主', '罗建国'])
  expect((await clerk().me({})).roles.map(({ role }) => role)).toEqual(['committee'])
})

test('a household keeps its door code and its kin', async () => {
  const line = head('3501', '冯一', 61)
  await importLines(cloud, [line])
  const householdId = 'qs-3501'
  const { code } = await clerk().renewDoorCode({ householdId, reason: '门牌丢了', key: key() })
  await clerk().setKin({ householdId, kinHouseholdIds: ['qs-1017'], key: key() })
  await importLines(cloud, [{ ...line, door: '18号' }])
  expect(await householdOf(cloud, '3501')).toMatchObject({ door: '18号', kinHouseholdIds: ['qs-1017'] })
  expect((await clerk().doorCode({ householdId })).code).toBe(code)
})

test('a household that the file does not name stays, with those who did not move out', async () => {
  const old = head('3601', '陈一', 71)
  await importLines(cloud, [old, member(old, '陈小', '儿子', 72)])
  const shown = await preview(cloud, [head('3602', '陈小', 72)])
  expect(shown.samples.map(({ household }) => household)).toContain('陈一家（3601）')
  expect(await apply(cloud, shown.id)).toMatchObject({ state: 'applied', households: 1, doneHouseholds: 1 })
  expect(await householdOf(cloud, '3601')).toMatchObject({ residents: 1 })
  expect((await peopleOf(cloud, '3601')).map(({ name }) => name)).toEqual(['陈一'])
})

test('somebody of the village who was never numbered stays who they are', async () => {
  await importLines(cloud, [head('3701', '褚一', 81)])
  expect(await personCalled(cloud, '李大山')).toMatchObject({ _id: residentIdOf('dashan'), householdId: 'qs-1017' })
})

describe('an import that somebody walks away from', () => {
  test('is finished by the timer', async () => {
    const { id } = await preview(cloud, many(7000, 130))
    expect(await applyOnce(cloud, id)).toMatchObject({ state: 'applying' })
    await runTimers(cloud)
    expect((await clerk().rosterProgress({ importId: id })).import).toMatchObject({
      state: 'applied',
      doneHouseholds: 130,
    })
    expect(await householdOf(cloud, '7129')).not.toBeNull()
  })

  test('keeps others from being uploaded until it is done', async () => {
    const { id } = await preview(cloud, many(7200, 70))
    expect(await applyOnce(cloud, id)).toMatchObject({ state: 'applying', doneHouseholds: 60 })
    expect(await refusalOf(preview(cloud, [head('3801', '卫一', 91)]))).toBe('ROSTER_BUSY')
    await apply(cloud, id)
    expect((await preview(cloud, [head('3801', '卫一', 91)])).state).toBe('ready')
  })

  test('is never written twice, whoever calls at once', async () => {
    const { id } = await preview(cloud, many(7300, 150))
    const callers = Array.from({ length: 4 }, () => apply(cloud, id))
    const [, ...ends] = await Promise.all([runTimers(cloud), ...callers])
    for (const end of ends) expect(end).toMatchObject({ state: 'applied', doneHouseholds: 150, households: 150 })
    for (const number of ['7300', '7375', '7449']) expect(await peopleOf(cloud, number)).toHaveLength(1)
  })
})
