import { DAY_MS, villageTime } from '@shared/kernel/time'
import { accounts, residents } from '../../../cloudfunctions/village/documents'
import { key, openCloud, refusalOf, type TestCloud } from '../../support/cloud'
import { layWorld, type Person, residentIdOf } from '../../support/world'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openCloud()
  await layWorld(cloud)
})
afterEach(async () => {
  const { scans } = cloud.local.database.metrics()
  await cloud.close()
  expect(scans).toEqual([])
})

type Asked = Parameters<ReturnType<TestCloud['as']>['village']['grantRole']>[0]

const grant = (by: Person, to: Person, more: Partial<Asked> = {}) =>
  cloud.as(by).village.grantRole({
    villageId: 'qs',
    residentId: residentIdOf(to),
    role: 'gridWorker',
    placeId: 'qs-w1',
    until: cloud.now() + 365 * DAY_MS,
    key: key(),
    ...more,
  })

const revoke = (by: Person, from: Person, more: Partial<Pick<Asked, 'role' | 'placeId' | 'villageId'>> = {}) =>
  cloud.as(by).village.revokeRole({
    villageId: 'qs',
    residentId: residentIdOf(from),
    role: 'committee',
    placeId: 'qs',
    reason: '换届',
    key: key(),
    ...more,
  })

const rolesOf = async (person: Person) => (await cloud.as(person).village.me({})).roles

test('a role that was given works at once on the phone of the person, who is told', async () => {
  expect(await refusalOf(cloud.as('neighbour').village.household({ householdId: 'qs-1017' }))).toBe('NOT_ALLOWED')
  const { roleId } = await grant('clerk', 'neighbour', { phone: '0300-0000002' })
  expect((await cloud.as('neighbour').village.household({ householdId: 'qs-1017' })).household.number).toBe('1017')
  expect(await rolesOf('neighbour')).toMatchObject([{ role: 'gridWorker', placeId: 'qs-w1', placeName: '1网格' }])
  expect((await cloud.as('neighbour').village.listMessages({})).items[0]?.title).toBe('您担任1网格网格员了')

  const { roles, places } = await cloud.as('clerk').village.listRoles({ villageId: 'qs' })
  expect(roles.find(({ id }) => id === roleId)).toMatchObject({ name: '赵有田', household: '1组18号 赵有田家' })
  expect(places.map(({ kind }) => kind)).toEqual(['village', 'group', 'group', 'grid', 'grid'])
})

test('the number given with a role is whom the households of that place can ring', async () => {
  await revoke('clerk', 'worker1', { role: 'gridWorker', placeId: 'qs-w1' })
  await grant('clerk', 'neighbour', { phone: '0300-0000002' })
  const { contact } = await cloud.as('dashan').village.home({})
  expect(contact).toEqual({ name: '赵有田', duty: '网格员', phone: '0300-0000002' })
})

test('without a grid worker the group leader is rung', async () => {
  await revoke('clerk', 'worker1', { role: 'gridWorker', placeId: 'qs-w1' })
  expect((await cloud.as('dashan').village.home({})).contact).toMatchObject({ name: '孙满仓', duty: '组长' })
})

test('giving a role again replaces it', async () => {
  await grant('clerk', 'neighbour')
  const until = cloud.now() + 10 * DAY_MS
  await grant('clerk', 'neighbour', { until })
  expect(await rolesOf('neighbour')).toMatchObject([{ role: 'gridWorker', until }])
})

test('a role ends by itself', async () => {
  await grant('clerk', 'neighbour', { until: cloud.now() + DAY_MS })
  await cloud.advance(DAY_MS)
  expect(await rolesOf('neighbour')).toEqual([])
  expect(await refusalOf(cloud.as('neighbour').village.household({ householdId: 'qs-1017' }))).toBe('NOT_ALLOWED')
})

test('a role that was taken away ends at once, and the person is told why', async () => {
  await revoke('clerk', 'worker1', { role: 'gridWorker', placeId: 'qs-w1' })
  expect(await rolesOf('worker1')).toEqual([])
  expect((await cloud.store.get(accounts, 'worker1'))?.grants).toEqual([])
  expect(await refusalOf(cloud.as('worker1').village.household({ householdId: 'qs-1017' }))).toBe('NOT_ALLOWED')
  expect((await cloud.as('worker1').village.listMessages({})).items[0]?.text).toContain('换届')
})

