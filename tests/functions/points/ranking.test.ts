import { DAY_MS, monthOf, yearOf } from '@shared/kernel/time'
import { type Passbook, passbooks } from '../../../cloudfunctions/points/documents'
import { emptyPassbook } from '../../../cloudfunctions/points/ledger/post'
import { refusalOf, type TestCloud } from '../../support/cloud'
import { openVillage, questions } from './ground'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openVillage()
})
afterEach(() => cloud.close())

/** A household that has earned so many points this year and month. */
async function earned(householdId: string, honour: number, more: Partial<Passbook> = {}): Promise<void> {
  const account = { villageId: 'qs', groupId: 'qs-g1', groupName: '1组', gridId: 'qs-w1', head: '李大山' }
  const lots = [{ points: honour, expiresAt: cloud.now() + 300 * DAY_MS }]
  await cloud.store.create(passbooks, {
    ...emptyPassbook({ householdId, ...account }),
    ...{ honour, monthHonour: honour, balance: honour, lots },
    ...{ period: yearOf(cloud.now()), month: monthOf(cloud.now()) },
    ...more,
  })
}

const ranking = (person: string, more: { period?: 'year' | 'month'; groupId?: string; cursor?: string } = {}) =>
  cloud.as(person).points.ranking({ villageId: 'qs', period: 'year', ...more })

test('a village without points has an empty ranking, and everybody stands first in it', async () => {
  expect(await ranking('dashan')).toMatchObject({
    households: 0,
    groups: [
      { id: 'qs-g1', name: '1组' },
      { id: 'qs-g2', name: '2组' },
    ],
    mine: { place: 1, honour: 0, ahead: null },
    list: { items: [], next: null },
  })
})

test('equal honour shares a place, one’s own line is named and the others are masked', async () => {
  await earned('qs-1017', 30)
  await earned('qs-1018', 50, { head: '赵有田' })
  await earned('qs-2017', 30, { head: '马老三', groupId: 'qs-g2', groupName: '2组' })
  await earned('qs-1001', 10, { head: '罗建国' })
  const { mine, list, households } = await ranking('dashan')
  expect(households).toBe(4)
  expect(mine).toEqual({ place: 2, honour: 30, ahead: 20 })
  const shown = list.items.map((line) => [line.place, line.household, line.honour, line.mine])
  expect(shown[0]).toEqual([1, '赵有〇家', 50, false])
  expect(shown.slice(1, 3)).toEqual(
    expect.arrayContaining([
      [2, '李大山家', 30, true],
      [2, '马老〇家', 30, false],
    ]),
  )
  expect(shown[3]).toEqual([4, '罗建〇家', 10, false])
  expect((await ranking('stranger')).mine).toBeNull()
})

test('one group has a ranking of its own', async () => {
  await earned('qs-1017', 30)
  await earned('qs-2017', 60, { groupId: 'qs-g2', groupName: '2组' })
  const { mine, list } = await ranking('dashan', { groupId: 'qs-g1' })
  expect(list.items).toHaveLength(1)
  expect(mine).toMatchObject({ place: 1, ahead: null })
  expect((await ranking('faraway', { groupId: 'qs-g1' })).mine).toBeNull()
})

test('honour of last month or last year does not count in this one', async () => {
  await earned('qs-1018', 20)
  await earned('qs-1017', 90, { month: '2027-04' })
  await earned('qs-1001', 99, { period: '2026', month: '2026-12' })
  expect((await ranking('dashan')).list.items.map(({ honour }) => honour)).toEqual([90, 20])
  expect(await ranking('dashan', { period: 'month' })).toMatchObject({
    period: '2027-05',
    mine: { place: 2, honour: 0, ahead: 20 },
    list: { items: [{ honour: 20 }] },
  })
})

test('places go on over the pages, through a tie that a page cuts', async () => {
  for (let n = 0; n < 45; n++) await earned(`qs-9${String(n).padStart(3, '0')}`, 100 - Math.floor(n / 15) * 10)
  const places: number[] = []
  let cursor: string | undefined
  do {
    const { list } = await ranking('dashan', cursor === undefined ? {} : { cursor })
    places.push(...list.items.map(({ place }) => place))
    cursor = list.next ?? undefined
  } while (cursor !== undefined)
  expect(places).toEqual([...Array(15).fill(1), ...Array(15).fill(16), ...Array(15).fill(31)])
})

test('a ranking costs as many questions to the database however many households there are', async () => {
  await earned('qs-1017', 30)
  // How many live in each group is remembered for a while.
  await ranking('dashan')
  const few = await questions(cloud, () => ranking('dashan'))
  for (let n = 0; n < 40; n++) await earned(`qs-9${String(n).padStart(3, '0')}`, 40 + n)
  expect(await questions(cloud, () => ranking('dashan'))).toEqual({ ...few, scans: [] })
})

test('nobody reads the passbook of another household', async () => {
  await earned('qs-1017', 30)
  expect(await refusalOf(cloud.as('neighbour').points.passbook({ householdId: 'qs-1017' }))).toBe('NOT_ALLOWED')
  expect(await cloud.as('worker1').points.passbook({ householdId: 'qs-1017' })).toMatchObject({ balance: 30 })
})
