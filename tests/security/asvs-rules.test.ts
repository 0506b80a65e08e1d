import { access } from '@shared/access'
import { dayOf } from '@shared/kernel/time'
import { MOST_ORDERS_A_DAY, PICKUP_TRIES, PIN_TRIES } from '@shared/shop/terms'
import { readSettings } from '../../cloudfunctions/kernel/settings'
import type { Transaction } from '../../cloudfunctions/kernel/store'
import { uses } from '../../cloudfunctions/points/documents'
import { wrongPin } from '../../cloudfunctions/shop/counter/pins'
import { orders } from '../../cloudfunctions/shop/documents'
import { ORDERS_OF_A_DAY } from '../../cloudfunctions/shop/orders/a-day'
import { adoptRules, publicise } from '../functions/points/ground'
import {
  award,
  bookOf,
  discrepancies,
  goodsDraft,
  goodsOf,
  openShopVillage,
  putOut,
  VILLAGE,
} from '../functions/shop/orders-ground'
import { key, refusalOf, type TestCloud } from '../support/cloud'
import { householdIdOf, type Person, residentIdOf } from '../support/world'
import { partsOf, shapeOf } from './contract-inputs'
import { differences, fieldOf, fingerprint } from './fingerprint'

// One test for each item of OWASP ASVS 5.0 on validation and business logic; docs/security.md says what each one asks.

const PEOPLE_WITH_POINTS: readonly Person[] = ['dashan', 'neighbour', 'faraway', 'council1', 'council2', 'leader1']
const householdId = householdIdOf('dashan')
let cloud: TestCloud
let oil: string
let doorCode: string

beforeAll(async () => {
  cloud = await openShopVillage()
  oil = await putOut(cloud, goodsDraft('食用油', 50), 200)
  for (const person of PEOPLE_WITH_POINTS) await award(cloud, householdIdOf(person), 3000)
  doorCode = (await cloud.as('dashan').village.doorCode({ householdId })).code
})
afterAll(() => cloud.close())

const line = (goodsId = oil, count = 1, points = 50) => ({ goodsId, count, points })
const place = (person: Person, lines = [line()]) => cloud.as(person).shop.place({ lines, key: key() })

test('ASVS 2.2.1: every object of every input is closed, and every text, number and list in it has its bounds', () => {
  const open = Object.keys(access).flatMap((procedure) =>
    partsOf(shapeOf(procedure)).flatMap(({ place: at, shape }) => {
      const { type, pattern, maxLength, enum: listed, minimum, maximum, maxItems, additionalProperties } = shape
      const isBounded =
        (type === 'object' && additionalProperties === false) ||
        (type === 'string' && (pattern ?? maxLength ?? listed) !== undefined) ||
        (type === 'integer' && minimum !== undefined && maximum !== undefined) ||
        (type === 'array' && maxItems !== undefined) ||
        ['boolean', 'null'].includes(type ?? '') ||
        'const' in shape
      return isBounded ? [] : [`${procedure} ${at.join('.')}`]
    }),
  )
  expect(open).toEqual([])
})

test('ASVS 2.2.2: what no page would send is refused by the function itself', async () => {
  for (const lines of [[line(oil, 0)], [line(oil, 0.5)], [line(oil, -1)], [line(oil, 100)], []]) {
    expect(await refusalOf(place('dashan', lines))).toBe('INPUT_INVALID')
  }
})

test('ASVS 2.2.3: fields that do not fit each other are refused together', async () => {
  const sale = { from: '2027-06-02', until: '2027-06-01' }
  const backwards = { villageId: VILLAGE, draft: goodsDraft('倒着卖', 10, { sale }), onShelf: true, key: key() }
  expect(await refusalOf(cloud.as('shopkeeper').shop.saveGoods(backwards))).toBe('INPUT_INVALID')
  const resolution = { title: '一次会议', meeting: 'representatives' as const, day: '2026-01-01', entitled: 10 }
  const budget = { year: '2027', fundFen: 100_000, fenPerPoint: 10, lastsYears: 1 }
  const more = { ...budget, resolution: { ...resolution, present: 11, inFavour: 12 } }
  const adopted = cloud.as('clerk').points.adoptBudget({ villageId: VILLAGE, budget: more, after: 0, key: key() })
  expect(await refusalOf(adopted)).toBe('RESOLUTION_SHORT')
})

