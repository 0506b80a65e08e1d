import { events } from '../../../cloudfunctions/kernel/events'
import { households, looks } from '../../../cloudfunctions/village/documents'
import { key, openCloud, refusalOf, type TestCloud } from '../../support/cloud'
import { giveNumbers, idNumberOf } from '../../support/numbers'
import { householdIdOf, layWorld, residentIdOf } from '../../support/world'

const ID_NUMBER = idNumberOf(17)
const PHONE = '13900001234'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
  await layWorld(cloud)
  await giveNumbers(cloud, 'dashan', { idNumber: ID_NUMBER, phone: PHONE })
})
afterAll(async () => {
  const { scans } = cloud.local.database.metrics()
  await cloud.close()
  expect(scans).toEqual([])
})

const numbersSeenBy = async (person: string, more: { search?: string; groupId?: string; gridId?: string } = {}) =>
  (await cloud.as(person).village.listHouseholds({ villageId: 'qs', ...more })).list.items.map(({ number }) => number)

describe('finding a door before signing in', () => {
  test('shows masked heads, and not how many people live there', async () => {
    const { groups, list } = await cloud.as('stranger').village.findHousehold({ villageId: 'qs', groupId: 'qs-g1' })
    expect(groups).toEqual([
      { id: 'qs-g1', name: '1组' },
      { id: 'qs-g2', name: '2组' },
    ])
    const dashan = list.items.find(({ number }) => number === '1017')
    expect(dashan).toEqual({ id: 'qs-1017', number: '1017', head: '李大〇家', group: '1组', door: '17号' })
    expect(list.items.every(({ group }) => group === '1组')).toBe(true)
  })

  test('goes through a large group page by page without a gap', async () => {
    const template = await cloud.store.get(households, 'qs-1017')
    if (!template) throw new Error('the world has no household 1017')
    const numbers = Array.from({ length: 70 }, (_, n) => String(500 + n))
    for (const number of numbers) {
      const one = { ...template, _id: `fa-${number}`, villageId: 'fa', groupId: 'fa-g1', gridId: null, number }
      await cloud.store.create(households, one)
    }
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const { list } = await cloud
        .as('stranger')
        .village.findHousehold({ villageId: 'fa', ...(cursor ? { cursor } : {}) })
      seen.push(...list.items.map(({ number }) => number))
      cursor = list.next
    } while (cursor)
    expect(seen).toEqual(numbers)
  })
})

describe('the list of households', () => {
  test('shows the committee its whole village with full names', async () => {
    const { list, groups, grids } = await cloud.as('clerk').village.listHouseholds({ villageId: 'qs' })
    expect(list.items).toHaveLength(13)
    expect(list.items.find(({ number }) => number === '1017')).toMatchObject({ head: '李大山家', residents: 2 })
    expect(groups).toHaveLength(2)
    expect(grids).toHaveLength(2)
  })

  test('shows grid workers and group leaders their own part only, whatever they ask for', async () => {
    expect(await numbersSeenBy('worker2')).toEqual(['2001', '2002', '2003', '2004', '2005', '2017'])
    expect(await numbersSeenBy('leader1')).toEqual(['1001', '1002', '1003', '1004', '1005', '1017', '1018'])
    expect(await numbersSeenBy('worker2', { gridId: 'qs-w1' })).toEqual([])
    expect(await numbersSeenBy('worker2', { groupId: 'qs-g1' })).toEqual([])
    expect(await numbersSeenBy('leader1', { groupId: 'qs-g2' })).toEqual([])
    expect(await numbersSeenBy('otherWorker')).toEqual([])
  })

  test('shows a town officer masked names', async () => {
    const { list } = await cloud.as('townOfficer').village.listHouseholds({ villageId: 'qs', search: '1017' })
    expect(list.items).toMatchObject([{ number: '1017', head: '李大〇家' }])
  })

  test('is searched by the beginning of a number and by the full name of anybody who lives there', async () => {
    expect(await numbersSeenBy('clerk', { search: '101' })).toEqual(['1017', '1018'])
    expect(await numbersSeenBy('clerk', { search: '王秀兰' })).toEqual(['1017'])
    expect(await numbersSeenBy('clerk', { search: '李大山' })).toEqual(['1017'])
    expect(await numbersSeenBy('clerk', { search: '李大' })).toEqual([])
    expect(await numbersSeenBy('worker2', { search: '李大山' })).toEqual([])
  })
})

