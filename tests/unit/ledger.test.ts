import { DAY_MS } from '@shared/kernel/time'
import { expiryOf, expiryWarningOf } from '@shared/points/rules'
import fc from 'fast-check'
import { canonical } from '../../cloudfunctions/kernel/hash'
import type { Collection, Document, Transaction } from '../../cloudfunctions/kernel/store'
import { type Entry, type Passbook, passbooks } from '../../cloudfunctions/points/documents'
import {
  type Account,
  addLot,
  GENESIS,
  inPeriod,
  isLinked,
  markWarned,
  post,
  takeOldest,
} from '../../cloudfunctions/points/ledger'

const MAY = Date.UTC(2027, 4, 18, 1, 30)
const account: Account = {
  householdId: 'h',
  villageId: 'v',
  groupId: 'v-g1',
  groupName: '1组',
  gridId: null,
  head: '李大山',
}

/** A ledger in memory, one posting after another. */
function openLedger() {
  const stored = new Map<string, Document>()
  const at = (of: { name: string }, id: string) => `${of.name}/${id}`
  const tx: Transaction = {
    get: async <T extends Document>(from: Collection<T>, id: string) => {
      const found = stored.get(at(from, id))
      return found ? from.schema.parse(found) : null
    },
    create: async (into, document) => {
      if (stored.has(at(into, document._id))) throw new Error('duplicate')
      stored.set(at(into, document._id), into.schema.parse(document))
    },
    put: async (into, document) => {
      stored.set(at(into, document._id), into.schema.parse(document))
    },
    remove: async (from, id) => {
      stored.delete(at(from, id))
    },
  }
  const passbook = async (): Promise<Passbook> => {
    const found = await tx.get(passbooks, 'h')
    if (!found) throw new Error('no passbook')
    return found
  }
  let postings = 0
  const move = (
    kind: Entry['kind'] & ('award' | 'deduction' | 'reverse'),
    points: number,
    more: { at?: number; reverses?: Entry } = {},
  ) => {
    const when = more.at ?? MAY
    const id = more.reverses ? `reverse:${more.reverses._id}` : `${kind}:${postings++}`
    const words = { reason: '帮扶邻里', confirmedBy: '张小梅', claimId: null }
    return post(tx, account, { id, kind, points, ...words, at: when, expiresAt: expiryOf(when), ...more })
  }
  const expire = async (at: number, more: { points?: number; expiresAt?: number } = {}) => {
    const [oldest] = (await passbook()).lots
    if (!oldest) throw new Error('nothing to end')
    const words = { reason: '到期没用完的分', confirmedBy: '到期', claimId: null }
    const id = `expire:h:${oldest.expiresAt}`
    return post(tx, account, { id, kind: 'expire', ...oldest, ...words, at, ...more })
  }
  return { tx, move, passbook, expire }
}

test('an award adds to balance and honour, a deduction only takes from the balance', async () => {
  const { move, passbook } = openLedger()
  await move('award', 20)
  await move('deduction', 5)
  expect(await passbook()).toMatchObject({
    balance: 15,
    honour: 20,
    monthHonour: 20,
    year: { opening: 0, in: 20, out: 5 },
  })
})

test('only whole, positive points are posted', async () => {
  const { move } = openLedger()
  for (const points of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60]) {
    await expect(move('award', points)).rejects.toThrow('whole')
  }
})

test('a reversal takes an award back as far as it is still there, honour included', async () => {
  const { move, passbook } = openLedger()
  const wrong = await move('award', 20)
  await move('deduction', 15)
  const back = await move('reverse', 20, { reverses: wrong })
  expect(back).toMatchObject({ side: 'out', points: 5, honour: -20, balanceAfter: 0 })
  expect(await passbook()).toMatchObject({ balance: 0, honour: 0, lots: [] })
})

test('a reversal in another year leaves the honour of that year alone', async () => {
  const { move, passbook } = openLedger()
  const wrong = await move('award', 20)
  const later = MAY + 300 * DAY_MS
  await move('award', 7, { at: later })
  await move('reverse', 20, { reverses: wrong, at: later })
  expect(await passbook()).toMatchObject({
    balance: 7,
    honour: 7,
    period: '2028',
    year: { opening: 20, in: 7, out: 20 },
  })
})

test('honour begins at nought each year, and each month for the month; the balance stays', async () => {
  const { move, passbook } = openLedger()
  await move('award', 20)
  const book = await passbook()
  expect(inPeriod(book, MAY + 20 * DAY_MS)).toMatchObject({ honour: 20, monthHonour: 0, balance: 20 })
  expect(inPeriod(book, MAY + 300 * DAY_MS)).toMatchObject({
    honour: 0,
    balance: 20,
    year: { opening: 20, in: 0, out: 0 },
  })
})

test('points are taken from what ends first, and points that end together are one lot', () => {
  const lots = [8, 3].reduce((held, points) => addLot(held, points, 200), addLot([], 5, 100))
  expect(lots).toEqual([
    { points: 5, expiresAt: 100 },
    { points: 11, expiresAt: 200 },
  ])
  expect(takeOldest(lots, 7)).toEqual([{ points: 9, expiresAt: 200 }])
  expect(() => takeOldest(lots, 17)).toThrow('more points')
})

