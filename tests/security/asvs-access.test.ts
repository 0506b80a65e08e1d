import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { access } from '@shared/access'
import { hostOf } from '@shared/hosts'
import { events } from '../../cloudfunctions/kernel/events'
import { key, refusalOf, type TestCloud } from '../support/cloud'
import { PICTURE } from '../support/picture'
import { householdIdOf, layWorld, type Person, residentIdOf } from '../support/world'
import { isRead, partsOf, shapeOf, withAt } from './contract-inputs'
import { differences, fingerprint } from './fingerprint'
import { openDoor } from './knock'
import { firstSpot, oughtToOpen, rowOf } from './model'
import { openQuietCloud } from './quiet-cloud'
import { sampleOf } from './samples'
import { laySpot, type Spot, spots } from './spots'

// One test for each item of OWASP ASVS 5.0 on access, data, records and faults; docs/security.md says what each one asks.

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'cunxing-asvs-'))
let cloud: TestCloud

beforeAll(async () => {
  cloud = await openQuietCloud(dataDir)
  await layWorld(cloud)
  for (const spot of spots) await laySpot(cloud.store, spot, cloud.now())
})
afterAll(async () => {
  await cloud.close()
  fs.rmSync(dataDir, { recursive: true, force: true })
})

const SHUT = ['NOT_ALLOWED', 'SIGN_IN_REQUIRED', 'NOT_FOUND']
const procedures = Object.keys(access)
const functionsOf = (...contexts: string[]) =>
  procedures.filter((name) => contexts.some((c) => name.startsWith(`${c}.`)))

/** What a person, or a stranger, is answered everywhere that the table does not let them; empty when it is no. */
async function opened(person: Person | null, spot: Spot, among = procedures): Promise<string[]> {
  const call = await openDoor(cloud, person ?? 'stranger')
  const closed = among.filter((procedure) => !oughtToOpen(rowOf(procedure), person, spot))
  expect(closed.length).toBeGreaterThan(9)
  const wrong: string[] = []
  for (const procedure of closed) {
    const at = procedure.split('.')
    const { code } = await call(hostOf(at[0] ?? ''), { path: at, input: sampleOf(procedure, spot) })
    if (!SHUT.includes(code)) wrong.push(`${procedure}: ${code || 'done'}`)
  }
  return wrong
}

const otherDoors = spots.slice(1)

test('ASVS 4.1.3: no header and no field of the event says who is calling; only the identity that the platform vouches for', async () => {
  const event = {
    path: ['village', 'me'],
    input: {},
    openid: 'clerk',
    userInfo: { openId: 'clerk' },
    tcbContext: { openid: 'clerk' },
  }
  const names = [
    'x-wx-openid',
    'x-openid',
    'x-user-id',
    'x-forwarded-user',
    'x-forwarded-for',
    'x-real-ip',
    'x-wx-source',
    'wx-openid',
  ]
  const headers = Object.fromEntries(names.map((name) => [name, 'clerk']))
  const stranger = await fetch(`${cloud.local.url}/local/call/village`, {
    ...{ method: 'POST', headers, body: JSON.stringify({ event, openid: 'clerk' }) },
  })
  expect(await stranger.json()).toMatchObject({ result: { ok: false, error: { code: 'NOT_ALLOWED' } } })
  expect(await cloud.call('dashan', 'village', event)).toMatchObject({
    ok: true,
    data: { household: { id: householdIdOf('dashan') } },
  })
})

test('ASVS 8.2.1: a villager, a stranger and somebody whose term is over get into no procedure that the table does not open to them', async () => {
  for (const person of ['dashan', 'expired', null] as const) {
    expect(await opened(person, firstSpot(), functionsOf('village', 'shop'))).toEqual([])
  }
})

test('ASVS 8.2.2: by the id of another door, claim, entry, order or round nobody gets at what is not theirs', async () => {
  for (const person of ['dashan', 'worker1'] as const) {
    for (const spot of otherDoors) {
      expect(await opened(person, spot, functionsOf('points', 'shop', 'inspection'))).toEqual([])
    }
  }
})

