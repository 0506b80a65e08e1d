import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { accounts, households } from '../../../cloudfunctions/village/documents'
import { key, type TestCloud } from '../../support/cloud'
import { type KillableCloud, startKillable } from '../../support/killable-cloud'
import { layWorld } from '../../support/world'
import { SPRING } from '../points/ground'
import {
  allOrders,
  award,
  discrepancies,
  type Ground,
  goodsDraft,
  goodsOf,
  openShop,
  openShopVillage,
  putOut,
} from './orders-ground'

const RUSH = 200
const LAST = 10
const AT_ONCE = 50
const PRICE = 30

const personOf = (n: number) => `rush-${n}`
const householdOf = (n: number) => `qs-rush-${n}`
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)
const householdIds = numbers(RUSH).map(householdOf)

/** Households of the village with a phone and some points each. */
async function layHouseholds(ground: Ground, count: number, points: number): Promise<void> {
  const lay = async (n: number) => {
    const place = { villageId: 'qs', groupId: 'qs-g1', gridId: 'qs-w1' }
    await ground.store.create(households, {
      ...{ _id: householdOf(n), ...place, groupName: '1组', gridName: '1网格', number: `9${n}`, head: '赶集人' },
      ...{ door: null, residents: 1, doorCodeVersion: 1, kinHouseholdIds: [], exchanged: [], rosterHash: '' },
    })
    await ground.store.create(accounts, {
      ...{
        _id: personOf(n),
        villageId: 'qs',
        residentId: `r-${personOf(n)}`,
        householdId: householdOf(n),
        name: '赶集人',
      },
      ...{ grants: [], preference: { elder: false, readAloud: false }, accepted: { progress: 0, letter: 0 } },
      ...{ messagesReadAt: 0, since: 0 },
    })
    await award(ground, householdOf(n), points)
  }
  for (let n = 0; n < count; n += 20) await Promise.all(numbers(20).map((more) => lay(n + more)))
}

/** What an order came to: placed, the code of a refusal, or that nobody answered. */
async function outcomeOf(order: Promise<{ orderId: string }>): Promise<string> {
  const codeOf = (error: unknown) =>
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNANSWERED'
  return order.then(({ orderId }) => orderId, codeOf)
}

const isPlaced = (outcome: string): boolean => /^[0-9a-f]{64}$/.test(outcome)
const order = ({ as }: Pick<Ground, 'as'>, n: number, goodsId: string, orderKey: string, count = 1) =>
  outcomeOf(as(personOf(n)).shop.place({ lines: [{ goodsId, count, points: PRICE }], key: orderKey }))

const tally = (outcomes: readonly string[]): Record<string, number> => {
  const counted: Record<string, number> = {}
  for (const outcome of outcomes) {
    const name = isPlaced(outcome) ? 'placed' : outcome
    counted[name] = (counted[name] ?? 0) + 1
  }
  return counted
}

describe('when everybody comes at once', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await openShopVillage()
    await layHouseholds(cloud, RUSH, PRICE * 3)
  })
  afterAll(() => cloud.close())
  afterEach(async () => {
    await cloud.advance(10 * 60_000)
    expect(await discrepancies(cloud.store, householdIds)).toEqual([])
  })

  test('of two hundred households for the last ten, ten have it and the others hear that it is sold out', async () => {
    const goodsId = await putOut(cloud, goodsDraft('食用油', PRICE), LAST)
    const outcomes = await Promise.all(numbers(RUSH).map((n) => order(cloud, n, goodsId, key())))
    expect(tally(outcomes)).toEqual({ placed: LAST, SOLD_OUT: RUSH - LAST })
    expect(await goodsOf(cloud, goodsId)).toMatchObject({ left: 0, held: LAST, received: LAST })
  })

  test('an order that is sent fifty times at once is one order with one answer', async () => {
    const goodsId = await putOut(cloud, goodsDraft('大米', PRICE), 100)
    const once = key()
    const outcomes = await Promise.all(numbers(AT_ONCE).map(() => order(cloud, 0, goodsId, once)))
    expect(new Set(outcomes).size).toBe(1)
    expect(tally(outcomes)).toEqual({ placed: AT_ONCE })
    expect(await goodsOf(cloud, goodsId)).toMatchObject({ left: 99, held: 1 })
  })

  test('a household that can pay for three and sends fifty has three', async () => {
    const goodsId = await putOut(cloud, goodsDraft('挂面', PRICE), 100)
    const keys = numbers(AT_ONCE).map(() => key())
    let outcomes = await Promise.all(keys.map((orderKey) => order(cloud, 199, goodsId, orderKey)))
    // Who heard that it was crowded tries again, as a phone does.
    outcomes = await Promise.all(
      keys.map((orderKey, n) => (outcomes[n] === 'BUSY' ? order(cloud, 199, goodsId, orderKey) : (outcomes[n] ?? ''))),
    )
    const had = (await allOrders(cloud.store)).filter(
      ({ householdId, state }) => householdId === householdOf(199) && state === 'placed',
    )
    expect(had.reduce((sum, { points }) => sum + points, 0)).toBe(PRICE * 3)
    expect(tally(outcomes)).toEqual({ placed: (await goodsOf(cloud, goodsId)).held, POINTS_SHORT: expect.any(Number) })
  })
})

