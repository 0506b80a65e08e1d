import { spawn } from 'node:child_process'
import path from 'node:path'
import { accounts, households, places, residents } from '../../../cloudfunctions/village/documents'
import { key, openCloud, refusalOf, TEST_SECRET, type TestCloud } from '../../support/cloud'
import { head, idNumber, importLines } from '../village/roster-ground'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
})
afterAll(() => cloud.close())

const root = path.resolve(__dirname, '../../..')
const CLERK = idNumber(1)
const OFFICER = idNumber(2)

/** Runs the tool as an operator does, in a process of its own. */
function village(
  options: Readonly<Record<string, string | readonly string[]>>,
): Promise<{ code: number | null; said: string }> {
  const { env, secretId, secretKey, url } = cloud.local
  const args = Object.entries({ env, url, ...options }).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => [`--${name}`, one]),
  )
  const variables = { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey, CUNXING_SECRET: TEST_SECRET }
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
  const child = spawn(process.execPath, [tsx, 'scripts/operator/create-village.ts', ...args], {
    cwd: root,
    env: { ...process.env, ...variables },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })))
}

const FOUNDING = {
  county: 'nx:南溪县',
  town: 'yl:云岭镇',
  village: 'qs:青石湾村',
  clerk: `罗建国:${CLERK}`,
  phone: '0990-1',
}
const codeIn = (said: string) => /Door code of 村委会: ([A-Z2-9]{8})/.exec(said)?.[1] ?? ''

const signIn = (openid: string, name: string, number: string, doorCode: string) =>
  cloud.as(openid).village.signIn({ householdId: 'qs-0', name, idLastFour: number.slice(-4), doorCode, key: key() })

test('an operator makes a village whose first clerk can sign in and import a roster', async () => {
  const { code, said } = await village(FOUNDING)
  expect({ code, said }).toMatchObject({ code: 0 })
  const { groups, office, list } = await cloud.as('clerk').village.findHousehold({ villageId: 'qs' })
  expect({ groups, office: office?.head, doors: list.items }).toEqual({ groups: [], office: '村委会', doors: [] })
  await signIn('clerk', '罗建国', CLERK, codeIn(said))
  const me = await cloud.as('clerk').village.me({})
  expect(me).toMatchObject({ village: { id: 'qs', name: '青石湾村' }, town: '云岭镇' })
  expect(me.roles).toMatchObject([{ role: 'committee', placeId: 'qs' }])
  expect((await cloud.as('clerk').village.home({})).passbook).toBeNull()
  const done = await importLines(cloud, [head('2007', '罗建国', 1), head('2008', '何家旺', 3)])
  expect(done).toMatchObject({ state: 'applied', added: 2 })
})

test('the clerk is led by the roster from the office into their own household, and stays the clerk', async () => {
  const me = await cloud.as('clerk').village.me({})
  expect(me.household?.id).toBe('qs-2007')
  expect(me.roles).toMatchObject([{ role: 'committee' }])
  expect((await cloud.store.get(households, 'qs-0'))?.residents).toBe(0)
  expect((await cloud.as('stranger').village.findHousehold({ villageId: 'qs' })).office).toBeNull()
  expect((await cloud.as('clerk').village.listHouseholds({ villageId: 'qs' })).office).toBeNull()
})

test('running it again adds what is missing and changes nothing else', async () => {
  const before = await cloud.store.find(residents, { where: { villageId: 'qs' } })
  const { code, said } = await village({ ...FOUNDING, officer: `邓云:${OFFICER}` })
  expect(code).toBe(0)
  await signIn('officer', '邓云', OFFICER, codeIn(said))
  expect((await cloud.as('officer').village.me({})).roles).toMatchObject([{ role: 'townOfficer', placeId: 'yl' }])
  const { groups, office } = await cloud.as('stranger').village.findHousehold({ villageId: 'qs' })
  expect(office).toMatchObject({ id: 'qs-0', head: '村委会' })
  expect(groups.map(({ id }) => id)).not.toContain('qs')
  const after = await cloud.store.find(residents, { where: { villageId: 'qs' } })
  expect(after).toHaveLength(before.length + 1)
  expect(after.find(({ name }) => name === '罗建国')?.grants).toHaveLength(1)
  expect((await cloud.store.get(accounts, 'clerk'))?.householdId).toBe('qs-2007')
  expect(await cloud.store.count(places, { kind: 'village' })).toBe(1)
})

