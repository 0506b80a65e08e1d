import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { endOfWorkingDayAfter } from '@shared/kernel/calendar'
import { DAY_MS, dayOf, endOfDayAfter } from '@shared/kernel/time'
import { calendarIn, calendars } from '../../../cloudfunctions/kernel/calendar'
import { events } from '../../../cloudfunctions/kernel/events'
import { openCloud, TEST_SECRET, type TestCloud } from '../../support/cloud'

/** A Saturday in the autumn before a year whose notice the library does not have. */
const NOW = Date.parse('2026-10-24T12:00:00+08:00')

let cloud: TestCloud
let folder: string
beforeAll(async () => {
  cloud = await openCloud({ clockOffsetMs: NOW - Date.now() })
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cunxing-year-'))
})
afterAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true })
  await cloud.close()
})

const root = path.resolve(__dirname, '../../..')

/** Runs the tool as an operator does, in a process of its own. */
function load(year: object): Promise<{ code: number | null; said: string }> {
  const { env, secretId, secretKey, url } = cloud.local
  const file = path.join(folder, 'year.json')
  fs.writeFileSync(file, JSON.stringify(year))
  const args = Object.entries({ env, url, file, by: '王运维' }).flatMap(([name, value]) => [`--${name}`, value])
  const variables = { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey, CUNXING_SECRET: TEST_SECRET }
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
  const child = spawn(process.execPath, [tsx, 'scripts/operator/load-year.ts', ...args], {
    cwd: root,
    env: { ...process.env, ...variables },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })))
}

/** The day on which so many working days are over, for whoever asks at `now`, and the years that are not known. */
const after = async (now: number, days: number) => {
  const end = endOfWorkingDayAfter(await calendarIn(cloud.store), now, days)
  return [dayOf(end.at), end.unknown]
}
const YEAR = { year: '2027', off: ['2027-01-01', '2027-01-02'], worked: ['2027-01-03'] }

test('what the library ships holds before anything was written down, and after', async () => {
  const friday = Date.parse('2026-09-30T12:00:00+08:00')
  expect(await after(friday, 1)).toEqual(['2026-10-08', []])
  await cloud.advance(DAY_MS)
  const written = await cloud.store.get(calendars, 'days')
  expect(written?.years.map(({ year, from, since }) => [year, from, since])).toEqual([
    ['2025', 'library', 0],
    ['2026', 'library', 0],
  ])
  expect(await after(friday, 1)).toEqual(['2026-10-08', []])
  await cloud.advance(DAY_MS)
  expect((await cloud.store.get(calendars, 'days'))?.revision).toBe(1)
})

test('a year that an operator loads counts from the next midnight on, and is written down with their name', async () => {
  const tomorrow = endOfDayAfter(cloud.now(), 0) + 1
  expect(await load(YEAR)).toEqual({ code: 0, said: `2027 counts from ${dayOf(tomorrow)} on.\n` })
  const eve = Date.parse('2026-12-31T12:00:00+08:00')
  expect(await after(eve, 1)).toEqual(['2027-01-03', []])
  const calendar = await calendarIn(cloud.store)
  expect(endOfWorkingDayAfter(calendar, tomorrow - 1, 60).unknown).toEqual(['2027'])
  expect(endOfWorkingDayAfter(calendar, tomorrow, 60).unknown).toEqual([])
  const [record] = await cloud.store.find(events, {
    where: { subject: 'calendar:days', procedure: 'operator.loadYear' },
  })
  expect(record).toMatchObject({ actor: { name: '王运维' }, outcome: { ok: true, data: { years: ['2027'] } } })
})

test('loading the same year again changes nothing, and a corrected one comes after it', async () => {
  const before = await cloud.store.get(calendars, 'days')
  expect((await load(YEAR)).said).toBe('2027 is loaded already.\n')
  expect(await cloud.store.get(calendars, 'days')).toEqual(before)
  expect((await load({ ...YEAR, worked: [] })).code).toBe(0)
  expect((await cloud.store.get(calendars, 'days'))?.years.map(({ year }) => year)).toEqual([
    ...['2025', '2026', '2027', '2027'],
  ])
})

test('a year that cannot be meant is refused with what is wrong, and nothing is written', async () => {
  const before = await cloud.store.get(calendars, 'days')
  const { code, said } = await load({ ...YEAR, off: ['2026-01-01'] })
  expect([code, said]).toEqual([1, expect.stringContaining('not in 2027: 2026-01-01')])
  expect(await cloud.store.get(calendars, 'days')).toEqual(before)
})

test('by night the library does not take back what an operator has loaded', async () => {
  expect((await load({ year: '2026', off: ['2026-12-25'], worked: [] })).code).toBe(0)
  const before = await cloud.store.get(calendars, 'days')
  await cloud.advance(DAY_MS)
  expect(await cloud.store.get(calendars, 'days')).toEqual(before)
  expect(await after(Date.parse('2026-12-24T12:00:00+08:00'), 1)).toEqual(['2026-12-28', []])
})
