import { canonical } from '@shared/kernel/canonical'
import { DAY_MS, endOfDayAfter } from '@shared/kernel/time'
import { expiryWarningOf, expiryOf as expiryWithin, LASTS_YEARS } from '@shared/points/rules'
import fc from 'fast-check'
import { hashOf } from '../../cloudfunctions/kernel/hash'
import type { Collection, Document, Transaction } from '../../cloudfunctions/kernel/store'
import { closings, type Entry, entries, type Passbook, passbooks } from '../../cloudfunctions/points/documents'
import { addLot, takeOldest } from '../../cloudfunctions/points/ledger/lots'
import { holdPoints, payAtOnce, releaseHeld, returnSpent, spendHeld } from '../../cloudfunctions/points/ledger/payments'
import { type Account, GENESIS, inPeriod, isLinked, markWarned, post } from '../../cloudfunctions/points/ledger/post'

const MAY = Date.UTC(2027, 4, 18, 1, 30)
const expiryOf = (at: number) => expiryWithin(at, LASTS_YEARS)
const account: Account = {
  householdId: 'h',
  villageId: 'v',
  groupId: 'v-g1',
  groupName: '1组',
  gridId: null,
  head: '李大山',
}

/** A ledger in memory, one posting after another. Every statement is counted. */
function openLedger({ limit = 2 } = {}) {
  const stored = new Map<string, Document>()
  const asked: string[] = []
  const at = (of: { name: string }, id: string) => `${of.name}/${id}`
  const tx: Transaction = {
    get: async <T extends Document>(from: Collection<T>, id: string) => {
      asked.push(`get ${from.name}`)
      const found = stored.get(at(from, id))
      return found ? from.schema.parse(found) : null
    },
    create: async (into, document) => {
      asked.push(`create ${into.name}`)
      if (stored.has(at(into, document._id))) throw new Error('duplicate')
      stored.set(at(into, document._id), into.schema.parse(document))
    },
    put: async (into, document) => {
      asked.push(`put ${into.name}`)
      stored.set(at(into, document._id), into.schema.parse(document))
    },
    remove: async (from, id) => {
      stored.delete(at(from, id))
    },
    absent: async (from, id) => !stored.has(at(from, id)),
  }
  const passbook = async (): Promise<Passbook> => {
    const found = await tx.get(passbooks, 'h')
    if (!found) throw new Error('no passbook')
    return found
  }
  const all = <T extends Document>(of: Collection<T>): T[] =>
    [...stored].filter(([place]) => place.startsWith(`${of.name}/`)).map(([, document]) => of.schema.parse(document))
  const chain = () => all(entries).sort((a, b) => a.sequence - b.sequence)
  return { tx, asked, passbook, chain, closed: () => all(closings), ...movesOf(tx, passbook), ...ordersOf(tx, limit) }
}

/** What the village gives, takes and takes back. */
function movesOf(tx: Transaction, passbook: () => Promise<Passbook>) {
  let postings = 0
  const move = (kind: 'award' | 'deduction', points: number, { at = MAY }: { at?: number } = {}) => {
    const words = { reason: '帮扶邻里', confirmedBy: '张小梅', claimId: null }
    return post(tx, account, { id: `${kind}:${postings++}`, kind, points, ...words, at, expiresAt: expiryOf(at) })
  }
  const reverse = (reverses: Entry, at = MAY) => {
    const words = { reason: '改回来', confirmedBy: '张小梅', claimId: null }
    const id = `reverse:${reverses._id}`
    return post(tx, account, { id, kind: 'reverse', reverses, ...words, at, expiresAt: expiryOf(at) })
  }
  const expire = async (at: number, more: { points?: number; expiresAt?: number } = {}) => {
    const [oldest] = (await passbook()).lots
    if (!oldest) throw new Error('nothing to end')
    const words = { reason: '到期没用完的分', confirmedBy: '到期', claimId: null }
    const id = `expire:h:${oldest.expiresAt}`
    return post(tx, account, { id, kind: 'expire', ...oldest, ...words, at, ...more })
  }
  return { move, reverse, expire }
}

