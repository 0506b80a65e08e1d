import { orders, pins } from '../../../cloudfunctions/shop/documents'
import { households } from '../../../cloudfunctions/village/documents'
import { key, refusalOf, type TestCloud } from '../../support/cloud'
import { householdIdOf, PEOPLE, type Person } from '../../support/world'
import { photoOf } from '../points/ground'
import { award, bookOf, discrepancies, goodsDraft, goodsOf, openShopVillage, putOut, VILLAGE } from './orders-ground'

const DAY = 86_400_000
const householdId = householdIdOf('dashan')
let cloud: TestCloud
let oil: string
let doorCode: string
beforeAll(async () => {
  cloud = await openShopVillage()
  oil = await putOut(cloud, goodsDraft('食用油', 50), 200)
  await award(cloud, householdId, 5000)
  doorCode = (await cloud.as('dashan').village.doorCode({ householdId })).code
})
afterAll(() => cloud.close())
afterEach(async () => {
  await cloud.advance(10 * 60_000)
  const ids = [...new Set((Object.keys(PEOPLE) as Person[]).map(householdIdOf))]
  expect(await discrepancies(cloud.store, ids)).toEqual([])
})

const picked = (count = 1) => ({ householdId, doorCode, lines: [{ goodsId: oil, count, points: 50 }] })
const offer = (count = 1, person: Person = 'shopkeeper') =>
  cloud.as(person).shop.offer({ ...picked(count), key: key() })
const sellBy = (proof: { pin: string } | { signature: string }, more: object = {}) =>
  cloud.as('shopkeeper').shop.sell({ ...picked(), proof, key: key(), ...more })
const setPin = (pin: string, person: Person = 'dashan') =>
  cloud.as(person).shop.setPin({ householdId, pin, key: key() })
const answer = (orderId: string, agree: boolean, person: Person = 'dashan') =>
  cloud.as(person).shop.answerOffer({ orderId, agree, key: key() })
const sold = async () => {
  await setPin('135790')
  return (await sellBy({ pin: '135790' })).orderId
}
const messagesOf = async (person: Person) => (await cloud.as(person).village.listMessages({})).items
const waitingFor = async (person: Person) => (await cloud.as(person).village.home({})).waiting

describe('at the door code', () => {
  test('the shopkeeper sees a masked name, whether there is a PIN, and nothing else', async () => {
    const { findDoor } = cloud.as('shopkeeper').shop
    expect(await findDoor({ householdId, doorCode })).toEqual({
      householdId,
      household: '1组17号 李大〇家',
      hasPin: false,
    })
    const wrong = doorCode === 'AAAAAAAA' ? 'BBBBBBBB' : 'AAAAAAAA'
    expect(await refusalOf(findDoor({ householdId, doorCode: wrong }))).toBe('WRONG_DOOR_CODE')
    const promise = cloud.as('shopkeeper').shop.offer({ ...picked(), doorCode: wrong, key: key() })
    expect(await refusalOf(promise)).toBe('WRONG_DOOR_CODE')
  })

  test('nobody serves their own household', async () => {
    const own = householdIdOf('shopkeeper')
    const { code } = await cloud.as('shopkeeper').village.doorCode({ householdId: own })
    const { offer } = cloud.as('shopkeeper').shop
    const lines = picked().lines
    expect(await refusalOf(offer({ householdId: own, doorCode: code, lines, key: key() }))).toBe('SHOP_RECUSED')
  })
})

