import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { accounts } from '../../cloudfunctions/village/documents'
import { DECLARED_NODE } from '../../scripts/vendor.mjs'
import { fetched, readPdf } from '../functions/paper/reader'
import { award, bookOf, goodsDraft, openShop, putOut } from '../functions/shop/orders-ground'
import { clientOver } from '../support/callers'
import { key, openCloud, refusalOf, type TestCloud } from '../support/cloud'
import { giveNumbers, idNumberOf } from '../support/numbers'
import { householdIdOf, layWorld, residentIdOf } from '../support/world'
import { FUNCTIONS, timerEvent } from './call'
import { type EventRuntime, openEventRuntime } from './event-runtime'

const settings: unknown = JSON.parse(readFileSync(path.resolve(__dirname, '../../cloudbaserc.json'), 'utf8'))
const { functions } = z
  .object({ functions: z.array(z.object({ name: z.string(), handler: z.literal('index.main'), runtime: z.string() })) })
  .parse(settings)
const NAMES = functions.map(({ name }) => name)

// Each call starts a process, and the machine may be busy.
let cloud: TestCloud
let runtime: EventRuntime
beforeAll(async () => {
  cloud = await openCloud()
  await layWorld(cloud)
  runtime = await openEventRuntime(cloud)
})
afterAll(() => cloud.close())

/** Somebody whose every call starts a process of its own. */
const as = (openid: string) => clientOver((name, event) => runtime.run(name, event, { openid }))

describe('the declared runtime', () => {
  test('is the one that these tests run on', () => {
    const [major, minor] = DECLARED_NODE.version.split('.')
    expect(new Set(functions.map(({ runtime }) => runtime))).toEqual(new Set([`Nodejs${major}.${minor}`]))
  })

  test.each(NAMES)('has everything that the bundle of %s calls by name', (name) => {
    const bundle = readFileSync(path.join(FUNCTIONS, name, 'index.js'), 'utf8')
    // Of what came after it, the methods that a library cannot well ask for before it uses them.
    const newer = /\.(toSorted|toReversed|toSpliced|isWellFormed|toWellFormed|isSubsetOf)\(|(Object|Map)\.groupBy\(/
    const since = /Promise\.withResolvers\(|Array\.fromAsync\(|AbortSignal\.any\(|\.parseEnv\(|RegExp\.escape\(/
    expect([newer.exec(bundle)?.[0], since.exec(bundle)?.[0]]).toEqual([undefined, undefined])
  })
})

describe("in the vendor's runtime of event functions, on the declared Node", () => {
  test.each(NAMES)('%s starts, and refuses what it does not know', async (name) => {
    const answer = await runtime.run(name, { path: [name, 'nothing'] }, { openid: 'dashan' })
    expect(answer).toEqual(name === 'jobs' ? 'refused' : expect.objectContaining({ ok: false }))
  })

  test('a guest finds the village and signs in with the door code', async () => {
    await giveNumbers(cloud, 'dashan', { idNumber: idNumberOf(17) })
    const { villages } = await as('phone').village.listVillages({})
    expect(villages).toContainEqual({ id: 'qs', name: '青石湾村', town: '云岭镇' })
    const householdId = householdIdOf('dashan')
    const { code } = await as('dashan').village.doorCode({ householdId })
    const asked = { householdId, name: '李大山', idLastFour: idNumberOf(17).slice(-4), doorCode: code, key: key() }
    expect((await as('phone').village.signIn(asked)).state).toBe('confirmed')
    expect(await cloud.store.get(accounts, 'phone')).toMatchObject({ residentId: residentIdOf('dashan') })
  })

  test('who calls is whom the platform names, whatever the event says', async () => {
    const forged = { WX_OPENID: 'clerk', OPENID: 'clerk', openid: 'clerk', userInfo: { openId: 'clerk' } }
    const event = { path: ['village', 'home'], input: {}, ...forged }
    const answer = await runtime.run('village', event, { openid: 'neighbour' })
    expect(answer).toMatchObject({ ok: true, data: { me: { name: '赵有田' } } })
  })

  test('what the call before left in the process names nobody', async () => {
    const left = {
      WX_CONTEXT_KEYS: 'WX_OPENID',
      WX_OPENID: 'clerk',
      TCB_CONTEXT_KEYS: 'TCB_SOURCE',
      TCB_SOURCE: 'wx_client',
    }
    const event = { path: ['village', 'home'], input: {} }
    expect(await runtime.run('village', event, 'timer', left)).toMatchObject({ ok: false })
    expect(await runtime.run('jobs', timerEvent('advance'), 'timer', left)).toBe('success')
  })

  test('an order is placed once however often its key comes, each time in a new process', async () => {
    await openShop(cloud)
    const oil = await putOut(cloud, goodsDraft('菜籽油 5 升', 50), 5)
    await award(cloud, householdIdOf('dashan'), 200)
    const wished = (count: number) => ({ lines: [{ goodsId: oil, count, points: 50 }], key: key() })
    const once = wished(1)
    const placed = await as('dashan').shop.place(once)
    expect(await as('dashan').shop.place(once)).toEqual(placed)
    expect(await refusalOf(as('dashan').shop.place(wished(4)))).toBe('POINTS_SHORT')
    expect(await bookOf(cloud, 'dashan')).toMatchObject({ balance: 150, held: 50 })
  })

  test('a passbook is printed with its fonts inside', async () => {
    await award(cloud, householdIdOf('dashan'), 200)
    const book = readPdf(await fetched(await as('dashan').paper.passbook({})))
    expect(book.text).toContain('1组17号　李大山家')
    expect(book.fontsInside).toBe(book.fonts)
  })

  test('a timer does its work, and the same event from a client does nothing', async () => {
    expect(await runtime.run('jobs', timerEvent('advance'), 'timer')).toBe('success')
    expect(await runtime.run('jobs', timerEvent('advance'), { openid: 'clerk' })).toBe('refused')
    expect(await runtime.run('jobs', timerEvent('advance'), { openid: '' })).toBe('refused')
  })
})
