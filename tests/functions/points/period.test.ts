import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DAY_MS, endOfDayAfter, endOfYearAfter, monthOf, yearOf } from '@shared/kernel/time'
import { messages, toHousehold } from '../../../cloudfunctions/kernel/messages'
import { closings, entries, passbooks } from '../../../cloudfunctions/points/documents'
import { holdPoints, releaseHeld, spendHeld } from '../../../cloudfunctions/points/ledger/payments'
import { accountOf, emptyPassbook, isLinked, post } from '../../../cloudfunctions/points/ledger/post'
import { openCloud, type TestCloud } from '../../support/cloud'
import { householdIdOf, layWorld } from '../../support/world'
import { openVillage, questions } from './ground'

/** Every test lives through the turn of a year on a cloud of its own. It begins in spring 2027. */
let cloud: TestCloud
afterEach(() => cloud.close())

/** Outlives the clouds that are taken away. */
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'cunxing-year-'))
afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }))

/** A run of the timer; one that is ended in the middle answers nothing good, and that is what is tested. */
const fire = () => fetch(`${cloud.local.url}/local/timers/advance`, { method: 'POST' })
const sleepUntil = (at: number) => cloud.local.clock.advance(at - cloud.now())
const newYear = () => endOfYearAfter(cloud.now(), 0) + 1

const home = householdIdOf('dashan')
const accountAt = (_id: string) =>
  accountOf({ _id, villageId: 'qs', groupId: 'qs-g1', groupName: '1组', gridId: 'qs-w1', head: '李大山' })

let awards = 0
function earn(householdId: string, points: number) {
  const at = cloud.now()
  const words = { reason: '帮扶邻里', confirmedBy: '张小梅', claimId: null, at, expiresAt: endOfYearAfter(at, 1) }
  const posting = { id: `award:p${awards++}`, kind: 'award' as const, points, ...words }
  return cloud.store.transaction((tx) => post(tx, accountAt(householdId), posting))
}

/** A passbook that has lived through the year: as many points of honour and balance as `points`. */
function layBook(householdId: string, points: number): Promise<void> {
  const at = cloud.now()
  return cloud.store.create(passbooks, {
    ...emptyPassbook(accountAt(householdId)),
    ...{ honour: points, monthHonour: points, balance: points, period: yearOf(at), month: monthOf(at) },
    ...{ lots: [{ points, expiresAt: endOfYearAfter(at, 1) }], year: { opening: 0, in: points, out: 0 } },
  })
}

const order = (orderId: string) => ({
  ...{ householdId: home, orderId, reason: '换肥皂', confirmedBy: '小卖部', at: cloud.now(), uses: [] },
})
const hold = (orderId: string, points: number) =>
  cloud.store.transaction((tx) => holdPoints(tx, { ...order(orderId), points }))

const bookOf = async (householdId: string) => {
  const found = await cloud.store.get(passbooks, householdId)
  if (!found) throw new Error(`${householdId} has no passbook`)
  return found
}

const closedIn2027 = () => cloud.store.count(closings, { villageId: 'qs', year: '2027' })

