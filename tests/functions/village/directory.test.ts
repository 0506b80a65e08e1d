import { DAY_MS } from '@shared/kernel/time'
import { OFFICE_ORDER, OFFICES } from '@shared/village/offices'
import { messages, toResident } from '../../../cloudfunctions/kernel/messages'
import { places } from '../../../cloudfunctions/village/documents'
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
const give = (by: Person, to: Person, role: Asked['role'], placeId: string, more: Partial<Asked> = {}) =>
  cloud.as(by).village.grantRole({
    ...{ villageId: 'qs', residentId: residentIdOf(to), role, placeId, until: cloud.now() + 300 * DAY_MS, key: key() },
    ...more,
  })
const take = (by: Person, from: Person, role: Asked['role'], placeId: string) =>
  cloud.as(by).village.revokeRole({
    ...{ villageId: 'qs', residentId: residentIdOf(from), role, placeId, reason: '换人', key: key() },
  })
const directory = (person: Person) => cloud.as(person).village.directory({ villageId: 'qs' })
const holding = async (role: Asked['role'], reader: Person = 'dashan') =>
  (await directory(reader)).offices.find((office) => office.role === role)?.holders ?? []
const layUnit = (_id: string, parentId: string) =>
  cloud.store.create(places, { _id, kind: 'unit', name: '云岭镇水利站', parentId, villageId: _id, phone: null })
const toldTo = async (person: Person) =>
  (await cloud.store.find(messages, { where: { audience: toResident(residentIdOf(person)) } })).map(
    ({ title, text }) => `${title}：${text}`,
  )

test('every villager and the town’s officers read who holds which office, in one order, and nobody else does', async () => {
  const { offices, office } = await directory('neighbour')
  expect(offices.map(({ role }) => role)).toEqual([
    ...['committee', 'supervisor', 'groupLeader', 'gridWorker', 'council', 'shopkeeper', 'townOfficer'],
  ])
  expect(offices[0]?.holders.map(({ name }) => name)).toEqual(['罗建国'])
  expect(office.phone).toBe('0300-0000001')
  expect((await directory('townOfficer')).offices).toEqual(offices)
  expect(await refusalOf(directory('otherResident'))).toBe('NOT_ALLOWED')
  expect(await refusalOf(directory('otherTown'))).toBe('NOT_ALLOWED')
  expect(await refusalOf(cloud.as('stranger').village.directory({ villageId: 'qs' }))).toBe('SIGN_IN_REQUIRED')
})

test('an officer of the town is read of in each of its villages, wherever they live, and in no other town', async () => {
  await give('townOfficer', 'neighbour', 'townOfficer', 'yl')
  expect((await holding('townOfficer')).map(({ name }) => name)).toEqual(['邓云', '赵有田'])
  const there = await cloud.as('otherResident').village.directory({ villageId: 'bg' })
  expect(there.offices.find(({ role }) => role === 'townOfficer')?.holders.map(({ name }) => name)).toEqual([
    ...['邓云', '赵有田'],
  ])
  const far = await cloud.as('otherTown').village.directory({ villageId: 'fa' })
  expect(far.offices.map(({ holders }) => holders.map(({ name }) => name))).toEqual([['钟远']])
})

test('a number is read only where one was given for being rung, and its holder is told so', async () => {
  await give('clerk', 'neighbour', 'mediator', 'qs', { phone: '0300-7654321' })
  await give('clerk', 'faraway', 'mediator', 'qs')
  expect((await holding('mediator')).map(({ name, phone }) => [name, phone])).toEqual([
    ['马老三', null],
    ['赵有田', '0300-7654321'],
  ])
  expect((await toldTo('neighbour'))[0]).toContain('村里人有事打 0300-7654321 找您；不想公开这个号')
  expect((await toldTo('faraway'))[0]).not.toContain('找您')
})

test('an office is held over the kinds of place that the table names, and over no other', async () => {
  await give('clerk', 'neighbour', 'safetyInformant', 'qs')
  await give('clerk', 'neighbour', 'safetyInformant', 'qs-g1')
  await give('clerk', 'faraway', 'representative', 'qs-g2')
  expect(await refusalOf(give('clerk', 'faraway', 'representative', 'qs'))).toBe('ROLE_PLACE_WRONG')
  expect(await refusalOf(give('clerk', 'faraway', 'safetyInformant', 'qs-w1'))).toBe('ROLE_PLACE_WRONG')
  expect(await refusalOf(give('clerk', 'faraway', 'mediator', 'bg'))).toBe('ROLE_PLACE_WRONG')
})

test('what the town names to, the village neither gives nor takes', async () => {
  await layUnit('yl-sl', 'yl')
  for (const [role, placeId] of [['legalAdviser', 'qs'] as const, ['unitOfficer', 'yl-sl'] as const]) {
    expect(await refusalOf(give('clerk', 'dashan', role, placeId))).toBe('NOT_ALLOWED')
    await give('townOfficer', 'dashan', role, placeId)
    expect(await refusalOf(take('clerk', 'dashan', role, placeId))).toBe('NOT_ALLOWED')
    expect(await holding(role)).toHaveLength(1)
    await take('townOfficer', 'dashan', role, placeId)
    expect(await holding(role)).toEqual([])
  }
})