test('ASVS 8.2.3: of what they may read, people read only the fields that are for them', async () => {
  const { orderId, villageId } = firstSpot()
  const atTheDesk = await cloud.as('shopkeeper').shop.order({ orderId })
  const atHome = await cloud.as('dashan').shop.order({ orderId })
  const known = await cloud.as('worker1').shop.order({ orderId })
  expect([atTheDesk.code, atTheDesk.order.household]).toEqual([null, '1组17号 李大〇家'])
  expect(atHome.order.household).toBe('李大山家')
  expect(known.code).toBe(null)
  const neighbours = await cloud.as('a-stranger').village.findHousehold({ villageId })
  expect(JSON.stringify(neighbours)).not.toMatch(/李大山|赵有田/)
})

test('ASVS 8.3.1: access is decided behind the client: what a page would hide is refused when it is sent all the same', async () => {
  const { villageId } = firstSpot()
  const notice = { villageId, title: '通知', text: '明天开会', key: key() }
  expect(await refusalOf(cloud.as('dashan').village.publishNotice(notice))).toBe('NOT_ALLOWED')
  expect(await refusalOf(cloud.as('expired').village.publishNotice({ ...notice, key: key() }))).toBe('NOT_ALLOWED')
})

test('ASVS 8.3.2: a role that is given or taken away holds at the next call', async () => {
  const { villageId } = firstSpot()
  const counter = () => refusalOf(cloud.as('neighbour').shop.counter({ villageId, queue: 'placed' }))
  const role = { villageId, residentId: residentIdOf('neighbour'), role: 'shopkeeper' as const, placeId: villageId }
  expect(await counter()).toBe('NOT_ALLOWED')
  await cloud.as('clerk').village.grantRole({ ...role, until: cloud.now() + 30 * 86_400_000, key: key() })
  expect(await counter()).toBe('succeeded')
  await cloud.as('clerk').village.revokeRole({ ...role, reason: '到期', key: key() })
  expect(await counter()).toBe('NOT_ALLOWED')
})

test('ASVS 8.3.3: a function that reads all other contexts prints for a caller only what the caller may read', async () => {
  for (const spot of otherDoors) expect(await opened('dashan', spot, functionsOf('paper'))).toEqual([])
})

test('ASVS 8.4.1: whatever somebody of one village tries in another, nothing there changes and nothing of it is read', async () => {
  const before = await fingerprint(cloud)
  for (const person of ['otherClerk', 'otherTown'] as const) expect(await opened(person, firstSpot())).toEqual([])
  expect(differences(before, await fingerprint(cloud))).toEqual([])
})

test('ASVS 15.3.3: a field that the contract does not name is refused at every depth of every input', async () => {
  const call = await openDoor(cloud, 'clerk')
  const fields = ['roles', 'grants', 'state', 'points', 'balance', '_id', 'openid', 'isAdmin', '__proto__']
  const inputs = procedures.flatMap((procedure, n) => {
    const objects = partsOf(shapeOf(procedure)).filter(({ shape }) => shape.type === 'object')
    return objects.flatMap(({ place, shape }) => {
      const free = fields.filter((name) => !Object.hasOwn(shape.properties ?? {}, name))
      const field = free[n % free.length] ?? ''
      return [{ procedure, input: withAt(sampleOf(procedure, firstSpot()), [...place, field], ['clerk']) }]
    })
  })
  const answers = inputs.map(async ({ procedure, input }) => {
    const at = procedure.split('.')
    const { code } = await call(hostOf(at[0] ?? ''), { path: at, input })
    return code === 'INPUT_INVALID' ? [] : [`${procedure}: ${code || 'done'}`]
  })
  expect((await Promise.all(answers)).flat()).toEqual([])
})

test('ASVS 14.2.8: place and phone are gone from a photo before it is kept, and the original is thrown away', async () => {
  const exif = Buffer.from('Exif\0\0GPS 26.08N 106.55E HUAWEI', 'latin1')
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2])
  const rest = PICTURE.subarray(2)
  const photo = await cloud.upload('shopkeeper', 'a.jpg', Buffer.concat([head, exif, rest]))
  const kept = () =>
    fs
      .readdirSync(path.join(dataDir, 'files'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name)).toString('latin1'))
  expect(kept().filter((bytes) => bytes.includes('GPS'))).toHaveLength(1)
  const { villageId } = firstSpot()
  const { shop } = cloud.as('shopkeeper')
  const { draft } = (await shop.stock({ villageId })).list.items[0] ?? {}
  if (!draft) throw new Error('the shop is empty')
  await shop.saveGoods({ villageId, draft: { ...draft, name: '有照片的' }, photo, onShelf: true, key: key() })
  expect(kept()).toHaveLength(1)
  expect(kept().filter((bytes) => bytes.includes('GPS'))).toEqual([])
})

