import { hostOf, hosts } from '@shared/hosts'
import * as z from 'zod'
import { openCloud, type TestCloud } from '../support/cloud'
import { householdIdOf, layWorld, PEOPLE, type Person } from '../support/world'
import { procedureNames } from './contract-inputs'
import { firstSpot, oughtToOpen, rowOf } from './model'
import { sampleOf } from './samples'
import { laySpot, type Spot, spots } from './spots'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await openCloud()
  await layWorld(cloud)
  for (const spot of spots) await laySpot(cloud.store, spot, cloud.now())
})
afterAll(() => cloud.close())

const answer = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string() }) }),
])
const SHUT = new Set(['NOT_ALLOWED', 'SIGN_IN_REQUIRED', 'NOT_FOUND', 'FAULT'])

/** What the door answered: `open` when access was given, whatever the use case then said. */
async function knock(openid: string, procedure: string, spot: Spot): Promise<'open' | 'shut' | 'fault'> {
  const path = procedure.split('.')
  const result = answer.parse(
    await cloud.call(openid, hostOf(path[0] ?? ''), { path, input: sampleOf(procedure, spot) }),
  )
  if (result.ok) return 'open'
  if (result.error.code === 'FAULT') return 'fault'
  return SHUT.has(result.error.code) ? 'shut' : 'open'
}

/** Procedures whose use case hides what is not the reader's own, beyond the table: their samples name nothing real. */
const NAMES_NOTHING = new Set(['village.withdrawNotice', 'village.grantRole', 'village.revokeRole'])

const procedures = procedureNames().filter((name) => name !== 'village.signOut' && !NAMES_NOTHING.has(name))

describe('the access table, walked cell by cell', () => {
  test.each(procedures)('%s opens to whom the table names, and to nobody else', async (procedure) => {
    const row = rowOf(procedure)
    const wrong: string[] = []
    for (const spot of row.target === 'none' ? spots.slice(0, 1) : spots) {
      for (const person of [...(Object.keys(PEOPLE) as Person[]), null]) {
        if (procedure === 'village.decideSignIn') await laySpot(cloud.store, spot, cloud.now())
        const ought = oughtToOpen(row, person, spot) ? 'open' : 'shut'
        const is = await knock(person ?? 'stranger', procedure, spot)
        if (is !== ought) wrong.push(`${person ?? 'a stranger'} at ${spot.name}: ought to be ${ought}, is ${is}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test.each([...NAMES_NOTHING])('%s is shut to whoever the table does not name', async (procedure) => {
    const row = rowOf(procedure)
    const spot = firstSpot()
    for (const person of (Object.keys(PEOPLE) as Person[]).filter((p) => !oughtToOpen(row, p, spot))) {
      expect([person, await knock(person, procedure, spot)]).toEqual([person, 'shut'])
    }
  })

  test.each(procedureNames())('%s answers nothing to a caller without an openid', async (procedure) => {
    const spot = firstSpot()
    expect(await knock('', procedure, spot)).toBe('shut')
  })
})

/** How many changes were ever made. */
const EVENTS = { collectionName: 'kernel_events', query: '{"_id":{"$gte":""}}' }

describe('what is not in the table', () => {
  test.each([
    ...['village.nothing', 'village.constructor', 'village.__proto__', 'points.toString', 'shop.hasOwnProperty'],
    ...['__proto__.me', 'constructor.prototype', 'village.', '.me', 'village.me.more', 'village', 'Village.me'],
  ])('%s cannot be called', async (procedure) => {
    const path = procedure.split('.')
    const result = await cloud.call('clerk', 'village', { path, input: {} })
    expect(result).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } })
  })

  test('an event that names no procedure as one is named is refused, whatever it is', async () => {
    const paths = [
      null,
      'village.me',
      [],
      [['village'], 'me'],
      [{ $ne: '' }, 'me'],
      ['village', 7],
      { 0: 'village', 1: 'me', length: 2 },
    ]
    const events = [null, 5, 'village.me', [], {}, ...paths.map((path) => ({ path, input: {} }))]
    for (const event of [...events, { path: Array.from({ length: 10_000 }, () => 'village') }]) {
      const refused = { ok: false, error: { code: 'NOT_ALLOWED' } }
      expect([event, await cloud.call('clerk', 'village', event)]).toMatchObject([event, refused])
    }
  })

  test('the clock, which has no openid, calls no procedure: not by its own event, and not with a path in it', async () => {
    const event = { Type: 'Timer', TriggerName: 'advance', path: ['village', 'publishNotice'], input: {} }
    for (const [name, contexts] of hosts()) {
      const path = procedureNames()
        .find((one) => contexts.some((context) => one.startsWith(`${context}.`)))
        ?.split('.')
      for (const sent of [event, { ...event, path, input: { villageId: 'qs' } }]) {
        const answer = await cloud.local.database.execute('database.calculateDocument', EVENTS)
        expect(await cloud.call('', name, sent)).toMatchObject({ ok: false })
        expect(await cloud.local.database.execute('database.calculateDocument', EVENTS)).toEqual(answer)
      }
    }
  })

  test('a person who calls the function of the timers is refused, whatever the event says', async () => {
    for (const event of [
      { path: ['jobs', 'advance'] },
      { Type: 'Timer', TriggerName: 'advance', Time: '2026-01-01' },
      {},
    ]) {
      expect(await cloud.call('clerk', 'jobs', event)).toBe('refused')
    }
  })

  test.each([
    'openid',
    'OPENID',
    'WX_OPENID',
    'userInfo',
    'residentId',
    'householdId',
    'role',
    'roles',
    'grants',
    'caller',
  ])('%s in the input is refused, beside the input it is not believed', async (field) => {
    const path = ['village', 'me']
    const inside = { path, input: { [field]: 'clerk' } }
    const refused = { ok: false, error: { code: 'INPUT_INVALID' } }
    expect(await cloud.call('dashan', 'village', inside)).toMatchObject(refused)
    const beside = { path, input: {}, [field]: field === 'userInfo' ? { openId: 'clerk' } : 'clerk' }
    const me = { ok: true, data: { household: { id: householdIdOf('dashan') } } }
    expect(await cloud.call('dashan', 'village', beside)).toMatchObject(me)
  })

  test('one function does not answer for another', async () => {
    const refused = { ok: false, error: { code: 'NOT_ALLOWED' } }
    for (const host of hosts().keys()) {
      for (const procedure of procedureNames().filter((name) => hostOf(name.split('.')[0] ?? '') !== host)) {
        const event = { path: procedure.split('.'), input: sampleOf(procedure, firstSpot()) }
        expect([host, procedure, await cloud.call('clerk', host, event)]).toMatchObject([host, procedure, refused])
      }
    }
  })
})