test('a role fits the kind of its place, and the place lies in the village', async () => {
  const wrong: Partial<Asked>[] = [
    { role: 'gridWorker', placeId: 'qs-g1' },
    { role: 'groupLeader', placeId: 'qs-w1' },
    { role: 'council', placeId: 'qs-w1' },
    { role: 'committee', placeId: 'bg' },
    { role: 'gridWorker', placeId: 'bg-w1' },
    { role: 'supervisor', placeId: 'nowhere' },
  ]
  for (const more of wrong) expect(await refusalOf(grant('clerk', 'neighbour', more))).toBe('ROLE_PLACE_WRONG')
  expect((await cloud.store.get(residents, residentIdOf('neighbour')))?.grants).toEqual([])
})

test('a role ends in the future, and within five years', async () => {
  const years = (n: number) => villageTime(cloud.now()).add(n, 'year').valueOf()
  for (const until of [0, cloud.now() - DAY_MS, years(5) + 2 * DAY_MS]) {
    expect(await refusalOf(grant('clerk', 'neighbour', { until }))).toBe('ROLE_ENDS_TOO_LATE')
  }
  expect(await refusalOf(grant('clerk', 'neighbour', { until: years(5) }))).toBe('succeeded')
})

test('people of another village get no role here', async () => {
  expect(await refusalOf(grant('clerk', 'otherResident'))).toBe('NOT_FOUND')
  expect(await refusalOf(grant('otherClerk', 'neighbour'))).toBe('NOT_ALLOWED')
  expect(await refusalOf(grant('worker1', 'neighbour'))).toBe('NOT_ALLOWED')
})

test('only a town officer makes town officers, and takes that away', async () => {
  const officer = { role: 'townOfficer', placeId: 'yl' } as const
  expect(await refusalOf(grant('clerk', 'neighbour', officer))).toBe('NOT_ALLOWED')
  expect(await refusalOf(grant('otherTown', 'neighbour', officer))).toBe('NOT_ALLOWED')
  await grant('townOfficer', 'neighbour', officer)
  expect(await rolesOf('neighbour')).toMatchObject([{ role: 'townOfficer', placeId: 'yl' }])
  expect(await refusalOf(revoke('clerk', 'neighbour', officer))).toBe('NOT_ALLOWED')
  expect(await refusalOf(revoke('townOfficer', 'neighbour', officer))).toBe('succeeded')
  const { places } = await cloud.as('townOfficer').village.listRoles({ villageId: 'qs' })
  expect(places[0]).toEqual({ id: 'yl', name: '云岭镇', kind: 'town' })
})

test('the last member of the committee stays, and an ended membership does not count', async () => {
  expect(await refusalOf(revoke('clerk', 'clerk'))).toBe('LAST_COMMITTEE')
  await grant('clerk', 'neighbour', { role: 'committee', placeId: 'qs' })
  expect(await refusalOf(revoke('neighbour', 'clerk'))).toBe('succeeded')
  expect(await refusalOf(revoke('neighbour', 'neighbour'))).toBe('LAST_COMMITTEE')
})

test('two members who remove each other at the same moment do not empty the committee', async () => {
  await grant('clerk', 'neighbour', { role: 'committee', placeId: 'qs' })
  const outcomes = await Promise.all([refusalOf(revoke('clerk', 'neighbour')), refusalOf(revoke('neighbour', 'clerk'))])
  expect(outcomes).toContain('succeeded')
  const members = [await rolesOf('clerk'), await rolesOf('neighbour')].flat()
  expect(members).toMatchObject([{ role: 'committee' }])
})

test('the committee and those who supervise it are different people', async () => {
  await grant('clerk', 'neighbour', { role: 'supervisor', placeId: 'qs' })
  expect(await refusalOf(grant('clerk', 'neighbour', { role: 'committee', placeId: 'qs' }))).toBe('ROLES_CLASH')
  await revoke('clerk', 'neighbour', { role: 'supervisor', placeId: 'qs' })
  expect(await refusalOf(grant('clerk', 'neighbour', { role: 'committee', placeId: 'qs' }))).toBe('succeeded')
})

test('a role that nobody holds cannot be taken away', async () => {
  expect(await refusalOf(revoke('clerk', 'neighbour', { role: 'council' }))).toBe('NOT_FOUND')
})

test('people are found by their exact name, with the household that tells them apart', async () => {
  const find = async (by: Person, name: string) =>
    (await cloud.as(by).village.findResident({ villageId: 'qs', name })).residents
  expect(await find('clerk', '王秀兰')).toEqual([
    { id: residentIdOf('xiuying'), name: '王秀兰', household: '1组17号 李大山家', householdId: 'qs-1017' },
  ])
  expect(await find('clerk', '王秀')).toEqual([])
  expect(await find('worker1', '王秀兰')).toHaveLength(1)
  expect(await find('worker2', '王秀兰')).toEqual([])
  expect(await find('otherWorker', '王秀兰')).toEqual([])
  expect(await refusalOf(find('neighbour', '王秀兰'))).toBe('NOT_ALLOWED')
})