/** The lines of the functions' logs that tell of a refused access. */
const refusals = () =>
  ['village', 'points', 'shop', 'jobs']
    .map((name) => path.join(dataDir, 'logs', `${name}.log`))
    .filter((file) => fs.existsSync(file))
    .flatMap((file) => fs.readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line.includes('"refused"'))

/** A function's output reaches its log a moment after its answer. */
async function logged(pattern: RegExp): Promise<string> {
  for (;;) {
    const line = refusals().findLast((text) => pattern.test(text))
    if (line) return line
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('ASVS 16.3.2: whoever is refused access is in the log, with what they asked for and without what they sent', async () => {
  const { villageId } = firstSpot()
  const notice = { villageId, title: '偷偷发的', text: '明天开会', key: key() }
  expect(await refusalOf(cloud.as('faraway').village.publishNotice(notice))).toBe('NOT_ALLOWED')
  const line = await logged(/"village.publishNotice".*faraway/)
  expect(line).toMatch(
    /^\d{4}-\d\d-\d\dT\S+Z \S+ \{"requestId":"[^"]+","procedure":"village.publishNotice","refused":"NOT_ALLOWED","by":"qs-r-faraway"\}$/,
  )
  await refusalOf(cloud.as('a-passer-by').shop.listMine({}))
  expect(await logged(/"shop.listMine","refused":"SIGN_IN_REQUIRED"/)).not.toContain('a-passer-by')
  await cloud.call('clerk', 'points', { path: ['points', 'no\nsuch'], input: {} })
  expect(await logged(/no\\nsuch/)).toContain('NOT_ALLOWED')
  await cloud.call('clerk', 'jobs', { Type: 'Timer', TriggerName: 'advance' })
  expect(await logged(/"procedure":"jobs"/)).toContain('NOT_ALLOWED')
  expect(refusals().join()).not.toContain('偷偷')
})

test('ASVS 16.4.2: no door leads to the logs, and what was recorded stands as it was whatever else is done', async () => {
  const before = await cloud.store.count(events, { villageId: 'qs' })
  const stood = [...(await fingerprint(cloud))].filter(([name]) => name.startsWith('kernel_events '))
  for (const door of [
    'logs/shop.log',
    'logs',
    'files/../logs/shop.log',
    'files/%2e%2e/logs/shop.log',
    'files/..%2flogs%2fshop.log',
  ]) {
    expect([door, (await fetch(`${cloud.local.url}/local/${door}`)).status >= 400]).toEqual([door, true])
  }
  const call = await openDoor(cloud, 'clerk')
  for (const procedure of functionsOf('points', 'shop').filter((name) => !isRead(name))) {
    const at = procedure.split('.')
    await call(hostOf(at[0] ?? ''), { path: at, input: sampleOf(procedure, firstSpot()) })
  }
  const now = await fingerprint(cloud)
  expect(stood.filter(([name, text]) => now.get(name) !== text)).toEqual([])
  expect(await cloud.store.count(events, { villageId: 'qs' })).toBeGreaterThan(before)
})

test('ASVS 16.5.3: where something breaks, nothing is let in and nothing is written; the answer tells nothing of the inside', async () => {
  // What the roster says of this caller cannot be read.
  const broken = JSON.stringify({ _id: 'broken', villageId: 'qs', residentId: 'qs-r-clerk', grants: 'committee' })
  await cloud.local.database.execute('database.insertDocument', { collectionName: 'village_accounts', data: [broken] })
  const before = await fingerprint(cloud)
  const { villageId } = firstSpot()
  const event = { path: ['village', 'publishNotice'], input: { villageId, title: '通知', text: '开会', key: key() } }
  const answer = await cloud.call('broken', 'village', event)
  expect(answer).toMatchObject({ ok: false, error: { code: 'FAULT', message: '出了点毛病，您的积分一分没少。' } })
  expect(JSON.stringify(answer)).not.toMatch(/zod|stack|\.ts|\.js|grants|village_accounts/i)
  expect(differences(before, await fingerprint(cloud))).toEqual([])
})