test('ASVS 2.3.1: no step of an order is skipped, and none is taken twice', async () => {
  const offered = { householdId, doorCode, lines: [line()], key: key() }
  const { orderId } = await cloud.as('shopkeeper').shop.offer(offered)
  const { code = '' } = (await cloud.store.get(orders, orderId)) ?? {}
  const handOver = () => cloud.as('shopkeeper').shop.handOver({ orderId, code, key: key() })
  expect(await refusalOf(handOver())).toBe('ORDER_MOVED_ON')
  expect(await refusalOf(cloud.as('dashan').shop.contest({ orderId, reason: '没拿到', key: key() }))).toBe(
    'ORDER_MOVED_ON',
  )
  await cloud.as('dashan').shop.answerOffer({ orderId, agree: true, key: key() })
  expect(await refusalOf(handOver())).toBe('ORDER_MOVED_ON')
})

test('ASVS 2.3.2: a household orders so many times a day and no more, cancelled ones counted; the next day anew', async () => {
  const again = async () => {
    const { orderId } = await place('neighbour')
    await cloud.as('neighbour').shop.cancel({ orderId, key: key() })
  }
  for (let n = 0; n < MOST_ORDERS_A_DAY; n += 1) await again()
  expect((await bookOf(cloud, 'neighbour')).uses).toMatchObject([{ of: ORDERS_OF_A_DAY, used: MOST_ORDERS_A_DAY }])
  expect(await refusalOf(place('neighbour'))).toBe('TOO_OFTEN')
  await cloud.advance(86_400_000)
  await again()
  expect(await discrepancies(cloud.store, [householdIdOf('neighbour')])).toEqual([])
})

test('ASVS 2.3.3: an order of which one thing is sold out changes nothing but its own record', async () => {
  const last = await putOut(cloud, goodsDraft('最后一件', 10), 1)
  const before = await fingerprint(cloud)
  expect(await refusalOf(place('faraway', [line(), line(last, 2, 10)]))).toBe('SOLD_OUT')
  const after = await fingerprint(cloud)
  const changed = differences(before, after).filter((name) => fieldOf(after.get(name), 'state') !== 'refused')
  expect(changed).toEqual([])
})

test('ASVS 2.3.4: ten pieces wanted eighteen times at once are had by three times three households, and one is left', async () => {
  const scarce = await putOut(cloud, goodsDraft('紧俏货', 10), 10)
  const wanted = PEOPLE_WITH_POINTS.map((person) =>
    place(person, [line(scarce, 3, 10)]).then(
      () => 'had',
      () => 'not',
    ),
  )
  expect((await Promise.all(wanted)).filter((is) => is === 'had')).toHaveLength(3)
  expect(await goodsOf(cloud, scarce)).toMatchObject({ left: 1, held: 9 })
})

test('ASVS 2.3.5: nobody hands over, or makes an offer to, their own household: it takes a second person', async () => {
  await award(cloud, householdIdOf('shopkeeper'), 100)
  const { orderId, code } = await place('shopkeeper')
  const handOver = { orderId, code: code ?? '', key: key() }
  expect(await refusalOf(cloud.as('shopkeeper').shop.handOver(handOver))).toBe('SHOP_RECUSED')
  const own = householdIdOf('shopkeeper')
  const { code: ownDoor } = await cloud.as('shopkeeper').village.doorCode({ householdId: own })
  const offer = { householdId: own, doorCode: ownDoor, lines: [line()], key: key() }
  expect(await refusalOf(cloud.as('shopkeeper').shop.offer(offer))).toBe('SHOP_RECUSED')
})

