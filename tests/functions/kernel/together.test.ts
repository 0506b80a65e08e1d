import { everyOf, readTogether, type Store } from '../../../cloudfunctions/kernel/store'
import { entries, passbooks } from '../../../cloudfunctions/points/documents'
import type { TestCloud } from '../../support/cloud'
import { settle } from '../paper/ground'
import { award, openShopVillage } from '../shop/orders-ground'

/** More than one question may name. */
const HOUSEHOLDS = 120

let cloud: TestCloud
let ids: string[]
beforeAll(async () => {
  cloud = await openShopVillage()
  ids = (await settle(cloud, HOUSEHOLDS)).map(({ _id }) => _id)
  for (const [n, id] of ids.entries()) for (let nth = 0; nth < n % 4; nth++) await award(cloud, id, n + 1)
})
afterAll(() => cloud.close())

/** The account of a household, as the proof reads it. */
const accountOf = async (store: Store, householdId: string) => ({
  passbook: await store.get(passbooks, householdId),
  entries: await everyOf(store, entries, { where: { householdId }, order: { by: 'sequence', direction: 'desc' } }),
  both: await store.find(passbooks, { where: { _id: { in: [householdId, ids[1] ?? ''] } }, limit: 2 }),
  newest: await store.find(entries, { where: { householdId }, order: { by: 'sequence', direction: 'desc' }, limit: 1 }),
})
type Account = Awaited<ReturnType<typeof accountOf>>

const inAnyOrder = (accounts: readonly Account[]) =>
  accounts.map(({ both, ...account }) => ({ ...account, both: both.map(({ _id }) => _id).sort() }))

/** What it comes to, and how many requests that took. */
async function counted<T>(work: () => Promise<T>): Promise<{ result: T; requests: number }> {
  const before = cloud.local.database.metrics().operations
  const result = await work()
  return { result, requests: cloud.local.database.metrics().operations - before }
}

test('those who read together are given what each would have been given alone, with far fewer questions', async () => {
  const alone = await counted(() => Promise.all(ids.map((id) => accountOf(cloud.store, id))))
  const store = readTogether(cloud.store)
  const together = await counted(() => Promise.all(ids.map((id) => accountOf(store, id))))
  expect(inAnyOrder(together.result)).toEqual(inAnyOrder(alone.result))
  expect(alone.result.filter((account) => account.entries.length === 3)).toHaveLength(HOUSEHOLDS / 4)
  expect(alone.requests).toBe(4 * HOUSEHOLDS)
  // Two questions of each kind, as many as name all of them; but whoever wants the newest only asks alone.
  expect(together.requests - HOUSEHOLDS).toBeLessThanOrEqual(9)
})

test('what was read before is not given again: whoever asks later is told what stands then', async () => {
  const store = readTogether(cloud.store)
  const [id = ''] = ids
  expect(await store.get(passbooks, id)).toBeNull()
  await award(cloud, id, 5)
  expect(await store.get(passbooks, id)).toMatchObject({ balance: 5 })
})

test('a document that cannot be read is in the way of nobody else', async () => {
  const broken = ids[2] ?? ''
  const book = await cloud.store.get(passbooks, broken)
  const setHead = (headHash: string | null) => cloud.store.adjust(passbooks, broken, { when: {}, set: { headHash } })
  await setHead(null)
  const store = readTogether(cloud.store)
  const read = await Promise.allSettled(ids.slice(0, 8).map((id) => accountOf(store, id)))
  expect(read.flatMap(({ status }, n) => (status === 'rejected' ? [ids[n]] : []))).toEqual([broken])
  await setHead(book?.headHash ?? null)
})
