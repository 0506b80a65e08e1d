import { households, residents, searchStates } from '../../../cloudfunctions/village/documents'
import { openCloud, type TestCloud } from '../../support/cloud'
import { layWorld, type Person } from '../../support/world'
import { head, importLines, member } from './roster-ground'

let cloud: TestCloud

/** Runs what has to be done by night. */
const byNight = () => fetch(`${cloud.local.url}/local/timers/prove`, { method: 'POST' })

beforeAll(async () => {
  cloud = await openCloud()
  await layWorld(cloud)
  await byNight()
  const shan = head('6001', '单小山', 601)
  const ruzi = head('6002', '阿布都热合曼·买买提', 602, { door: '3-17' })
  const li = head('6003', 'Li Ya', 603)
  const names = ['曾大', '解二', '仇三', '区四', '覃五', '长孙六']
  const rest = names.map((name, n) => head(String(6010 + n), name, 610 + n))
  await importLines(cloud, [shan, member(shan, '周平安', '妻子', 605), ruzi, li, ...rest])
}, 120_000)
afterAll(async () => {
  const { scans } = cloud.local.database.metrics()
  await cloud.close()
  expect(scans).toEqual([])
})

const found = async (search: string, person: Person = 'clerk') =>
  (await cloud.as(person).village.listHouseholds({ villageId: 'qs', search })).list.items.map(({ number }) => number)

describe('the list of households finds one', () => {
  test.each([
    ['a part of the head’s name', '小山', '6001'],
    ['one character', '单', '6001'],
    ['somebody who lives there', '平安', '6001'],
    ['the initials', 'lds', '1017'],
    ['a part of the initials', 'ds', '1017'],
    ['initials in capitals', 'LDS', '1017'],
    ['the initials of somebody who lives there', 'zpa', '6001'],
    ['a part of a long name, without its dot', '热合曼买买提', '6002'],
    ['a long name with another dot', '阿布都热合曼•买买提', '6002'],
    ['the initials of a long name', 'abdrhmmmt', '6002'],
    ['a name in Latin letters, whatever its case', 'li ya', '6003'],
    ['the beginning of such a word', 'ya', '6003'],
    ['a number', '6001', '6001'],
    ['a number as it is spoken', '6001号', '6001'],
    ['a number in wide figures', '６００１', '6001'],
    ['a door', '3-17', '6002'],
    ['a radical that was copied from a PDF', '⼤山', '1017'],
  ])('by %s', async (_what, search, number) => {
    expect(await found(search)).toContain(number)
  })

  test.each([
    ['单', 'sxs', '6001'],
    ['单, read as it is elsewhere', 'dxs', '6001'],
    ['曾', 'zd', '6010'],
    ['解', 'xe', '6011'],
    ['仇', 'qs', '6012'],
    ['区', 'os', '6013'],
    ['覃', 'qw', '6014'],
    ['覃, as it is read in the south', 'tw', '6014'],
    ['长孙', 'zsl', '6015'],
  ])('whose name begins with %s', async (_name, search, number) => {
    expect(await found(search)).toContain(number)
  })

  test('and not another one', async () => {
    expect(await found('单大')).toEqual([])
    expect(await found('热合曼李')).toEqual([])
    expect(await found('lds1')).toEqual([])
    expect(await found('60010')).toEqual([])
    expect(await found('•')).toEqual([])
  })

  test('a grid worker finds those of the grid only, whole pages of them', async () => {
    expect(await found('lds', 'worker1')).toEqual(['1017'])
    expect(await found('lds', 'worker2')).toEqual([])
  })

  test('whoever does not see names finds no more than is shown of one', async () => {
    expect(await found('李大', 'townOfficer')).toEqual(['1017'])
    expect(await found('ld', 'townOfficer')).toEqual(['1017'])
    expect(await found('大山', 'townOfficer')).toEqual([])
    expect(await found('lds', 'townOfficer')).toEqual([])
    expect(await found('平安', 'townOfficer')).toEqual([])
  })
})

describe('a door is found before signing in', () => {
  const doors = async (search: string) =>
    (await cloud.as('stranger').village.findHousehold({ villageId: 'qs', search })).list.items

  test('by its number, and by what is shown of the name', async () => {
    expect(await doors('1017')).toMatchObject([{ number: '1017', head: '李大〇家', door: '17号' }])
    expect((await doors('17号')).map(({ number }) => number)).toContain('1017')
    expect(await doors('李大')).toHaveLength(1)
    expect((await doors('单')).map(({ head }) => head)).toEqual(['单小〇家'])
  })

  test('and not by what is hidden of it, nor by who else lives there', async () => {
    for (const hidden of ['山', '大山', 'lds', '平安', '买买提']) expect(await doors(hidden)).toEqual([])
  })
})

describe('a person is found', () => {
  const people = async (name: string, person: Person = 'clerk') =>
    (await cloud.as(person).village.findResident({ villageId: 'qs', name })).residents.map((one) => one.name)

  test('by a part of the name and by its initials, and nobody else of the household is', async () => {
    expect(await people('平安')).toEqual(['周平安'])
    expect(await people('zpa')).toEqual(['周平安'])
    expect(await people('秀兰')).toEqual(['王秀兰'])
  })

  test('by a grid worker only within the grid', async () => {
    expect(await people('大山', 'worker1')).toEqual(['李大山'])
    expect(await people('大山', 'worker2')).toEqual([])
  })
})

describe('households of before there were tokens', () => {
  test('are found by whole names and numbers until the night has given them theirs', async () => {
    const village = cloud.as('otherClerk').village
    const search = async (words: string) =>
      (await village.listHouseholds({ villageId: 'bg', search: words })).list.items.map(({ number }) => number)
    await cloud.store.transaction((tx) => tx.remove(searchStates, 'bg'))
    expect(await search('白守田')).toEqual(['1003'])
    expect(await search('100')).toEqual(['1001', '1002', '1003'])
    expect(await search('守田')).toEqual([])
    expect((await village.findResident({ villageId: 'bg', name: '白守田' })).residents).toHaveLength(1)
    await byNight()
    expect(await search('守田')).toEqual(['1003'])
    expect(await search('bst')).toEqual(['1003'])
  })

  test('get theirs again where a person came by another way than a roster', async () => {
    const dashan = await cloud.store.get(residents, 'qs-r-dashan')
    const home = await cloud.store.get(households, 'qs-1017')
    expect(home?.tokens).toContain('李大山')
    if (!dashan) throw new Error('the world has no 李大山')
    await cloud.store.create(residents, { ...dashan, _id: 'qs-r-new', name: '尉迟恭', phones: [] })
    await cloud.store.transaction((tx) => tx.remove(searchStates, 'qs'))
    await byNight()
    expect(await found('ycg')).toEqual(['1017'])
  })
})
