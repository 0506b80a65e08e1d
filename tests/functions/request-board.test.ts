import { DAY_MS } from '@shared/kernel/time'
import type { Category, SeenBy } from '@shared/requests/terms'
import { requestRecords } from '../../cloudfunctions/requests/documents'
import { proveFigures } from '../../cloudfunctions/requests/exports'
import { monthFigures } from '../../cloudfunctions/requests/figures/documents'
import { insert } from '../perf/insert'
import { key, openCloud, refusalOf, type TestCloud } from '../support/cloud'
import { layWorld, type Person } from '../support/world'
import { photoOf } from './points/ground'

const MAY = Date.parse('2026-05-10T09:00:00+08:00')
let cloud: TestCloud
beforeEach(async () => {
  cloud = await openCloud({ clockOffsetMs: MAY - Date.now() })
  await layWorld(cloud)
})
afterEach(() => cloud.close())

interface Asked {
  readonly person?: Person
  readonly category?: Category
  readonly seenBy?: SeenBy
  readonly groupId?: string
  readonly villageId?: string
}
const raise = async ({
  person = 'dashan',
  villageId = 'qs',
  category = 'roads',
  seenBy = 'unnamed',
  groupId,
}: Asked = {}) => {
  const asked = { villageId, what: '村口路灯坏了', stream: 'village' as const, category, seenBy }
  const { requestId } = await cloud
    .as(person)
    .requests.raise({ ...asked, ...(groupId !== undefined && { groupId }), key: key() })
  return requestId
}
const several = async (count: number, asked: Asked = {}) => {
  for (let n = 0; n < count; n++) await raise(asked)
}
const mend = async (requestId: string) => {
  await cloud.as('clerk').requests.accept({ requestId, key: key() })
  const photos = [await photoOf(cloud, 'clerk')]
  await cloud.as('clerk').requests.finish({ requestId, words: '线接好了', photos, key: key() })
}
const agree = (requestId: string) => cloud.as('dashan').requests.agree({ requestId, rating: 'good', key: key() })
const night = () => fetch(`${cloud.local.url}/local/timers/prove`, { method: 'POST' })
const board = (person: Person = 'neighbour', over: 'village' | 'town' = 'village', villageId = 'qs') =>
  cloud.as(person).requests.board({ villageId, over })
const kept = (month: string) => cloud.store.get(monthFigures, `qs:${month}`)

test('the board tells what the last night has counted: what came in, how far it is, how long it took and how well', async () => {
  expect(await board()).toMatchObject({ half: '2026-1', at: null, tally: { open: 0, late: 0, done: 0, gone: 0 } })
  const [mended] = [await raise(), await raise()]
  await cloud.as('dashan').requests.withdraw({ requestId: await raise(), key: key() })
  await mend(mended)
  await agree(mended)
  await night()
  const { at, tally, took, rates, excluded, months } = await board()
  expect(at).toBeLessThanOrEqual(cloud.now())
  expect([tally, took]).toEqual([{ open: 1, late: 0, done: 1, gone: 1 }, [1, 0, 0, 0, 0]])
  expect(rates).toMatchObject({
    content: { of: 1, from: 1 },
    reached: { of: 1, from: 1 },
    onTime: { of: 0, from: 0 },
    silent: 0,
  })
  expect(excluded).toEqual({ count: 1, reasons: [] })
  expect(months.map(({ tally: { open } }) => open)).toEqual([0, 0, 0, 0, 1, 0])
  await raise()
  expect((await board()).tally.open).toBe(1)
  await night()
  expect((await board()).tally.open).toBe(2)
})

test('what is for the office only is in none of it, though the village keeps it counted', async () => {
  await several(2)
  await raise({ seenBy: 'office', category: 'policy' })
  await night()
  for (const person of ['neighbour', 'clerk'] as const) expect((await board(person)).tally.open).toBe(2)
  expect((await kept('2026-05'))?.all.tally.open).toBe(3)
})

test('kinds of which there are few stand together, groups of few households never apart, and one row of all is none', async () => {
  await several(6)
  await several(5, { person: 'xiuying', category: 'water' })
  await several(2, { person: 'neighbour', category: 'safety' })
  await several(1, { person: 'neighbour', category: 'mess' })
  await several(6, { person: 'faraway', category: 'roads' })
  await night()
  const { kinds, places } = await board()
  expect(kinds).toEqual([
    { kind: 'roads', open: 12, late: 0, done: 0 },
    { kind: null, open: 8, late: 0, done: 0 },
  ])
  expect(places).toEqual([
    { name: '1组', open: 14, late: 0, done: 0 },
    { name: '2组', open: 6, late: 0, done: 0 },
  ])
  // Three households live in the only group of the other village.
  await several(6, { person: 'otherResident', villageId: 'bg' })
  await night()
  expect(await board('otherResident', 'village', 'bg')).toMatchObject({ tally: { open: 6 }, places: [] })
})