describe('an offer', () => {
  test('holds nothing until the household says yes on its own phone; then points and goods move at once', async () => {
    const before = [await bookOf(cloud, 'dashan'), await goodsOf(cloud, oil)] as const
    const { orderId } = await offer(2)
    expect([(await bookOf(cloud, 'dashan')).balance, (await goodsOf(cloud, oil)).left]).toEqual([
      ...[before[0].balance, before[1].left],
    ])
    expect(await waitingFor('dashan')).toContainEqual(expect.objectContaining({ about: 'offer', id: orderId }))
    expect((await messagesOf('dashan'))[0]?.text).toContain('点头')
    expect((await cloud.as('dashan').shop.order({ orderId })).actions).toEqual(['accept', 'decline'])
    expect(await refusalOf(answer(orderId, true, 'neighbour'))).toBe('NOT_ALLOWED')
    expect(await answer(orderId, true, 'xiuying')).toMatchObject({ state: 'handedOver' })
    const after = [await bookOf(cloud, 'dashan'), await goodsOf(cloud, oil)] as const
    expect([after[0].balance, after[0].held]).toEqual([before[0].balance - 100, before[0].held])
    expect([after[1].left, after[1].gone]).toEqual([before[1].left - 2, before[1].gone + 2])
    expect((await cloud.as('dashan').shop.order({ orderId })).proof).toBe('phone')
  })

  test('that is declined, taken back, or not answered in half an hour, comes to nothing', async () => {
    const { balance } = await bookOf(cloud, 'dashan')
    const [declined, takenBack, forgotten] = [await offer(), await offer(), await offer()]
    await answer(declined.orderId, false)
    await cloud.as('clerk').shop.cancel({ orderId: takenBack.orderId, key: key() })
    await cloud.advance(31 * 60_000)
    const states = [declined, takenBack, forgotten].map(async ({ orderId }) => cloud.store.get(orders, orderId))
    expect((await Promise.all(states)).map((order) => order?.state)).toEqual(['declined', 'declined', 'declined'])
    expect(await refusalOf(answer(forgotten.orderId, true))).toBe('ORDER_MOVED_ON')
    expect((await bookOf(cloud, 'dashan')).balance).toBe(balance)
  })

  test('cannot be accepted beyond what the shelf still has', async () => {
    const flask = await putOut(cloud, goodsDraft('保温壶', 10), 1)
    const lines = [{ goodsId: flask, count: 1, points: 10 }]
    const offered = () => cloud.as('shopkeeper').shop.offer({ householdId, doorCode, lines, key: key() })
    const [one, other] = [await offered(), await offered()]
    await answer(one.orderId, true)
    const second = answer(other.orderId, true)
    await expect(second).rejects.toMatchObject({ code: 'SOLD_OUT', data: { goods: '保温壶', left: 0 } })
    expect(await goodsOf(cloud, flask)).toMatchObject({ left: 0, gone: 1 })
  })
})

describe('a PIN', () => {
  test('pays at once, and the household is told of every sale', async () => {
    const { balance } = await bookOf(cloud, 'dashan')
    expect(await sellBy({ pin: '135790' }).catch((e) => e.code)).toBe('NO_PIN')
    await setPin('135790')
    expect(await sellBy({ pin: '135790' })).toMatchObject({ state: 'handedOver', code: null })
    expect((await bookOf(cloud, 'dashan')).balance).toBe(balance - 50)
    expect((await messagesOf('dashan'))[0]?.text).toContain('在柜台换走了')
    expect(await cloud.as('dashan').shop.pin({})).toEqual({ set: true, household: '李大山家' })
    expect(JSON.stringify(await cloud.store.get(pins, householdId))).not.toContain('135790')
  })

  test('that is wrong counts, though nothing else comes of it; five a day lock it until tomorrow', async () => {
    await setPin('135790')
    const { balance } = await bookOf(cloud, 'dashan')
    const again = { key: key() }
    for (const left of [4, 4, 3, 2, 1, 0]) {
      const more = left === 4 ? again : {}
      await expect(sellBy({ pin: '000000' }, more)).rejects.toMatchObject({ code: 'WRONG_PIN', data: { left } })
    }
    expect(await refusalOf(sellBy({ pin: '135790' }))).toBe('PIN_LOCKED')
    expect((await bookOf(cloud, 'dashan')).balance).toBe(balance)
    await cloud.advance(DAY)
    expect(await sellBy({ pin: '135790' })).toMatchObject({ state: 'handedOver' })
  })

  test('does not tell the shopkeeper how many points the household lacks; its own phone tells the household', async () => {
    const gold = await putOut(cloud, goodsDraft('电饭锅', 9000), 5)
    const lines = [{ goodsId: gold, count: 1, points: 9000 }]
    await setPin('135790')
    const heard = await sellBy({ pin: '135790' }, { lines }).catch(({ code, data }) => ({ code, data }))
    expect(heard).toEqual({ code: 'TOO_FEW_POINTS', data: { way: expect.any(String) } })
    const { offer } = cloud.as('shopkeeper').shop
    const { orderId } = await offer({ householdId, doorCode, lines, key: key() })
    const { balance } = await bookOf(cloud, 'dashan')
    await expect(answer(orderId, true)).rejects.toMatchObject({ code: 'POINTS_SHORT', data: { short: 9000 - balance } })
  })

  test('set on the phone of a grid worker is told to the household', async () => {
    await setPin('246801', 'worker1')
    expect((await messagesOf('dashan'))[0]).toMatchObject({ title: '您家的取货密码换过了' })
    expect(await refusalOf(setPin('246801', 'neighbour'))).toBe('NOT_ALLOWED')
  })
})