describe('when the cloud ends in the middle', () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'cunxing-rush-'))
  let cloud: KillableCloud
  beforeAll(async () => {
    cloud = await startKillable(dataDir, SPRING - Date.now())
    await layWorld(cloud)
    await openShop(cloud)
    await layHouseholds(cloud, RUSH, PRICE * 3)
  })
  afterAll(async () => {
    await cloud.kill()
    fs.rmSync(dataDir, { recursive: true, force: true })
  })

  /** Sends all orders, and ends the cloud when so many were answered; then starts it again. */
  async function brokenOff(send: readonly (() => Promise<string>)[], answered: number): Promise<string[]> {
    let answers = 0
    let killed: Promise<void> | undefined
    const outcomes = await Promise.all(
      send.map(async (one) => {
        const outcome = await one()
        answers += 1
        if (answers === answered) killed = cloud.kill()
        return outcome
      }),
    )
    await killed
    cloud = await startKillable(dataDir)
    return outcomes
  }

  /** Phones send again what was not answered, and once more after the timer has looked through the shelf. */
  async function sentAgain(outcomes: readonly string[], send: readonly (() => Promise<string>)[]): Promise<string[]> {
    const open = new Set(['UNANSWERED', 'BUSY', 'FAULT'])
    const again = () => Promise.all(send.map((one, n) => (open.has(first[n] ?? '') ? one() : (first[n] ?? ''))))
    let first: readonly string[] = outcomes
    first = await again()
    await cloud.advance(10 * 60_000)
    return again()
  }

  test.each([3, 40])(
    'after %i answers to two hundred, no goods and no points are lost or doubled',
    async (answered) => {
      const goodsId = await putOut(cloud, goodsDraft(`食用油${answered}`, PRICE), LAST)
      const send = numbers(RUSH).map((n) => {
        const orderKey = key()
        return () => order(cloud, n, goodsId, orderKey)
      })
      const first = await brokenOff(send, answered)
      expect(first).toContain('UNANSWERED')
      const last = await sentAgain(first, send)
      expect(tally(last)).toEqual({ placed: expect.any(Number), SOLD_OUT: expect.any(Number) })
      const { left, held } = await goodsOf(cloud, goodsId)
      expect(left + held).toBe(LAST)
      expect(held).toBe(tally(last).placed)
      // What was answered before the end stands.
      first.forEach((outcome, n) => {
        if (outcome !== 'UNANSWERED') expect(last[n]).toBe(outcome)
      })
      await cloud.advance(10 * 60_000)
      expect(await discrepancies(cloud.store, householdIds)).toEqual([])
    },
    240_000,
  )

  test('one household in the middle of fifty orders has what it can pay for, and no more', async () => {
    const goodsId = await putOut(cloud, goodsDraft('挂面', PRICE), 100)
    const before = (await allOrders(cloud.store)).filter(
      ({ householdId, state }) => householdId === householdOf(7) && state === 'placed',
    ).length
    const send = numbers(AT_ONCE).map(() => {
      const orderKey = key()
      return () => order(cloud, 7, goodsId, orderKey)
    })
    const last = await sentAgain(await brokenOff(send, 2), send)
    expect(tally(last)).toEqual({ placed: 3 - before, POINTS_SHORT: AT_ONCE - 3 + before })
    await cloud.advance(10 * 60_000)
    expect(await discrepancies(cloud.store, [householdOf(7)])).toEqual([])
  })
})