describe('one household', () => {
  test('shows its people with masked numbers', async () => {
    const { household, residents, contact } = await cloud.as('dashan').village.household({ householdId: 'qs-1017' })
    expect(household).toMatchObject({ head: '李大山家', grid: '1网格', kin: [] })
    expect(residents).toMatchObject([
      { name: '李大山', idNumber: `9****************${ID_NUMBER.slice(-1)}`, phone: '139****1234', signedIn: true },
      { name: '王秀兰', idNumber: null, phone: null },
    ])
    expect(contact.name).toBe('张小梅')
  })

  test('names its head first, whoever was written down first', async () => {
    const { store } = cloud
    const before = await store.get(households, 'qs-1017')
    if (!before) throw new Error('the world has no household 1017')
    const namesAfter = async (head: string) => {
      await store.transaction((tx) => tx.put(households, { ...before, head }))
      const [file, mine] = await Promise.all([
        cloud.as('clerk').village.household({ householdId: 'qs-1017' }),
        cloud.as('dashan').village.me({}),
      ])
      expect(mine.members.map(({ name }) => name)).toEqual(file.residents.map(({ name }) => name))
      return file.residents.map(({ name }) => name)
    }
    expect(await namesAfter('王秀兰')).toEqual(['王秀兰', '李大山'])
    expect(await namesAfter('李大山')).toEqual(['李大山', '王秀兰'])
  })

  test('is closed to neighbours, to other grids, to other villages and to the town', async () => {
    for (const person of ['neighbour', 'worker2', 'otherClerk', 'council1', 'townOfficer']) {
      expect(await refusalOf(cloud.as(person).village.household({ householdId: 'qs-1017' }))).toBe('NOT_ALLOWED')
    }
  })
})

