import { hostOf } from '@shared/hosts'
import { DAY_MS } from '@shared/kernel/time'
import fc from 'fast-check'
import { orders } from '../../cloudfunctions/shop/documents'
import { award, bookOf, goodsDraft, goodsOf, openShopVillage, putOut } from '../functions/shop/orders-ground'
import { key, refusalOf, type TestCloud } from '../support/cloud'
import { householdIdOf, residentIdOf } from '../support/world'
import { isRead, procedureNames } from './contract-inputs'
import { differences, fingerprint } from './fingerprint'
import { firstSpot, whoMay } from './model'
import { sampleOf } from './samples'
import { laySpot, type Spot } from './spots'

let cloud: TestCloud
let oil: string
let spot: Spot
beforeAll(async () => {
  cloud = await openShopVillage()
  spot = firstSpot()
  await laySpot(cloud.store, spot, cloud.now())
  oil = await putOut(cloud, goodsDraft('食用油', 10), 500)
  await award(cloud, householdIdOf('dashan'), 2000)
  await award(cloud, householdIdOf('neighbour'), 500)
})
afterAll(() => cloud.close())

const letGo = (person: string, procedure: string, letGo: string) =>
  cloud.call(person, hostOf(procedure.split('.')[0] ?? ''), { path: procedure.split('.'), letGo })
const raw = (person: string, procedure: string, input: object) =>
  cloud.call(person, hostOf(procedure.split('.')[0] ?? ''), { path: procedure.split('.'), input })
const wanted = (key: string, count = 1) => ({ lines: [{ goodsId: oil, count, points: 10 }], key })
const place = (more: { key: string; count?: number }, person = 'dashan') =>
  cloud.as(person).shop.place(wanted(more.key, more.count))
const GONE = { ok: false, error: { code: 'LET_GO', defined: true } }
const changes = procedureNames().filter((name) => !isRead(name))

test('whoever lets go of the key of an order that was placed hears which one it is, and it stands', async () => {
  const kept = key()
  const { orderId } = await place({ key: kept })
  expect(await letGo('dashan', 'shop.place', kept)).toMatchObject({ ok: true, data: { subject: `order:${orderId}` } })
  expect((await cloud.store.get(orders, orderId))?.state).toBe('placed')
})

test('whoever lets go of a key that was refused hears the same "no"', async () => {
  const kept = key()
  expect(await refusalOf(place({ key: kept, count: 99 }, 'faraway'))).toBe('POINTS_SHORT')
  expect(await letGo('faraway', 'shop.place', kept)).toMatchObject({ ok: false, error: { code: 'POINTS_SHORT' } })
})

test('an order whose key was let go of is not made when it arrives after all, whatever is in it', async () => {
  const late = key()
  const before = await bookOf(cloud, 'dashan')
  expect(await letGo('dashan', 'shop.place', late)).toMatchObject(GONE)
  for (const count of [1, 2]) expect(await refusalOf(place({ key: late, count }))).toBe('LET_GO')
  expect(await letGo('dashan', 'shop.place', late)).toMatchObject(GONE)
  expect(await bookOf(cloud, 'dashan')).toEqual(before)
})

test('an order and the letting go of its key at one instant: all hear the same, and it is made or never will be', async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1e6)
  const sends = fc.array(fc.boolean(), { minLength: 2, maxLength: 6 })
  const once = fc.asyncProperty(sends, async (sent) => {
    const [same, { left }] = [key(), await goodsOf(cloud, oil)]
    const codes = await Promise.all(
      [...sent, true, false].map(async (order) => {
        const answer = order
          ? await raw('dashan', 'shop.place', wanted(same))
          : await letGo('dashan', 'shop.place', same)
        return Object(answer).ok ? 'done' : String(Object(Object(answer).error).code)
      }),
    )
    expect(new Set(codes).size).toBe(1)
    expect((await goodsOf(cloud, oil)).left).toBe(codes[0] === 'done' ? left - 1 : left)
  })
  await fc.assert(once, { numRuns: 10, seed })
})

/** What only an office may that nobody of this world holds, somebody may from now on. */
async function aLead(): Promise<'neighbour'> {
  const office = { role: 'stairLead', placeId: spot.groupId, until: cloud.now() + DAY_MS } as const
  const residentId = residentIdOf('neighbour')
  await cloud.as('clerk').village.grantRole({ villageId: spot.villageId, residentId, ...office, key: key() })
  return 'neighbour'
}

test.each(changes)('%s: once its key was let go of, the change is not made any more', async (procedure) => {
  const [person = await aLead()] = whoMay(procedure, spot)
  const late = key()
  expect(await letGo(person, procedure, late)).toMatchObject(GONE)
  const before = await fingerprint(cloud)
  expect(await raw(person, procedure, { ...sampleOf(procedure, spot), key: late })).toMatchObject(GONE)
  expect(differences(before, await fingerprint(cloud))).toEqual([])
})

test('nobody lets go of the key of somebody else', async () => {
  const mine = key()
  expect(await letGo('neighbour', 'shop.place', mine)).toMatchObject(GONE)
  expect(await place({ key: mine })).toMatchObject({ state: 'placed' })
  const theirs = key()
  await place({ key: theirs }, 'neighbour')
  expect(await letGo('dashan', 'shop.place', theirs)).toMatchObject(GONE)
})

test('a key is let go of for its own procedure alone', async () => {
  const same = key()
  expect(await letGo('dashan', 'shop.cancel', same)).toMatchObject(GONE)
  expect(await place({ key: same })).toMatchObject({ state: 'placed' })
})

test('a guest who lets go hears what became of it and writes nothing', async () => {
  const [guest, kept] = ['nobody-knows', key()]
  const input = { householdId: householdIdOf('dashan'), name: '李大山', idLastFour: '0000', key: kept }
  const no = await raw(guest, 'village.signIn', input)
  expect(no).toMatchObject({ ok: false })
  const before = await fingerprint(cloud)
  expect(await letGo(guest, 'village.signIn', kept)).toMatchObject({ error: { code: Object(Object(no).error).code } })
  for (const procedure of ['village.signIn', 'shop.place', 'points.object']) {
    expect(await letGo(guest, procedure, key())).toMatchObject({ error: { code: 'SIGN_IN_REQUIRED' } })
  }
  expect(await letGo('', 'shop.place', key())).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
  expect(differences(before, await fingerprint(cloud))).toEqual([])
})

test.each([
  ['a question has no key', ['shop', 'shelf'], 'k'.repeat(32)],
  ['no such procedure', ['shop', 'constructor'], 'k'.repeat(32)],
  ['a procedure of another function', ['points', 'object'], 'k'.repeat(32)],
  ['no key at all', ['shop', 'place'], ''],
  ['an operator for a key', ['shop', 'place'], { $ne: '' }],
])('%s: nothing is let go of', async (_, path, letGo) => {
  expect(await cloud.call('dashan', 'shop', { path, letGo })).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
})
