import { DAY_MS, endOfYearAfter, HOUR_MS } from '@shared/kernel/time'
import { expiryOf, LASTS_YEARS } from '@shared/points/rules'
import { type Message, messages, toHousehold } from '../../../cloudfunctions/kernel/messages'
import type { Run } from '../../../cloudfunctions/kernel/timer'
import { type Entry, entries, type Passbook, passbooks } from '../../../cloudfunctions/points/documents'
import { expirePoints } from '../../../cloudfunctions/points/ledger/expire'
import { isLinked, post } from '../../../cloudfunctions/points/ledger/post'
import type { TestCloud } from '../../support/cloud'
import { householdIdOf, PEOPLE, type Person } from '../../support/world'
import { adoptRules, openVillage, publicise, questions } from './ground'

/** Every test has its own cloud: each one lives through years. */
let cloud: TestCloud
beforeEach(async () => {
  cloud = await openVillage()
})
afterEach(() => cloud.close())

/** The villages' spring is in 2027: what is earned then ends with 2028. */
const endOf = (start: number) => endOfYearAfter(start, 1)

const fire = async () => {
  const response = await fetch(`${cloud.local.url}/local/timers/advance`, { method: 'POST' })
  if (!response.ok) throw new Error(`the timer answered ${response.status}: ${await response.text()}`)
}

/** Moves the clock to `at` with no timer on the way: what has to be done then is still to be done. */
const sleepUntil = (at: number) => cloud.local.clock.advance(at - cloud.now())
/** The same, and the timer runs there. */
const wakeAt = (at: number) => cloud.advance(at - cloud.now())

const accountOf = (householdId: string) => ({
  ...{ householdId, villageId: 'qs', groupId: 'qs-g1', groupName: '1组', gridId: 'qs-w1', head: '李大山' },
})

let postings = 0
/** Points as a finished claim brings them. */
function earn(householdId: string, points: number, kind: 'award' | 'deduction' = 'award'): Promise<Entry> {
  const words = { reason: '帮扶邻里', confirmedBy: '张小梅', claimId: null }
  const at = cloud.now()
  const posting = { id: `${kind}:own-${postings++}`, kind, points, ...words, at, expiresAt: expiryOf(at, LASTS_YEARS) }
  return cloud.store.transaction((tx) => post(tx, accountOf(householdId), posting))
}

const mine = (person: Person = 'dashan') => cloud.as(person).points.passbook({})

async function told(householdId: string): Promise<Message[]> {
  const all = await cloud.store.find(messages, { where: { audience: toHousehold(householdId) } })
  return all.filter(({ about }) => about?.kind === 'passbook')
}

async function chainOf(householdId: string): Promise<Entry[]> {
  const order = { by: 'sequence', direction: 'desc' } as const
  return (await cloud.store.find(entries, { where: { householdId }, order, limit: 1000 })).reverse()
}

/** The book follows from its entries, and they hang together. */
async function expectWhole(householdId: string): Promise<void> {
  const chain = await chainOf(householdId)
  const moved = { in: 1, out: -1, none: 0 }
  const book = await cloud.store.get(passbooks, householdId)
  expect(book?.balance).toBe(chain.reduce((sum, { side, points }) => sum + moved[side] * points, 0))
  expect(book?.headHash).toBe(chain.at(-1)?.hash)
  expect(chain.every((entry, n) => isLinked(entry, chain[n - 1] ?? null))).toBe(true)
}

const home = householdIdOf('dashan')