describe('a signature', () => {
  test('pays at once; it is seen by the household and by who decides disputes, and by nobody else', async () => {
    const signature = await photoOf(cloud, 'shopkeeper', 'signature.jpg')
    const { orderId } = await sellBy({ signature })
    const seen = async (person: Person) => (await cloud.as(person).shop.order({ orderId })).signature
    expect(await Promise.all((['dashan', 'clerk', 'supervisor'] as const).map(seen))).toEqual(
      Array.from({ length: 3 }, () => expect.stringContaining('http')),
    )
    expect(await Promise.all((['shopkeeper', 'worker1'] as const).map(seen))).toEqual([null, null])
  })

  test('is never shown to the village: sent in again as a photo of goods, it is no photo', async () => {
    const signature = await photoOf(cloud, 'shopkeeper', 'unchecked.jpg')
    await sellBy({ signature })
    const change = {
      villageId: VILLAGE,
      goodsId: oil,
      draft: goodsDraft('食用油', 50),
      photo: signature,
      onShelf: true,
    }
    expect(await refusalOf(cloud.as('shopkeeper').shop.saveGoods({ ...change, key: key() }))).toBe('PHOTO_REFUSED')
  })

  test('that is no picture is refused, and nothing is sold', async () => {
    const signature = await cloud.upload('shopkeeper', 'signature.png', Uint8Array.from([1, 2, 3]))
    expect(await refusalOf(sellBy({ signature }))).toBe('PHOTO_REFUSED')
  })
})

describe('a dispute', () => {
  const contest = (orderId: string, person: Person = 'dashan') =>
    cloud.as(person).shop.contest({ orderId, reason: '我家没人去过', key: key() })
  const settle = (orderId: string, uphold: boolean, person: Person = 'supervisor') =>
    cloud.as(person).shop.settle({ orderId, uphold, reason: '问过当天在场的人', key: key() })

  test('that is right brings the points back; the goods stay gone and count as missing', async () => {
    const before = [await bookOf(cloud, 'dashan'), await goodsOf(cloud, oil)] as const
    const orderId = await sold()
    await contest(orderId)
    expect(await waitingFor('supervisor')).toContainEqual(expect.objectContaining({ about: 'orderDispute', count: 1 }))
    const desk = await cloud.as('clerk').shop.counter({ villageId: VILLAGE, queue: 'contested' })
    expect(desk.list.items).toMatchObject([{ id: orderId, household: '李大山家' }])
    expect(await settle(orderId, true)).toMatchObject({ state: 'returned' })
    const after = [await bookOf(cloud, 'dashan'), await goodsOf(cloud, oil)] as const
    expect(after[0].balance).toBe(before[0].balance)
    expect([after[1].left, after[1].gone, after[1].lost]).toEqual([
      ...[before[1].left - 1, before[1].gone, before[1].lost + 1],
    ])
    expect((await messagesOf('dashan'))[0]?.text).toContain('问过当天在场的人')
  })

  test('that is wrong leaves everything as it was, and cannot be raised again', async () => {
    const orderId = await sold()
    await contest(orderId)
    expect(await settle(orderId, false)).toMatchObject({ state: 'handedOver' })
    expect(await refusalOf(contest(orderId))).toBe('CONTESTED_ALREADY')
  })

  test('is not decided by who handed it over, by kin, or by the household itself', async () => {
    const lines = picked().lines
    await setPin('135790')
    const { orderId } = await cloud.as('clerk').shop.sell({
      ...{ householdId, doorCode, lines, proof: { pin: '135790' }, key: key() },
    })
    expect(await refusalOf(contest(orderId, 'neighbour'))).toBe('NOT_ALLOWED')
    await contest(orderId)
    expect(await refusalOf(settle(orderId, true, 'clerk'))).toBe('HANDED_IT_OVER')
    const household = await cloud.store.get(households, householdId)
    if (!household) throw new Error('no household')
    const withKin = (kinHouseholdIds: string[]) =>
      cloud.store.transaction((tx) => tx.put(households, { ...household, kinHouseholdIds }))
    await withKin([householdIdOf('supervisor')])
    expect(await refusalOf(settle(orderId, true))).toBe('SHOP_RECUSED')
    await withKin([])
    expect(await settle(orderId, true)).toMatchObject({ state: 'returned' })
  })

  test('is not decided by who ordered in the name of the household, and so knew its code', async () => {
    const { lines } = picked()
    const placed = await cloud.as('clerk').shop.placeFor({ householdId, lines, onPaper: true, key: key() })
    const { orderId, code } = placed
    if (code === null) throw new Error('no code')
    await cloud.as('shopkeeper').shop.handOver({ orderId, code, key: key() })
    await contest(orderId)
    expect((await cloud.as('clerk').shop.order({ orderId })).actions).toEqual([])
    expect(await refusalOf(settle(orderId, false, 'clerk'))).toBe('HANDED_IT_OVER')
    expect(await settle(orderId, true)).toMatchObject({ state: 'returned' })
  })

  test('comes too late after thirty days', async () => {
    const orderId = await sold()
    await cloud.advance(30 * DAY + 60_000)
    expect(await refusalOf(contest(orderId))).toBe('TOO_LATE_TO_CONTEST')
  })
})
