import { DAY_MS } from '@shared/kernel/time'
import { BusyError, DuplicateError, type Transaction } from '../../../cloudfunctions/kernel/store'
import { type Entry, entries, passbooks } from '../../../cloudfunctions/points/documents'
import { holdPoints } from '../../../cloudfunctions/points/ledger/payments'
import { type Account, isLinked, post } from '../../../cloudfunctions/points/ledger/post'
import type { TestCloud } from '../../support/cloud'
import { openVillage } from './ground'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openVillage()
})
afterAll(() => cloud.close())

const account: Account = {
  householdId: 'qs-1017',
  villageId: 'qs',
  groupId: 'qs-g1',
  groupName: '1组',
  gridId: 'qs-w1',
  head: '李大山',
}
const award = (id: string, points: number) => ({
  id,
  kind: 'award' as const,
  points,
  reason: '帮扶邻里',
  confirmedBy: '张小梅',
  claimId: null,
  at: cloud.now(),
  expiresAt: cloud.now() + 300 * DAY_MS,
})
type Award = ReturnType<typeof award>

/** Tries again, as a timer or a phone does, when it was crowded. */
async function insist<R>(work: (tx: Transaction) => Promise<R>): Promise<R> {
  for (;;) {
    try {
      return await cloud.store.transaction(work)
    } catch (error) {
      if (!(error instanceof BusyError)) throw error
    }
  }
}
const postIt = (what: Award, where: Account = account): Promise<Entry> => insist((tx) => post(tx, where, what))
const unlessThere = (error: unknown) => {
  if (!(error instanceof DuplicateError)) throw error
}

async function chainOf(householdId: string): Promise<Entry[]> {
  const order = { by: 'sequence', direction: 'desc' } as const
  const found = await cloud.store.find(entries, { where: { householdId }, order, limit: 1000 })
  return found.reverse()
}

/** Function instances side by side: each takes the next piece of work when it is free. */
async function inHands<T>(work: readonly T[], hands: number, act: (piece: T) => Promise<unknown>): Promise<void> {
  const waiting = [...work]
  const hand = async () => {
    for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) await act(piece)
  }
  await Promise.all(Array.from({ length: hands }, hand))
}

test('two hundred postings to one passbook in one instant land exactly once each, and the chain is whole', async () => {
  const awards = Array.from({ length: 200 }, (_, n) => award(`award:n${n}`, (n % 7) + 1))
  let tries = 0
  await inHands(awards, awards.length, (what) =>
    insist((tx) => {
      tries += 1
      return post(tx, account, what)
    }),
  )
  // All come at once; who is too late stands in line and is let through at the next try, or soon after it.
  expect(tries).toBeLessThan(3 * awards.length)
  // Some come again: a posting whose answer was lost is simply sent once more.
  await inHands(awards.slice(0, 30), 8, (what) => postIt(what).catch(unlessThere))

  const chain = await chainOf(account.householdId)
  expect(chain.map(({ _id }) => _id).sort()).toEqual(awards.map(({ id }) => id).sort())
  expect(chain.map(({ sequence }) => sequence)).toEqual(awards.map((_, n) => n + 1))
  expect(chain.every((entry, n) => isLinked(entry, chain[n - 1] ?? null))).toBe(true)

  const sum = awards.reduce((total, { points }) => total + points, 0)
  const passbook = await cloud.store.get(passbooks, account.householdId)
  expect(passbook).toMatchObject({ balance: sum, honour: sum, version: 200, headHash: chain.at(-1)?.hash })
})

test('the same posting again is a duplicate, one after the other or at once, and nothing of it stays', async () => {
  const other = { ...account, householdId: 'qs-1018' }
  const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => postIt(award('award:once', 5), other)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(postIt(award('award:once', 6), other)).rejects.toThrow(DuplicateError)
  expect(await cloud.store.get(passbooks, 'qs-1018')).toMatchObject({ balance: 5, version: 1 })
})

test('of forty orders at once a household pays as many as it has points for, and no more', async () => {
  const other = { ...account, householdId: 'qs-1001' }
  await postIt(award('award:for-orders', 100), other)
  const orders = Array.from({ length: 40 }, (_, n) => `order-${n}`)
  const paid: string[] = []
  await inHands(orders, orders.length, async (orderId) => {
    const payment = { householdId: 'qs-1001', orderId, points: 7, reason: '换肥皂', confirmedBy: '小卖部', uses: [] }
    const { is } = await insist((tx) => holdPoints(tx, { ...payment, at: cloud.now() }))
    paid.push(is)
  })
  expect(paid.filter((is) => is === 'done')).toHaveLength(14)
  expect(paid.filter((is) => is === 'short')).toHaveLength(26)
  const chain = await chainOf('qs-1001')
  expect(chain.every((entry, n) => isLinked(entry, chain[n - 1] ?? null))).toBe(true)
  expect(await cloud.store.get(passbooks, 'qs-1001')).toMatchObject({ balance: 2, held: 98, version: 15 })
})

test('a posting whose transaction does not commit leaves neither entry nor points', async () => {
  const other = { ...account, householdId: 'qs-2017' }
  const failing = cloud.store.transaction(async (tx) => {
    await post(tx, other, award('award:lost', 5))
    throw new Error('the power went')
  })
  await expect(failing).rejects.toThrow('the power went')
  expect(await cloud.store.get(entries, 'award:lost')).toBeNull()
  expect(await cloud.store.get(passbooks, 'qs-2017')).toBeNull()
})