test('a claim of one year ends with the next: warned of thirty days ahead, taken at the turn of the year, once each', async () => {
  const rules = await adoptRules(cloud)
  await publicise(cloud, rules.plain)
  await cloud.advance(4 * DAY_MS)
  const end = endOf(cloud.now())
  expect((await mine()).balance).toBe(15)

  await wakeAt(end - 31 * DAY_MS)
  expect(await told(home)).toEqual([])
  await wakeAt(end - 30 * DAY_MS)
  for (let n = 0; n < 2; n++) await cloud.advance(DAY_MS)
  const [warning, ...more] = await told(home)
  expect(more).toEqual([])
  expect(warning?.title).toBe('您家有 15 分快到期了')
  expect(warning?.text).toContain('12月31日')
  expect((await cloud.as('dashan').village.listMessages({})).items.map(({ title }) => title)).toContain(warning?.title)
  expect(await mine()).toMatchObject({ balance: 15, expiring: { points: 15, on: end } })

  await wakeAt(end - HOUR_MS)
  expect((await mine()).balance).toBe(15)
  await wakeAt(end + 1)
  for (let n = 0; n < 2; n++) await cloud.advance(DAY_MS)
  const { balance, list, expiring, year } = await mine()
  expect({ balance, expiring, year }).toEqual({
    ...{ balance: 0, expiring: null },
    year: { period: '2029', opening: 15, in: 0, out: 15 },
  })
  const line = list.items[0]
  expect(line).toMatchObject({
    kind: 'expire',
    what: '到期没用完的分',
    confirmedBy: '到期',
    in: 0,
    out: 15,
    balance: 0,
  })
  expect(list.items.filter(({ kind }) => kind === 'expire')).toHaveLength(1)
  expect(await cloud.as('dashan').points.entry({ entryId: line?.id ?? '' })).toMatchObject({ chain: { whole: true } })
  expect(await told(home)).toHaveLength(1)
  await expectWhole(home)
})

test('points that were spent are neither warned of nor taken', async () => {
  await earn(home, 20)
  await earn('qs-1018', 5)
  const end = endOf(cloud.now())
  sleepUntil(end - 40 * DAY_MS)
  await earn(home, 8, 'deduction')
  await earn('qs-1018', 5, 'deduction')
  await wakeAt(end - 20 * DAY_MS)
  expect((await told(home)).map(({ title }) => title)).toEqual(['您家有 12 分快到期了'])
  await earn(home, 2, 'deduction')
  await wakeAt(end + 1)
  expect((await chainOf(home)).at(-1)).toMatchObject({ kind: 'expire', points: 10, honour: 0 })
  expect(await told('qs-1018')).toEqual([])
  expect((await chainOf('qs-1018')).map(({ kind }) => kind)).toEqual(['award', 'deduction'])
})

test('points earned after the warning live their own time, and are warned of on their own', async () => {
  await earn(home, 20)
  const end = endOf(cloud.now())
  const next = endOf(end)
  await wakeAt(end - 25 * DAY_MS)
  await earn(home, 7)
  await fire()
  await wakeAt(end + 1)
  expect(await mine()).toMatchObject({ balance: 7, expiring: null })
  expect(await told(home)).toHaveLength(1)

  await wakeAt(next - 61 * DAY_MS)
  expect((await mine()).expiring).toBeNull()
  await wakeAt(next - 59 * DAY_MS)
  expect((await mine()).expiring).toEqual({ points: 7, on: next })
  expect(await told(home)).toHaveLength(1)
  await wakeAt(next - 29 * DAY_MS)
  expect((await told(home)).map(({ title }) => title).sort()).toEqual(
    ['您家有 20 分快到期了', '您家有 7 分快到期了'].sort(),
  )
  await wakeAt(next + 1)
  expect((await mine()).balance).toBe(0)
  await expectWhole(home)
})

test('timers that run several times at once warn once and take once', async () => {
  await earn(home, 20)
  const end = endOf(cloud.now())
  sleepUntil(end - 10 * DAY_MS)
  await Promise.all([fire(), fire(), fire(), fire()])
  await fire()
  expect(await told(home)).toHaveLength(1)
  sleepUntil(end + 1)
  await Promise.all([fire(), fire(), fire(), fire()])
  await fire()
  expect((await chainOf(home)).map(({ kind }) => kind)).toEqual(['award', 'expire'])
  await expectWhole(home)
})

test('a timer that was away for years takes each lot once, and tells who could not be warned', async () => {
  await earn(home, 20)
  sleepUntil(endOf(cloud.now()) - 300 * DAY_MS)
  await earn(home, 7)
  sleepUntil(cloud.now() + 3 * 366 * DAY_MS)
  for (let n = 0; n < 3; n++) await fire()
  expect((await chainOf(home)).map(({ kind, points }) => [kind, points])).toEqual([
    ['award', 20],
    ['award', 7],
    ['expire', 20],
    ['expire', 7],
  ])
  expect((await told(home)).map(({ title }) => title).sort()).toEqual(
    ['您家有 20 分到期了', '您家有 7 分到期了'].sort(),
  )
  await expectWhole(home)
})