test('the office is no household to be chosen: it stands beside the list of the families, and nothing is raised for it', async () => {
  const clerk = cloud.as('clerk').village
  const { office, list } = await clerk.listHouseholds({ villageId: 'qs' })
  expect(office).toMatchObject({ id: 'qs-0', head: '村委会', residents: 1 })
  expect(list.items.map(({ number }) => number)).toEqual(['2007', '2008'])
  expect((await clerk.listHouseholds({ villageId: 'qs', search: '村委' })).office?.id).toBe('qs-0')
  expect((await clerk.listHouseholds({ villageId: 'qs', search: '2007' })).office).toBeNull()
  const doors = await cloud.as('stranger').village.findHousehold({ villageId: 'qs', search: '0' })
  expect(doors.list.items).toEqual([])
  const kin = { householdId: 'qs-2008', kinHouseholdIds: ['qs-0'], key: key() }
  expect(await refusalOf(clerk.setKin(kin))).toBe('NOT_FOUND')
  const deed = { householdId: 'qs-0', ruleId: 'any', photos: [], onPaper: false, key: key() }
  expect(await refusalOf(cloud.as('clerk').points.raiseClaimFor(deed))).toBe('NOT_FOUND')
})

test('the office is called the office, whoever of it goes home and whoever stays', async () => {
  const { said } = await village({ ...FOUNDING, clerk: `何满仓:${idNumber(7)}` })
  await signIn('second', '何满仓', idNumber(7), codeIn(said))
  await importLines(cloud, [head('2007', '罗建国', 1), head('2008', '何家旺', 3), head('2009', '何满仓', 7)])
  expect((await cloud.as('second').village.me({})).household?.id).toBe('qs-2009')
  expect(await cloud.store.get(households, 'qs-0')).toMatchObject({ head: '村委会', residents: 1 })
})

test('whoever comes from outside is named with the office they come for, over its place, where the village reads of them', async () => {
  const others = [`unitOfficer:石清泉:${idNumber(11)}`, `legalAdviser:林晓雯:${idNumber(12)}`]
  const { code, said } = await village({ ...FOUNDING, unit: 'yl-sl:云岭镇水利站', office: others })
  expect({ code, said }).toMatchObject({ code: 0 })
  await signIn('station', '石清泉', idNumber(11), codeIn(said))
  expect((await cloud.as('station').village.me({})).roles).toMatchObject([{ role: 'unitOfficer', placeId: 'yl-sl' }])
  const { offices } = await cloud.as('clerk').village.directory({ villageId: 'qs' })
  const read = offices.flatMap(({ role, holders }) => holders.map(({ name, placeName }) => [role, name, placeName]))
  expect(read).toEqual(
    expect.arrayContaining([
      ['unitOfficer', '石清泉', '云岭镇水利站'],
      ['legalAdviser', '林晓雯', '青石湾村'],
    ]),
  )
  const second = await village({ ...FOUNDING, office: [`legalAdviser:马福林:${idNumber(13)}`] })
  expect(second).toMatchObject({ code: 1, said: expect.stringContaining('one person at a time') })
})

test('an office that is unknown, or whose place is not named, is refused', async () => {
  for (const office of [`king:石清泉:${idNumber(11)}`, `groupLeader:石清泉:${idNumber(11)}`]) {
    expect(await village({ ...FOUNDING, office: [office] })).toMatchObject({
      ...{ code: 1, said: expect.stringContaining('is none of committee') },
    })
  }
  expect(await village({ ...FOUNDING, office: [`unitOfficer:石清泉:${idNumber(11)}`] })).toMatchObject({
    ...{ code: 1, said: expect.stringContaining('not named here') },
  })
})

test('a wrong identity number is refused, and said without being repeated', async () => {
  const wrong = `${CLERK.slice(0, 17)}${CLERK.endsWith('0') ? '1' : '0'}`
  const { code, said } = await village({ ...FOUNDING, clerk: `罗建国:${wrong}` })
  expect(code).toBe(1)
  expect(said).toContain('罗建国')
  expect(said).not.toContain(wrong)
})

test('an id that belongs to a place of another kind is refused', async () => {
  const { code, said } = await village({ ...FOUNDING, village: 'yl:另一村' })
  expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('云岭镇') })
})

test('nobody signs in at the office without being of it', async () => {
  const { said } = await village(FOUNDING)
  expect(await refusalOf(signIn('stranger', '何家旺', idNumber(3), codeIn(said)))).toBe('PERSON_NOT_MATCHED')
})