/** Lets the timer run and takes the whole cloud away from under it once so many years are closed; another goes on. */
async function killAt(many: number): Promise<void> {
  let running = false
  const run = async () => {
    running = true
    await fire().catch(() => undefined)
    running = false
  }
  while ((await closedIn2027()) < many) {
    if (!running) void run()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await cloud.close()
  cloud = await openCloud({ dataDir })
}

test('runs that are killed in the middle close a year all the same: none lost, none doubled, no balance touched', async () => {
  const MANY = 300
  cloud = await openCloud({ clockOffsetMs: Date.UTC(2027, 10, 18, 1, 30) - Date.now(), dataDir })
  await layWorld(cloud)
  await Promise.all(Array.from({ length: MANY }, (_, n) => layBook(`qs-many-${n}`, (n % 9) + 1)))
  sleepUntil(newYear() + DAY_MS)
  for (const many of [40, 120]) {
    await killAt(many)
    expect(await closedIn2027()).toBeLessThan(MANY)
  }
  while ((await closedIn2027()) < MANY) await fire()
  await fire()

  const { honour, balance } = await cloud.store.sum(passbooks, { villageId: 'qs' }, ['honour', 'balance'])
  const kept = await cloud.store.sum(closings, { villageId: 'qs', year: '2027' }, ['honour'])
  const earned = Array.from({ length: MANY }, (_, n) => (n % 9) + 1).reduce((sum, n) => sum + n, 0)
  expect({ honour, balance, kept: kept.honour, closed: await closedIn2027() }).toEqual({
    ...{ honour: 0, balance: earned, kept: earned, closed: MANY },
  })
  expect(await cloud.store.count(passbooks, { villageId: 'qs', period: '2028' })).toBe(MANY)
  expect(await bookOf('qs-many-3')).toMatchObject({ year: { opening: 4, in: 0, out: 0 }, lots: [{ points: 4 }] })
})

describe('in a village', () => {
  beforeEach(async () => {
    cloud = await openVillage()
  })

  test('several runs at once, and points that come at the same moment, close each year once', async () => {
    for (let n = 0; n < 12; n++) await earn(`qs-many-${n}`, 5)
    sleepUntil(newYear())
    await Promise.all([fire(), fire(), fire(), ...[0, 3, 6, 9].map((n) => earn(`qs-many-${n}`, 2))])
    await fire()
    expect(await cloud.store.count(closings, { villageId: 'qs', year: '2027' })).toBe(12)
    expect(await cloud.store.get(closings, 'qs-many-3:2027')).toMatchObject({ honour: 5, head: '李大山' })
    expect(await bookOf('qs-many-3')).toMatchObject({ honour: 2, balance: 7, year: { opening: 5, in: 2, out: 0 } })
    expect(await bookOf('qs-many-4')).toMatchObject({ honour: 0, balance: 5, year: { opening: 5, in: 0, out: 0 } })
  })

  test('the year that is closed keeps its ranking, and the new one begins empty', async () => {
    await earn(home, 30)
    await earn('qs-1018', 50)
    await earn('qs-2017', 30)
    await earn('qs-1001', 10)
    sleepUntil(newYear())
    await fire()
    await earn('qs-1001', 3)
    const ranking = (period: 'year' | 'lastYear') => cloud.as('dashan').points.ranking({ villageId: 'qs', period })
    const { scans } = await questions(cloud, async () => {
      const last = await ranking('lastYear')
      expect(last).toMatchObject({ period: '2027', households: 4, mine: { place: 2, honour: 30, ahead: 20 } })
      const shown = last.list.items.map(({ place, honour, mine }) => [place, honour, mine])
      expect(shown[0]).toEqual([1, 50, false])
      expect(shown).toContainEqual([2, 30, true])
      expect(shown[3]).toEqual([4, 10, false])
    })
    expect(scans).toEqual([])
    expect(await ranking('year')).toMatchObject({
      ...{ period: '2028', households: 1, mine: { place: 2, honour: 0, ahead: 3 } },
      list: { items: [{ honour: 3 }] },
    })
    const group = { villageId: 'qs', groupId: 'qs-g2', period: 'lastYear' as const }
    expect((await cloud.as('dashan').points.ranking(group)).households).toBe(0)
  })

  test('a timer that was away for years closes the last year that a passbook stood in', async () => {
    await earn(home, 30)
    sleepUntil(newYear())
    sleepUntil(newYear())
    await fire()
    expect(await cloud.store.find(closings, { where: { villageId: 'qs', year: '2027' } })).toHaveLength(1)
    expect(await bookOf(home)).toMatchObject({ period: '2029', honour: 0 })
  })

  test('points that an order holds over their end are neither warned of nor taken, and come back for thirty days', async () => {
    await earn(home, 20)
    const end = endOfYearAfter(cloud.now(), 1)
    sleepUntil(end - 40 * DAY_MS)
    await hold('o1', 12)
    await hold('o2', 5)
    sleepUntil(end - 20 * DAY_MS)
    await fire()
    sleepUntil(end + DAY_MS)
    await fire()
    expect(await bookOf(home)).toMatchObject({ balance: 0, held: 17, year: { opening: 20, in: 0, out: 3 } })

    await cloud.store.transaction((tx) => releaseHeld(tx, order('o1')))
    await cloud.store.transaction((tx) => spendHeld(tx, order('o2')))
    const lasts = endOfDayAfter(cloud.now(), 30)
    expect(await bookOf(home)).toMatchObject({
      balance: 12,
      held: 0,
      spent: 5,
      lots: [{ points: 12, expiresAt: lasts }],
    })
    await cloud.advance(2 * DAY_MS)
    sleepUntil(lasts - DAY_MS)
    await fire()
    expect((await bookOf(home)).balance).toBe(12)
    sleepUntil(lasts + 1)
    await fire()
    expect((await bookOf(home)).balance).toBe(0)
    const told = await cloud.store.find(messages, { where: { audience: toHousehold(home) } })
    expect(told.map(({ title }) => title).sort()).toEqual(['您家有 12 分快到期了', '您家有 3 分快到期了'].sort())

    const oldestFirst = { by: 'sequence', direction: 'asc' } as const
    const chain = await cloud.store.find(entries, { where: { householdId: home }, order: oldestFirst })
    const kinds = ['award', 'hold', 'hold', 'expire', 'release', 'spend', 'expire']
    expect(chain.map(({ kind }) => kind)).toEqual(kinds)
    expect(chain.every((entry, n) => isLinked(entry, chain[n - 1] ?? null))).toBe(true)
  })

  test('a line of an order names the order, and stands among what came in and went out', async () => {
    await earn(home, 20)
    await hold('o1', 12)
    await cloud.store.transaction((tx) => releaseHeld(tx, order('o1')))
    const { list, held, balance } = await cloud.as('dashan').points.passbook({})
    expect({ held, balance }).toEqual({ held: 0, balance: 20 })
    const lines = list.items.map(({ kind, orderId, claimId, in: into, out }) => ({ kind, orderId, claimId, into, out }))
    expect(lines).toEqual([
      { kind: 'release', orderId: 'o1', claimId: null, into: 12, out: 0 },
      { kind: 'hold', orderId: 'o1', claimId: null, into: 0, out: 12 },
      { kind: 'award', orderId: null, claimId: null, into: 20, out: 0 },
    ])
    const { line, chain } = await cloud.as('dashan').points.entry({ entryId: 'hold:o1' })
    expect([line.orderId, chain.whole]).toEqual(['o1', true])
    expect((await cloud.as('worker1').points.entry({ entryId: 'hold:o1' })).line.out).toBe(12)
  })
})