test('a passbook that cannot be worked on holds up no other', async () => {
  await earn('qs-1001', 5)
  await earn('qs-1018', 5)
  const book = await cloud.store.get(passbooks, 'qs-1001')
  if (!book) throw new Error('no passbook')
  await cloud.store.transaction((tx) => tx.put(passbooks, { ...book, balance: 3 }))
  await wakeAt(endOf(cloud.now()) + 1)
  expect((await chainOf('qs-1001')).map(({ kind }) => kind)).toEqual(['award'])
  expect((await chainOf('qs-1018')).map(({ kind }) => kind)).toEqual(['award', 'expire'])
})

test('three hundred households are warned of their points, and lose them, within a few runs', async () => {
  const households = Array.from({ length: 300 }, (_, n) => `qs-many-${n}`)
  for (const [n, household] of households.entries()) await earn(household, (n % 9) + 1)
  const end = endOf(cloud.now())
  const due = () => cloud.store.count(passbooks, { timerAt: { lte: cloud.now() } })
  const runUntilDone = async () => {
    for (let runs = 0; runs < 3 && (await due()) > 0; runs++) await fire()
    expect(await due()).toBe(0)
  }
  sleepUntil(end - 30 * DAY_MS)
  expect(await due()).toBe(300)
  await runUntilDone()
  expect(await cloud.store.count(passbooks, { timerAt: end })).toBe(300)
  sleepUntil(end + 1)
  const { scans } = await questions(cloud, runUntilDone)
  expect(scans).toEqual([])
  for (const household of households.filter((_, n) => n % 50 === 0)) {
    expect(await told(household)).toHaveLength(1)
    await expectWhole(household)
  }
  const order = { by: 'honour', direction: 'desc' } as const
  const all = await cloud.store.find(passbooks, { where: { villageId: 'qs', period: '2029' }, order, limit: 1000 })
  expect(all.filter(({ balance, timerAt }) => balance === 0 && timerAt === null)).toHaveLength(300)
})

test('the neighbour hears nothing of it', async () => {
  await earn(home, 20)
  await wakeAt(endOf(cloud.now()) - DAY_MS)
  const { items } = await cloud.as('neighbour').village.listMessages({})
  expect(items.filter(({ title }) => title.includes('到期'))).toEqual([])
  expect(await told(householdIdOf('neighbour'))).toEqual([])
  expect((await told(home))[0]?.text).not.toContain(PEOPLE.neighbour.name)
})

/** A run of the clock that has read this passbook as it was before. */
function runSeeing(seen: Passbook): Run {
  const store = { ...cloud.store, page: async () => ({ items: [seen], next: null }) }
  const base = { store, now: cloud.now(), clock: cloud.now, requestId: 'test', newId: () => 'test' }
  const callFor = ({ procedure, key, villageId }: { procedure: string; key: string; villageId: string }) => ({
    ...{ ...base, procedure, key, inputHash: '', target: { villageId } },
    ...{ caller: { openid: '', grants: [] }, callerName: '', roles: [] },
  })
  return { ...base, callFor, hasTime: () => true } as unknown as Run
}

test('points that were spent while the clock looked at them, and come back, are warned of all the same', async () => {
  const householdId = householdIdOf('dashan')
  await earn(householdId, 30)
  const seen = await cloud.store.get(passbooks, householdId)
  const [{ expiresAt } = { expiresAt: 0 }] = seen?.lots ?? []
  if (!seen) throw new Error('nothing was earned')
  await sleepUntil(expiresAt - 30 * DAY_MS + HOUR_MS)
  await earn(householdId, 30, 'deduction')
  await expirePoints(runSeeing(seen))
  const back = { id: 'award:back', kind: 'award', points: 30, at: cloud.now(), expiresAt, claimId: null } as const
  const posting = { ...back, reason: '退回来的分', confirmedBy: '陈桂花' }
  await cloud.store.transaction((tx) => post(tx, accountOf(householdId), posting))
  await fire()
  expect((await told(householdId)).map(({ title }) => title)).toEqual(['您家有 30 分快到期了'])
})
