import { BusyError } from '../../cloudfunctions/kernel/store'
import { type Entry, entries, passbooks } from '../../cloudfunctions/points/documents'
import { type Account, isLinked, type Posting, post } from '../../cloudfunctions/points/ledger'
import type { TestCloud } from '../support/cloud'
import { openVillage } from './points-ground'

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
const posting = (id: string, points: number, more: Partial<Posting> = {}): Posting => ({
  id,
  kind: 'award',
  points,
  reason: '帮扶邻里',
  confirmedBy: '张小梅',
  claimId: null,
  at: cloud.now(),
  expiresAt: cloud.now() + 1,
  ...more,
})

/** Posts as a timer or a phone does: again, when it was crowded. */
async function insist(what: Posting, where: Account = account): Promise<Entry> {
  for (;;) {
    try {
      return await cloud.store.transaction((tx) => post(tx, where, what))
    } catch (error) {
      if (!(error instanceof BusyError)) throw error
    }
  }
}

async function chainOf(householdId: string): Promise<Entry[]> {
  const order = { by: 'sequence', direction: 'desc' } as const
  const found = await cloud.store.find(entries, { where: { householdId }, order, limit: 1000 })
  return found.reverse()
}

/** Function instances side by side: each takes the next posting when it is free. */
async function postAll(postings: readonly Posting[], hands: number): Promise<void> {
  const waiting = [...postings]
  const hand = async () => {
    for (let what = waiting.pop(); what; what = waiting.pop()) await insist(what)
  }
  await Promise.all(Array.from({ length: hands }, hand))
}

test('two hundred postings to one passbook in one instant land exactly once each, and the chain is whole', async () => {
  const postings = Array.from({ length: 200 }, (_, n) => posting(`award:n${n}`, (n % 7) + 1))
  await postAll(postings, postings.length)
  // Some come again: a posting whose answer was lost is simply sent once more.
  await postAll(postings.slice(0, 30), 8)

  const chain = await chainOf(account.householdId)
  expect(chain.map(({ _id }) => _id).sort()).toEqual(postings.map(({ id }) => id).sort())
  expect(chain.map(({ sequence }) => sequence)).toEqual(postings.map((_, n) => n + 1))
  expect(chain.every((entry, n) => isLinked(entry, chain[n - 1] ?? null))).toBe(true)

  const sum = postings.reduce((total, { points }) => total + points, 0)
  const passbook = await cloud.store.get(passbooks, account.householdId)
  expect(passbook).toMatchObject({ balance: sum, honour: sum, version: 200, headHash: chain.at(-1)?.hash })
}, 120_000)

test('the same posting again answers the entry that stands, and another one under its id is a fault', async () => {
  const other = { ...account, householdId: 'qs-1018' }
  const first = await insist(posting('award:once', 5), other)
  const again = await Promise.all(
    [1, 2, 3, 4].map(() => insist(posting('award:once', 5, { at: cloud.now() + 5 }), other)),
  )
  expect(again.map(({ hash }) => hash)).toEqual(again.map(() => first.hash))
  await expect(insist(posting('award:once', 6), other)).rejects.toThrow('posted before')
  expect(await cloud.store.get(passbooks, 'qs-1018')).toMatchObject({ balance: 5, version: 1 })
})

test('a posting whose transaction does not commit leaves neither entry nor points', async () => {
  const other = { ...account, householdId: 'qs-2017' }
  const failing = cloud.store.transaction(async (tx) => {
    await post(tx, other, posting('award:lost', 5))
    throw new Error('the power went')
  })
  await expect(failing).rejects.toThrow('the power went')
  expect(await cloud.store.get(entries, 'award:lost')).toBeNull()
  expect(await cloud.store.get(passbooks, 'qs-2017')).toBeNull()
})