test('points end as the oldest lot, whole, not before their time, and leave honour alone', async () => {
  const { move, passbook, expire } = openLedger()
  await move('award', 20)
  const end = expiryOf(MAY)
  const later = MAY + 300 * DAY_MS
  await move('award', 7, { at: later })
  await move('deduction', 5, { at: later })
  await expect(expire(end - 1)).rejects.toThrow('in its time')
  await expect(expire(end, { points: 14 })).rejects.toThrow('whole')
  await expect(expire(end, { expiresAt: expiryOf(later) })).rejects.toThrow('oldest')
  const ended = await expire(end)
  expect(ended).toMatchObject({ side: 'out', points: 15, honour: 0, balanceBefore: 22, balanceAfter: 7 })
  expect(await passbook()).toMatchObject({ balance: 7, honour: 7, lots: [{ points: 7, expiresAt: expiryOf(later) }] })
})

test('the clock next comes thirty days before the oldest lot ends, once warned at its end, and never without lots', async () => {
  const { tx, move, passbook, expire } = openLedger()
  const end = expiryOf(MAY)
  const later = MAY + 300 * DAY_MS
  await move('award', 5)
  expect(await passbook()).toMatchObject({ timerAt: end - 30 * DAY_MS, warnedOf: null })
  await markWarned(tx, await passbook())
  expect(await passbook()).toMatchObject({ timerAt: end, warnedOf: end })
  await move('award', 7, { at: later })
  expect((await passbook()).timerAt).toBe(end)
  await expire(end)
  expect((await passbook()).timerAt).toBe(expiryWarningOf(expiryOf(later)))
  await move('deduction', 7, { at: later })
  expect((await passbook()).timerAt).toBeNull()
})

test('an entry hangs on the one before it, and a changed word or number in it shows', async () => {
  const { move } = openLedger()
  const [first, second] = [await move('award', 5), await move('award', 6)]
  expect(first.previousHash).toBe(GENESIS)
  expect([isLinked(first, null), isLinked(second, first), isLinked(second, null)]).toEqual([true, true, false])
  expect(isLinked({ ...second, points: 7 }, first)).toBe(false)
  expect(isLinked({ ...second, confirmedBy: '别人' }, first)).toBe(false)
})

type Move = { kind: 'award' | 'deduction' | 'reverse' | 'expire'; points: number; days: number }
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Move['kind']>('award', 'award', 'deduction', 'reverse', 'expire'),
    points: fc.integer({ min: 1, max: 60 }),
    days: fc.integer({ min: 0, max: 120 }),
  }),
  { maxLength: 25 },
)

test('whatever is posted in whatever order, balances follow from the entries, nothing is negative, the chain is whole', async () => {
  await fc.assert(
    fc.asyncProperty(moves, async (list) => {
      const { move, passbook, expire } = openLedger()
      const chain: Entry[] = []
      let at = MAY
      for (const { kind, points, days } of list) {
        at += days * DAY_MS
        if (kind === 'expire') {
          const [oldest] = chain.length === 0 ? [] : (await passbook()).lots
          if (oldest && oldest.expiresAt <= at) chain.push(await expire(at))
          continue
        }
        const reverses = chain.find(
          ({ _id, kind: was }) =>
            was !== 'reverse' && was !== 'expire' && !chain.some((e) => e._id === `reverse:${_id}`),
        )
        if (kind === 'reverse' && !reverses) continue
        chain.push(await move(kind, points, { at, ...(kind === 'reverse' && reverses ? { reverses } : {}) }))
      }
      if (chain.length === 0) return
      const book = await passbook()
      const sum = chain.reduce((total, e) => total + (e.side === 'in' ? e.points : e.side === 'out' ? -e.points : 0), 0)
      expect(book.balance).toBe(sum)
      expect(book.lots.reduce((total, lot) => total + lot.points, 0)).toBe(sum)
      expect(Math.min(book.honour, book.monthHonour, ...chain.map((e) => e.balanceAfter))).toBeGreaterThanOrEqual(0)
      expect(book.year.opening + book.year.in - book.year.out).toBe(book.balance)
      expect(chain.every((e, n) => isLinked(e, chain[n - 1] ?? null) && e.sequence === n + 1)).toBe(true)
      expect(book.headHash).toBe(chain.at(-1)?.hash)
      expect(book.timerAt).toBe(book.lots[0] ? expiryWarningOf(book.lots[0].expiresAt) : null)
    }),
    { numRuns: 150 },
  )
})

test('equal values have one canonical form, whatever the order of their fields', () => {
  expect(canonical({ b: [1, { d: 2, c: undefined }], a: '甲' })).toBe(canonical({ a: '甲', b: [1, { d: 2 }] }))
})

test('a posting that comes late, after the turn of the year, takes nothing from the new one', async () => {
  const { move, passbook } = openLedger()
  const midnight = Date.UTC(2027, 11, 31, 16)
  await move('award', 10, { at: midnight + 1 })
  await move('award', 5, { at: midnight - 1 })
  expect(await passbook()).toMatchObject({ period: '2028', month: '2028-01', honour: 15, monthHonour: 15, balance: 15 })
  await move('award', 1, { at: midnight + 2 })
  expect(await passbook()).toMatchObject({ period: '2028', honour: 16, monthHonour: 16 })
})