test('over a town the villages stand side by side, those with few as one, and nobody of another town reads it', async () => {
  await several(7)
  await several(6, { person: 'otherResident', villageId: 'bg' })
  await night()
  const { places, tally } = await board('otherResident', 'town', 'bg')
  expect(tally.open).toBe(13)
  expect(places).toEqual([
    { name: '白果村', open: 6, late: 0, done: 0 },
    { name: '青石湾村', open: 7, late: 0, done: 0 },
  ])
  expect(await refusalOf(board('otherTown', 'town'))).toBe('NOT_ALLOWED')
  expect((await board('townOfficer', 'town')).places).toEqual(places)
})

test('a month goes on being counted after its end until all of it has come to an end, and stays as it is then', async () => {
  const requestId = await raise()
  await cloud.advance(25 * DAY_MS)
  await night()
  const first = await kept('2026-05')
  expect(first).toMatchObject({ settled: false, all: { tally: { done: 0 } } })
  expect((await kept('2026-06'))?.all.tally.open).toBe(0)
  const holder = (await cloud.as('dashan').requests.request({ requestId })).request.level
  expect(holder).not.toBe('village')
  await cloud.as('dashan').requests.withdraw({ requestId, key: key() })
  await cloud.advance(60 * DAY_MS)
  await night()
  const settled = await kept('2026-05')
  expect(settled).toMatchObject({ settled: true, all: { tally: { gone: 1 } } })
  await cloud.advance(2 * DAY_MS)
  await night()
  expect(await kept('2026-05')).toEqual(settled)
  expect(await proveFigures(cloud.store, 'qs')).toEqual([])
})

/** What reading the board costs the database where so many were raised in a month. */
async function costOfBoard(count: number) {
  const requestId = await raise()
  const one = await cloud.store.get(requestRecords, requestId)
  if (!one) throw new Error('nothing was raised')
  await insert(
    cloud,
    requestRecords.name,
    Array.from({ length: count - 1 }, (_, n) => ({ ...one, _id: `laid-${n}` })),
  )
  await night()
  await board()
  cloud.local.database.resetMetrics()
  expect((await board()).tally.open).toBe(count)
  const { operations, documentsExamined } = cloud.local.database.metrics()
  return { operations, documentsExamined }
}

test('the board costs the same over ten requests and over five hundred', async () => {
  const few = await costOfBoard(10)
  await cloud.close()
  cloud = await openCloud({ clockOffsetMs: MAY - Date.now() })
  await layWorld(cloud)
  expect(await costOfBoard(500)).toEqual(few)
})

test('the proof finds figures that were changed by hand, and those that their requests do not bear out', async () => {
  await several(3)
  await night()
  expect(await proveFigures(cloud.store, 'qs')).toEqual([])
  const month = await kept('2026-05')
  if (!month) throw new Error('nothing was kept')
  const tally = { ...month.all.tally, late: 1 }
  await cloud.store.transaction((tx) => tx.put(monthFigures, { ...month, all: { ...month.all, tally } }))
  expect(await proveFigures(cloud.store, 'qs')).toEqual([expect.objectContaining({ id: 'qs:2026-05', field: 'hash' })])
})

test('the town sees its villages side by side: what lies where at this moment, and what the half-year came to, with what is for the office', async () => {
  const [first] = [await raise(), await raise({ seenBy: 'office', category: 'policy' })]
  await mend(first)
  await raise({ person: 'otherResident', villageId: 'bg' })
  await night()
  await agree(first)
  const { town, villages, half } = await cloud.as('townOfficer').requests.townDesk({ villageId: 'qs' })
  expect([town, half, villages.map(({ name }) => name)]).toEqual(['云岭镇', '2026-1', ['白果村', '青石湾村']])
  const [other, own] = villages.map(({ lying }) => lying.filter(({ count }) => count > 0))
  expect([other, own]).toEqual([[{ state: 'asked', count: 1 }], [{ state: 'asked', count: 1 }]])
  // What has happened since the night is in no figure of the half-year.
  expect(villages[1]).toMatchObject({ tally: { open: 1, done: 1 }, content: { of: 0, from: 0 } })
  expect(villages[1]?.kinds.map(({ name }) => name)).toEqual(['policy', 'roads'])
  await night()
  const later = await cloud.as('townOfficer').requests.townDesk({ villageId: 'bg' })
  expect(later.villages[1]).toMatchObject({ content: { of: 1, from: 1 } })
  expect(await refusalOf(cloud.as('clerk').requests.townDesk({ villageId: 'qs' }))).toBe('NOT_ALLOWED')
})