/** What the household orders. */
function ordersOf(tx: Transaction, limit: number) {
  const uses = [{ of: 'soap', period: '2027-05', count: 1, limit }]
  const order = (orderId: string, at: number) => ({
    ...{ householdId: 'h', orderId, reason: '换肥皂', confirmedBy: '小卖部', at, uses },
  })
  return {
    hold: (orderId: string, points: number, at = MAY) => holdPoints(tx, { ...order(orderId, at), points }),
    sell: (orderId: string, points: number, at = MAY) => payAtOnce(tx, { ...order(orderId, at), points }),
    handOver: (orderId: string, at = MAY) => spendHeld(tx, order(orderId, at)),
    release: (orderId: string, at = MAY) => releaseHeld(tx, order(orderId, at)),
    giveBack: (orderId: string, at = MAY) => returnSpent(tx, { ...order(orderId, at), lastsYears: LASTS_YEARS }),
  }
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
  const { move, reverse, passbook } = openLedger()
  const wrong = await move('award', 20)
  await move('deduction', 15)
  const back = await reverse(wrong)
  expect(back).toMatchObject({ side: 'out', points: 5, honour: -20, balanceAfter: 0 })
  expect(await passbook()).toMatchObject({ balance: 0, honour: 0, lots: [] })
})

test('a reversal in another year leaves the honour of that year alone', async () => {
  const { move, reverse, passbook } = openLedger()
  const wrong = await move('award', 20)
  const later = MAY + 300 * DAY_MS
  await move('award', 7, { at: later })
  await reverse(wrong, later)
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
  expect(takeOldest(lots, 7)).toEqual({
    left: [{ points: 9, expiresAt: 200 }],
    taken: [
      { points: 5, expiresAt: 100 },
      { points: 2, expiresAt: 200 },
    ],
  })
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

test('points that an order holds leave the balance and are not spent; handed over they are; honour never moves', async () => {
  const { move, hold, handOver, passbook } = openLedger()
  await move('award', 20)
  expect(await hold('o', 12)).toEqual({ is: 'done' })
  expect(await passbook()).toMatchObject({ balance: 8, held: 12, spent: 0, year: { opening: 0, in: 20, out: 0 } })
  await handOver('o')
  expect(await passbook()).toMatchObject({ balance: 8, held: 0, spent: 12, year: { opening: 0, in: 20, out: 12 } })
  expect(await passbook()).toMatchObject({ honour: 20, monthHonour: 20 })
})

test('holding and paying take three statements, saying no takes one and writes nothing', async () => {
  const { asked, move, hold, sell, passbook } = openLedger()
  await move('award', 20)
  for (const [pay, id] of [
    [hold, 'a'],
    [sell, 'b'],
  ] as const) {
    asked.length = 0
    await pay(id, 5)
    expect(asked).toEqual(['get points_passbooks', 'put points_passbooks', 'create points_entries'])
  }
  const before = await passbook()
  asked.length = 0
  expect(await sell('c', 5)).toEqual({ is: 'limit', of: 'soap', limit: 2 })
  expect(asked).toEqual(['get points_passbooks'])
  expect(await passbook()).toEqual(before)
})

test('who has too few points is told how many are missing, and who never had any too', async () => {
  const { move, hold } = openLedger()
  expect(await hold('o', 5)).toEqual({ is: 'short', short: 5 })
  await move('award', 3)
  expect(await hold('o', 5)).toEqual({ is: 'short', short: 2 })
})

test('what a cancelled order held comes back with its own ends, and its pieces can be had again', async () => {
  const { move, hold, release, passbook } = openLedger()
  const later = MAY + 300 * DAY_MS
  await move('award', 5)
  await move('award', 7, { at: later })
  const before = await passbook()
  await hold('o', 9, later)
  expect(await passbook()).toMatchObject({ lots: [{ points: 3, expiresAt: expiryOf(later) }] })
  await release('o', later)
  const { lots, uses, held, balance } = await passbook()
  expect({ lots, uses, held, balance }).toEqual({ lots: before.lots, uses: [], held: 0, balance: 12 })
})

test('held points whose time is over do not end while they are held, and last a month more when they come back', async () => {
  const { move, hold, release, expire, passbook } = openLedger()
  const end = expiryOf(MAY)
  await move('award', 20)
  await hold('o', 12)
  await expire(end)
  expect(await passbook()).toMatchObject({ balance: 0, held: 12 })
  const back = end + DAY_MS
  await release('o', back)
  const lasts = endOfDayAfter(back, 30)
  expect(await passbook()).toMatchObject({ balance: 12, held: 0, lots: [{ points: 12, expiresAt: lasts }] })
  await expect(expire(lasts - 1)).rejects.toThrow('in its time')
})

test('an order is handed over or released once only, and only what was held', async () => {
  const { move, hold, handOver, release, passbook } = openLedger()
  await move('award', 20)
  await hold('o', 12)
  await handOver('o')
  await expect(handOver('o')).rejects.toThrow()
  await expect(release('never')).rejects.toThrow('never posted')
  await expect(release('o')).rejects.toThrow('does not add up')
  expect(await passbook()).toMatchObject({ balance: 8, held: 0, spent: 12 })
})

test('what should never have been spent comes back like new points, counts as unspent, and earns no honour', async () => {
  const { move, sell, giveBack, passbook } = openLedger()
  await move('award', 20)
  await sell('o', 12)
  const later = MAY + 20 * DAY_MS
  await giveBack('o', later)
  expect(await passbook()).toMatchObject({ balance: 20, spent: 0, honour: 20, uses: [], year: { in: 32, out: 12 } })
})

test('a limit counts within its period and begins anew with the next', async () => {
  const { tx, move, passbook } = openLedger()
  await move('award', 50)
  const buy = (orderId: string, period: string, count: number) =>
    payAtOnce(tx, {
      ...{ householdId: 'h', orderId, points: 1, reason: '换肥皂', confirmedBy: '小卖部', at: MAY },
      uses: [{ of: 'soap', period, count, limit: 2 }],
    })
  expect((await buy('a', '2027-05', 2)).is).toBe('done')
  expect((await buy('b', '2027-05', 1)).is).toBe('limit')
  expect((await buy('c', '2027-06', 1)).is).toBe('done')
  expect((await passbook()).uses).toEqual([{ of: 'soap', period: '2027-06', used: 1 }])
})

test('two lines of the same thing in one order count together', async () => {
  const { tx, move, passbook } = openLedger()
  await move('award', 50)
  const line = { of: 'soap', period: '2027-05', count: 2, limit: 3 }
  const order = { householdId: 'h', orderId: 'o', points: 4, reason: '换肥皂', confirmedBy: '小卖部', at: MAY }
  expect(await payAtOnce(tx, { ...order, uses: [line, line] })).toEqual({ is: 'limit', of: 'soap', limit: 3 })
  expect((await passbook()).balance).toBe(50)
})

test('the first posting of a year closes the one before, and keeps its honour; what is held goes over with the balance', async () => {
  const { tx, move, hold, passbook } = openLedger()
  await move('award', 20)
  await hold('o', 12)
  await move('award', 5, { at: MAY + 300 * DAY_MS })
  expect(await tx.get(closings, 'h:2027')).toMatchObject({ year: '2027', honour: 20, head: '李大山', villageId: 'v' })
  expect(await passbook()).toMatchObject({
    ...{ period: '2028', honour: 5, spent: 0, balance: 13, held: 12 },
    year: { opening: 20, in: 5, out: 0 },
  })
})

test('a passbook and an entry of before the shop are still read, and the entry still hangs in its chain', async () => {
  const { tx, hold, passbook } = openLedger()
  const body = {
    ...{ _id: 'award:old', villageId: 'v', householdId: 'h', groupId: 'v-g1', gridId: null, sequence: 1 },
    ...{ kind: 'award' as const, side: 'in' as const, points: 9, honour: 9, balanceBefore: 0, balanceAfter: 9 },
    ...{ heldAfter: 0, reason: '帮扶邻里', confirmedBy: '张小梅', claimId: null, at: MAY, inputHash: 'abc' },
    previousHash: GENESIS,
  }
  const old = { ...body, hash: hashOf(body) }
  const book = {
    ...{ _id: 'h', villageId: 'v', groupId: 'v-g1', groupName: '1组', head: '李大山', honour: 9, period: '2027' },
    ...{ monthHonour: 9, month: '2027-05', balance: 9, held: 0, lots: [{ points: 9, expiresAt: expiryOf(MAY) }] },
    ...{ warnedOf: null, timerAt: null, year: { opening: 0, in: 9, out: 0 }, version: 1, headHash: old.hash },
  }
  await tx.create(entries, old)
  await tx.create(passbooks, passbooks.schema.parse(book))
  const read = await tx.get(entries, 'award:old')
  expect(read && isLinked(read, null)).toBe(true)
  await hold('o', 4)
  expect(await passbook()).toMatchObject({ balance: 5, held: 4, spent: 0 })
  const held = await tx.get(entries, 'hold:o')
  expect(held && read && isLinked(held, read)).toBe(true)
})

type Ledger = ReturnType<typeof openLedger>

/** What can happen to a household, as far as it can happen now: nothing is handed over or taken back twice. */
function lifeOf(ledger: Ledger) {
  const held: string[] = []
  const gone: string[] = []
  let orders = 0
  const order = async (into: string[], pay: Ledger['hold'], points: number, at: number) => {
    const orderId = `o${orders++}`
    if ((await pay(orderId, points, at)).is === 'done') into.push(orderId)
  }
  const withNext = async (waiting: string[], act: (orderId: string) => Promise<unknown>) => {
    const orderId = waiting.shift()
    if (orderId !== undefined) await act(orderId)
  }
  const reverseNext = async (at: number) => {
    const chain = ledger.chain()
    const open = chain.find(
      ({ _id, kind }) =>
        (kind === 'award' || kind === 'deduction') && !chain.some((entry) => entry._id === `reverse:${_id}`),
    )
    if (open) await ledger.reverse(open, at)
  }
  const expireDue = async (at: number) => {
    const [oldest] = ledger.chain().length === 0 ? [] : (await ledger.passbook()).lots
    if (oldest && oldest.expiresAt <= at) await ledger.expire(at)
  }
  return {
    waiting: () => held.length + gone.length,
    deeds: {
      award: (points: number, at: number) => ledger.move('award', points, { at }),
      deduction: (points: number, at: number) => ledger.move('deduction', points, { at }),
      reverse: (_: number, at: number) => reverseNext(at),
      expire: (_: number, at: number) => expireDue(at),
      hold: (points: number, at: number) => order(held, ledger.hold, points, at),
      sell: (points: number, at: number) => order(gone, ledger.sell, points, at),
      handOver: (_: number, at: number) =>
        withNext(held, async (id) => {
          await ledger.handOver(id, at)
          gone.push(id)
        }),
      release: (_: number, at: number) => withNext(held, (id) => ledger.release(id, at)),
      giveBack: (_: number, at: number) => withNext(gone, (id) => ledger.giveBack(id, at)),
    },
  }
}

type Deed = keyof ReturnType<typeof lifeOf>['deeds']
const DEEDS: Deed[] = ['award', 'deduction', 'reverse', 'expire', 'hold', 'sell', 'handOver', 'release', 'giveBack']
/** Only these say anything about merit. */
const OF_MERIT: ReadonlySet<Deed> = new Set(['award', 'reverse'])

const lives = fc.array(
  fc.record({
    deed: fc.constantFrom<Deed>('award', 'award', 'hold', ...DEEDS),
    points: fc.integer({ min: 1, max: 60 }),
    days: fc.integer({ min: 0, max: 120 }),
  }),
  { maxLength: 40 },
)

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)
const MOVES = { in: 1, out: -1, none: 0 }

function expectSound(book: Passbook): void {
  const { balance, held, honour, monthHonour, spent, lots, uses, year } = book
  expect(sum(lots.map(({ points }) => points))).toBe(balance)
  expect(year.opening + year.in - year.out).toBe(balance + held)
  const numbers = [balance, held, honour, monthHonour, spent, ...lots.map(({ points }) => points)]
  expect(Math.min(...numbers, ...uses.map(({ used }) => used))).toBeGreaterThanOrEqual(0)
  expect(book.timerAt).toBe(lots[0] ? expiryWarningOf(lots[0].expiresAt) : null)
}

test('whatever happens in whatever order, all adds up, nothing is negative, spending leaves honour alone, the chain is whole', async () => {
  await fc.assert(
    fc.asyncProperty(lives, async (list) => {
      const ledger = openLedger({ limit: 1000 })
      const { deeds, waiting } = lifeOf(ledger)
      let at = MAY
      await deeds.award(1, at)
      for (const { deed, points, days } of list) {
        at += days * DAY_MS
        const before = inPeriod(await ledger.passbook(), at)
        await deeds[deed](points, at)
        const after = inPeriod(await ledger.passbook(), at)
        expectSound(after)
        if (!OF_MERIT.has(deed)) expect(after.honour).toBe(before.honour)
      }
      const book = await ledger.passbook()
      const chain = ledger.chain()
      expect(book.balance).toBe(sum(chain.map(({ side, points }) => MOVES[side] * points)))
      expect(book.held).toBe(chain.at(-1)?.heldAfter)
      expect(sum(book.uses.map(({ used }) => used))).toBe(waiting())
      expect(sum([...ledger.closed(), book].map(({ honour }) => honour))).toBe(sum(chain.map(({ honour }) => honour)))
      expect(chain.every((entry, n) => isLinked(entry, chain[n - 1] ?? null) && entry.sequence === n + 1)).toBe(true)
      expect(book.headHash).toBe(chain.at(-1)?.hash)
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