describe('a whole number', () => {
  const reveal = (person: string, field: 'idNumber' | 'phone', reason = '核对补贴名单') =>
    cloud.as(person).village.revealNumber({ residentId: residentIdOf('dashan'), field, reason, key: key() })

  test('is shown to the grid worker, leaves a trace, and the person is told', async () => {
    expect(await reveal('worker1', 'idNumber')).toEqual({ value: ID_NUMBER })
    const { items } = await cloud.as('dashan').village.listLooks({ residentId: residentIdOf('dashan') })
    expect(items[0]).toMatchObject({ by: '网格员 张小梅', field: '身份证号', reason: '核对补贴名单' })
    const told = await cloud.as('dashan').village.listMessages({})
    expect(told.items[0]?.title).toBe('有人看了您的身份证号')
    expect((await cloud.as('supervisor').village.listLooks({ residentId: residentIdOf('dashan') })).items).toEqual(
      items,
    )
  })

  test('shown to its owner is recorded, but needs no message', async () => {
    const before = (await cloud.as('dashan').village.me({})).unread
    expect(await reveal('dashan', 'phone')).toEqual({ value: PHONE })
    expect((await cloud.as('dashan').village.me({})).unread).toBe(before)
    const { items } = await cloud.as('dashan').village.listLooks({ residentId: residentIdOf('dashan') })
    expect(items[0]).toMatchObject({ by: '本人', field: '手机号' })
  })

  test('is kept out of everything that is stored about the look', async () => {
    await reveal('leader1', 'idNumber')
    const stored = await Promise.all([
      cloud.store.find(events, { where: { subject: `resident:${residentIdOf('dashan')}` }, limit: 100 }),
      cloud.store.find(looks, { where: { residentId: residentIdOf('dashan') }, limit: 100 }),
    ])
    expect(JSON.stringify(stored)).toContain('revealNumber')
    expect(JSON.stringify(stored)).not.toContain(ID_NUMBER)
    expect(JSON.stringify(stored)).not.toContain(PHONE)
  })

  test('asked for twice with one key is one look', async () => {
    const count = () => cloud.store.count(looks, { residentId: residentIdOf('dashan') })
    const before = await count()
    const asked = { residentId: residentIdOf('dashan'), field: 'phone', reason: '通知开会', key: key() } as const
    expect(await cloud.as('worker1').village.revealNumber(asked)).toEqual({ value: PHONE })
    expect(await cloud.as('worker1').village.revealNumber(asked)).toEqual({ value: PHONE })
    expect(await count()).toBe(before + 1)
  })

  test('that the roster does not have cannot be shown, and nobody has looked', async () => {
    const residentId = residentIdOf('xiuying')
    const asked = cloud
      .as('worker1')
      .village.revealNumber({ residentId, field: 'phone', reason: '通知开会', key: key() })
    expect(await refusalOf(asked)).toBe('FULL_TEXT_MISSING')
    expect((await cloud.as('xiuying').village.listLooks({ residentId })).items).toEqual([])
  })

  test('is no business of family, neighbours, the supervisor or the town', async () => {
    for (const person of ['xiuying', 'neighbour', 'supervisor', 'townOfficer', 'worker2', 'otherClerk']) {
      expect(await refusalOf(reveal(person, 'idNumber'))).toBe('NOT_ALLOWED')
    }
  })
})

describe('kin', () => {
  const setKin = (person: string, kinHouseholdIds: string[]) =>
    cloud.as(person).village.setKin({ householdId: householdIdOf('dashan'), kinHouseholdIds, key: key() })
  const kinOf = async (id: string) => (await cloud.store.get(households, id))?.kinHouseholdIds

  test('are written down on both sides, and taken back on both sides', async () => {
    await setKin('clerk', ['qs-1018', 'qs-2017', 'qs-1018', 'qs-1017'])
    expect(await kinOf('qs-1017')).toEqual(['qs-1018', 'qs-2017'])
    expect(await kinOf('qs-1018')).toEqual(['qs-1017'])
    expect(await kinOf('qs-2017')).toEqual(['qs-1017'])
    const { household } = await cloud.as('clerk').village.household({ householdId: 'qs-1018' })
    expect(household.kin).toEqual([{ id: 'qs-1017', head: '李大山家' }])

    await setKin('clerk', ['qs-2017'])
    expect(await kinOf('qs-1018')).toEqual([])
    expect(await kinOf('qs-2017')).toEqual(['qs-1017'])
  })

  test('are of the same village, and only the committee writes them down', async () => {
    const before = await kinOf('qs-1017')
    expect(await refusalOf(setKin('clerk', ['bg-1003']))).toBe('NOT_FOUND')
    expect(await refusalOf(setKin('worker1', ['qs-1018']))).toBe('NOT_ALLOWED')
    expect(await kinOf('qs-1017')).toEqual(before)
  })
})

describe('the door code', () => {
  test('is shown to the household and to those who bring it to the door', async () => {
    const householdId = householdIdOf('dashan')
    const seen = await Promise.all(
      ['dashan', 'worker1', 'clerk'].map((person) => cloud.as(person).village.doorCode({ householdId })),
    )
    expect(seen[0]).toMatchObject({ head: '李大山家', door: '1组17号' })
    expect(new Set(seen.map(({ code }) => code)).size).toBe(1)
    for (const person of ['neighbour', 'leader1', 'otherClerk', 'stranger']) {
      expect(await refusalOf(cloud.as(person).village.doorCode({ householdId }))).not.toBe('succeeded')
    }
  })
})