describe('ASVS 2.4.1: what can be guessed is limited', () => {
  test('pick-up codes, at the desk and at the hand-over together; the committee stands in, the right code then too', async () => {
    const { orderId, code } = await place('dashan')
    const wrong = (n: number) => (code === String(n).padStart(6, '0') ? '999999' : String(n).padStart(6, '0'))
    const { findOrder, handOver } = cloud.as('shopkeeper').shop
    for (let n = 0; n < PICKUP_TRIES - 1; n += 1) await findOrder({ villageId: VILLAGE, code: wrong(n) })
    const hand = (digits: string) => handOver({ orderId, code: digits, key: key() })
    expect(await refusalOf(hand(wrong(77)))).toBe('WRONG_CODE')
    expect(await refusalOf(findOrder({ villageId: VILLAGE, code: wrong(78) }))).toBe('TOO_OFTEN')
    expect(await refusalOf(hand(code ?? ''))).toBe('TOO_OFTEN')
    const byCommittee = cloud.as('clerk').shop.handOver({ orderId, code: code ?? '', key: key() })
    expect(await byCommittee).toMatchObject({ state: 'handedOver' })
  })

  test('PINs sent all at once: so many are tried, the rest find it locked, and the balance stands', async () => {
    await cloud.as('dashan').shop.setPin({ householdId, pin: '135790', key: key() })
    const { balance } = await bookOf(cloud, 'dashan')
    const sell = (n: number) =>
      cloud.as('shopkeeper').shop.sell({
        ...{ householdId, doorCode, lines: [line()], proof: { pin: String(n).padStart(6, '0') }, key: key() },
      })
    const codes = await Promise.all(Array.from({ length: 4 * PIN_TRIES }, (_, n) => refusalOf(sell(n))))
    expect(codes.filter((code) => code === 'WRONG_PIN')).toHaveLength(PIN_TRIES)
    expect(codes.filter((code) => code === 'PIN_LOCKED')).toHaveLength(3 * PIN_TRIES)
    expect((await bookOf(cloud, 'dashan')).balance).toBe(balance)
  })

  test('objections of one person on one day; whoever watches for the village objects as often as needed', async () => {
    const claimId = await publicise(cloud, (await adoptRules(cloud)).plain)
    const day = dayOf(cloud.now())
    const used = { _id: `${residentIdOf('faraway')}:objections:${day}`, villageId: VILLAGE, used: 20 }
    await cloud.store.transaction((tx) => tx.put(uses, used))
    const object = (person: Person) =>
      refusalOf(cloud.as(person).points.object({ claimId, reason: '不是这样', key: key() }))
    expect(await object('faraway')).toBe('TOO_OFTEN')
    expect(await object('supervisor')).toBe('succeeded')
  })

  test('names and numbers at the sign-in, for a phone and against a household', async () => {
    const { signIn } = cloud.as('a-stranger').village
    const guess = (n: number) =>
      refusalOf(signIn({ householdId, name: '李大山', idLastFour: String(n).padStart(4, '0'), key: key() }))
    const codes = await Promise.all(Array.from({ length: 12 }, (_, n) => guess(n)))
    expect(codes.filter((code) => code === 'PERSON_NOT_MATCHED')).toHaveLength(5)
    expect(codes.filter((code) => code === 'SIGN_IN_LOCKED')).toHaveLength(7)
  })
})

test('ASVS 15.4.2: a right PIN that was read before five wrong ones were counted does not pass behind them', async () => {
  const owner = householdIdOf('faraway')
  await cloud.as('faraway').shop.setPin({ householdId: owner, pin: '135790', key: key() })
  const call = { settings: readSettings(process.env), now: cloud.now() }
  let tellRead = (): void => undefined
  const wasRead = new Promise<void>((resolve) => {
    tellRead = resolve
  })
  /** Others are quicker, between this one's reading and its writing. They are calls of their own, begun outside of it. */
  const othersAreThrough = wasRead.then(async () => {
    for (let n = 0; n < PIN_TRIES; n++) {
      await cloud.store.transaction((other) => wrongPin(other, call, owner, `00000${n}`))
    }
  })
  const overtaken = (tx: Transaction): Transaction => ({
    ...tx,
    get: async (from, id) => {
      const read = await tx.get(from, id)
      tellRead()
      await othersAreThrough
      return read
    },
  })
  const right = cloud.store.transaction((tx) => wrongPin(overtaken(tx), call, owner, '135790'))
  expect(await refusalOf(right)).toBe('PIN_LOCKED')
})