test('an office over a unit is held over a unit of one’s own town; the village of the unit is none', async () => {
  await layUnit('yl-sl', 'yl')
  await layUnit('xs-sl', 'xs')
  await give('townOfficer', 'faraway', 'unitOfficer', 'yl-sl')
  expect(await refusalOf(give('townOfficer', 'faraway', 'unitOfficer', 'xs-sl'))).toBe('ROLE_PLACE_WRONG')
  expect(await refusalOf(give('townOfficer', 'faraway', 'unitOfficer', 'yl'))).toBe('ROLE_PLACE_WRONG')
  expect((await holding('unitOfficer')).map(({ name, placeName }) => [name, placeName])).toEqual([
    ['马老三', '云岭镇水利站'],
  ])
  const { places: choices } = await cloud.as('townOfficer').village.listRoles({ villageId: 'qs' })
  expect(choices.filter(({ kind }) => kind === 'unit')).toEqual([{ id: 'yl-sl', name: '云岭镇水利站', kind: 'unit' }])
})

test('nobody names an officer of the county from inside', async () => {
  for (const person of ['clerk', 'townOfficer'] as const) {
    expect(await refusalOf(give(person, 'dashan', 'countyOfficer', 'yl'))).toBe('NOT_ALLOWED')
  }
})

test('what one person at a time holds is free again once their term is over or it was taken back', async () => {
  const adviser = (to: Person, more: Partial<Asked> = {}) => give('townOfficer', to, 'legalAdviser', 'qs', more)
  await adviser('dashan', { until: cloud.now() + DAY_MS })
  expect(await refusalOf(adviser('neighbour'))).toBe('OFFICE_TAKEN')
  await adviser('dashan', { until: cloud.now() + 2 * DAY_MS })
  await cloud.advance(3 * DAY_MS)
  await adviser('neighbour')
  expect((await holding('legalAdviser')).map(({ name }) => name)).toEqual(['赵有田'])
  expect(await refusalOf(adviser('dashan'))).toBe('OFFICE_TAKEN')
  await take('townOfficer', 'neighbour', 'legalAdviser', 'qs')
  await adviser('dashan')
  expect((await holding('legalAdviser')).map(({ name }) => name)).toEqual(['李大山'])
})

test('of two who are named at once to what one person holds, one is refused', async () => {
  const named = (['dashan', 'neighbour', 'faraway'] as const).map((to) =>
    refusalOf(give('townOfficer', to, 'legalAdviser', 'qs')),
  )
  expect((await Promise.all(named)).sort()).toEqual(['OFFICE_TAKEN', 'OFFICE_TAKEN', 'succeeded'])
  expect(await holding('legalAdviser')).toHaveLength(1)
})

test('who has a public-welfare post is read by the offices that watch over it, and by no neighbour', async () => {
  await give('clerk', 'xiuying', 'dutyPost', 'qs', { phone: '0300-7654321' })
  for (const person of ['neighbour', 'clerk', 'townOfficer'] as const)
    expect(await holding('dutyPost', person)).toEqual([])
  for (const person of ['clerk', 'supervisor', 'townOfficer'] as const) {
    const { roles } = await cloud.as(person).village.listRoles({ villageId: 'qs' })
    expect(roles.filter(({ role }) => role === 'dutyPost')).toHaveLength(1)
  }
  const { residents } = await cloud.as('worker1').village.household({ householdId: 'qs-1017' })
  expect(residents.flatMap(({ roles }) => roles)).toEqual([])
})

test('who is of the party is read by themselves and by whoever names to it, and by nobody else', async () => {
  await give('clerk', 'xiuying', 'partyMember', 'qs', { phone: '0300-7654321' })
  expect((await cloud.as('xiuying').village.me({})).roles.map(({ role }) => role)).toEqual(['partyMember'])
  const seenIn = async (person: Person) =>
    (await cloud.as(person).village.listRoles({ villageId: 'qs' })).roles.filter(({ role }) => role === 'partyMember')
  expect(await seenIn('clerk')).toHaveLength(1)
  expect(await seenIn('townOfficer')).toHaveLength(1)
  expect(await seenIn('supervisor')).toEqual([])
  for (const person of ['neighbour', 'clerk', 'townOfficer'] as const)
    expect(await holding('partyMember', person)).toEqual([])
  const atHome = async (person: Person) =>
    (await cloud.as(person).village.household({ householdId: 'qs-1017' })).residents.flatMap(({ roles }) => roles)
  expect(await atHome('worker1')).toEqual([])
  expect(await atHome('leader1')).toEqual([])
  expect(await atHome('dashan')).toEqual([])
  expect(await atHome('xiuying')).toHaveLength(1)
  expect(await atHome('clerk')).toHaveLength(1)
  expect((await toldTo('xiuying'))[0]).toMatch(/^您登记为青石湾村党员了：.*村里别的人看不到这一条/)
})

test('an office that is over, or was taken back, is nowhere any more', async () => {
  await give('clerk', 'neighbour', 'mediator', 'qs', { until: cloud.now() + DAY_MS })
  expect(await holding('mediator')).toHaveLength(1)
  await cloud.advance(2 * DAY_MS)
  expect(await holding('mediator')).toEqual([])
  expect((await holding('committee')).map(({ name }) => name)).not.toContain('冯旧任')
})

test('an office clashes both ways or not at all', () => {
  for (const role of OFFICE_ORDER) {
    const { clashes } = OFFICES[role]
    if (clashes) expect([role, OFFICES[clashes].clashes]).toEqual([role, role])
  }
})
