import { DAY_MS, dayOf, endOfDayAfter, HOUR_MS } from '@shared/kernel/time'
import { checkOwn, climbed, GENESIS, hangsOn, leafOf, rootOf } from '@shared/points/seal'
import { events, sealedEvent } from '../../../cloudfunctions/kernel/events'
import { hashOf } from '../../../cloudfunctions/kernel/hash'
import { leftAs } from '../../../cloudfunctions/kernel/left'
import { messages } from '../../../cloudfunctions/kernel/messages'
import type { Collection, Document } from '../../../cloudfunctions/kernel/store'
import { claims, entries, passbooks } from '../../../cloudfunctions/points/documents'
import { sealLeaves, seals } from '../../../cloudfunctions/points/seal/documents'
import { shelves } from '../../../cloudfunctions/shop/documents'
import { households } from '../../../cloudfunctions/village/documents'
import { key, refusalOf, type TestCloud } from '../../support/cloud'
import { householdIdOf } from '../../support/world'
import { award, goodsDraft, openShopVillage, putOut } from '../shop/orders-ground'
import { adoptRules, photoOf, publicise, questions, type RuleIds, vote } from './ground'

let cloud: TestCloud
let rules: RuleIds
let oil: string
const home = householdIdOf('dashan')

beforeAll(async () => {
  cloud = await openShopVillage()
  rules = await adoptRules(cloud)
  await prove()
  oil = await putOut(cloud, goodsDraft('菜籽油', 10, { limit: { count: 20, period: 'month' } }), 60)
})
afterAll(() => cloud.close())

const place = (count: number, points = 10) =>
  cloud.as('dashan').shop.place({ lines: [{ goodsId: oil, count, points }], key: key() })
const prove = () => fetch(`${cloud.local.url}/local/timers/prove`, { method: 'POST' })
/** To the next night at one: after it the proof of that day has not been yet. */
const nextDay = () => cloud.advance(endOfDayAfter(cloud.now(), 0) + 1 + HOUR_MS - cloud.now())

const homes = () => cloud.store.count(households, { villageId: 'qs' })

async function newest() {
  const order = { by: 'day', direction: 'desc' } as const
  const [seal] = await cloud.store.find(seals, { where: { villageId: 'qs' }, order, limit: 1 })
  if (!seal) throw new Error('no seal')
  return seal
}

/** A proof of this moment, whatever the night before has found. */
async function proved() {
  const { day, wrongs } = await newest()
  if (day === dayOf(cloud.now()) && wrongs === 0) await nextDay()
  await prove()
  return newest()
}

/** Changes a stored document behind everybody's back, does something, and puts it back. */
async function tampered<T extends Document, R>(
  of: Collection<T>,
  id: string,
  change: (document: T) => T,
  work: () => Promise<R>,
): Promise<R> {
  const before = await cloud.store.get(of, id)
  if (!before) throw new Error(`${id} is not there`)
  await cloud.store.transaction((tx) => tx.put(of, change(before)))
  try {
    return await work()
  } finally {
    await cloud.store.transaction((tx) => tx.put(of, before))
  }
}

test('a village in which everything has happened once adds up, and its day is sealed', async () => {
  await award(cloud, home, 200)
  await award(cloud, householdIdOf('neighbour'), 40)
  await publicise(cloud, rules.plain)
  const { claimId } = await cloud.as('worker1').points.raiseDeduction({
    ...{ householdId: home, ruleId: rules.fault, words: '门前堆了柴草', photos: [await photoOf(cloud, 'worker1')] },
    key: key(),
  })
  const shop = cloud.as('shopkeeper').shop
  const first = await place(2)
  await shop.handOver({ orderId: first.orderId, code: first.code ?? '', key: key() })
  await cloud.as('dashan').shop.contest({ orderId: first.orderId, reason: '没领到', key: key() })
  await cloud.as('supervisor').shop.settle({ orderId: first.orderId, uphold: true, reason: '查清了', key: key() })
  const second = await place(1)
  await cloud.as('dashan').shop.cancel({ orderId: second.orderId, key: key() })
  const third = await place(3)
  await shop.handOver({ orderId: third.orderId, code: third.code ?? '', key: key() })
  await place(1)
  await shop.countStock({ villageId: 'qs', goodsId: oil, counted: 53, reason: '少了一瓶', key: key() })
  // The letter's time runs out, the council decides, both notices end; the open order lapses.
  await cloud.advance(8 * DAY_MS)
  await vote(cloud, 'council1', claimId)
  await cloud.advance(5 * DAY_MS)
  await place(2)
  await nextDay()
  await prove()
  const seal = await newest()
  expect(seal.wrong).toEqual([])
  expect(seal).toMatchObject({ day: dayOf(cloud.now()), households: await homes(), wrongs: 0 })
  const kinds = (await cloud.store.find(entries, { where: { householdId: home }, limit: 100 })).map(({ kind }) => kind)
  expect(new Set(kinds)).toEqual(new Set(['award', 'deduction', 'hold', 'spend', 'release', 'reverse']))
})

test('a household finds the way from its own passbook to the seal, and its chain leads there', async () => {
  await proved()
  const { seal, mine } = await cloud.as('dashan').points.seal({})
  if (!seal || !mine) throw new Error('no seal')
  expect(climbed(leafOf(mine, hashOf), mine.path, hashOf)).toBe(seal.root)
  const { items, next } = await cloud.as('dashan').points.chainLines({})
  const chain = [...items].reverse()
  expect(next).toBeNull()
  expect(chain.every((line, n) => hangsOn(line, chain[n - 1]?.hash ?? GENESIS, hashOf))).toBe(true)
  expect(chain[mine.version - 1]?.hash).toBe(mine.headHash)
  expect(climbed(leafOf({ ...mine, version: mine.version + 1 }, hashOf), mine.path, hashOf)).not.toBe(seal.root)
})

test('an empty passbook is sealed as well, so that nobody sees from the shape of the tree whose first line came', async () => {
  const { seal, mine } = await cloud.as('faraway').points.seal({})
  if (!seal || !mine) throw new Error('no seal')
  expect(mine).toMatchObject({ version: 0, headHash: GENESIS })
  const check = (book: typeof mine) => checkOwn([], book, seal.root, hashOf)
  expect(check(mine)).toEqual({ sealed: 0, since: 0, whole: true })
  expect(check({ ...mine, version: 1 }).whole).toBe(false)
  const before = mine.path.map(({ hand }) => hand)
  await award(cloud, householdIdOf('expired'), 5)
  await proved()
  expect((await cloud.as('faraway').points.seal({})).mine?.path.map(({ hand }) => hand)).toEqual(before)
})

test('what a household is handed beside its way up is the hash of nothing that a neighbour can guess', async () => {
  const every = await cloud.store.find(households, { where: { villageId: 'qs' }, limit: 100 })
  const books = await Promise.all(
    every.map(async ({ _id: householdId }) => {
      const book = await cloud.store.get(passbooks, householdId)
      return { householdId, version: book?.version ?? 0, headHash: book?.headHash ?? GENESIS }
    }),
  )
  const salts = new Set<string | undefined>()
  const root = (await newest()).root
  for (const person of ['dashan', 'neighbour', 'faraway', 'council1'] as const) {
    const { mine } = await cloud.as(person).points.seal({})
    if (!mine) throw new Error('not sealed')
    salts.add(mine.salt)
    const guesses = books.flatMap((book) => [leafOf(book, hashOf), leafOf({ ...book, salt: mine.salt }, hashOf)])
    const own = leafOf(mine, hashOf)
    expect(mine.path.filter(({ hash }) => hash !== own && guesses.includes(hash))).toEqual([])
  }
  expect(salts.size).toBe(4)
  // The next night nothing has happened, and whoever knew a salt knows none of the new ones.
  await proved()
  const { seal, mine } = await cloud.as('dashan').points.seal({})
  expect({ old: salts.has(mine?.salt), same: seal?.root === root }).toEqual({ old: false, same: false })
})

test('a seal of before, whose leaves had no salt, still proves', async () => {
  const seal = await newest()
  const [stretch, ...more] = seal.stretches
  const leaves = stretch && (await cloud.store.get(sealLeaves, `qs:${seal.slot}:${stretch.n}`))
  if (!leaves || more.length > 0) throw new Error('one stretch is enough')
  const books = leaves.books.map(({ salt: _salt, ...book }) => book)
  const root = rootOf(
    books.map((book) => leafOf(book, hashOf)),
    hashOf,
  )
  await tampered(
    sealLeaves,
    leaves._id,
    (all) => ({ ...all, books }),
    () =>
      tampered(
        seals,
        seal._id,
        (one) => ({ ...one, root, stretches: [{ ...stretch, root }] }),
        async () => {
          const { mine, seal: shown } = await cloud.as('dashan').points.seal({})
          const lines = [...(await cloud.as('dashan').points.chainLines({})).items].reverse()
          expect({ salt: mine?.salt, root: shown?.root }).toEqual({ salt: undefined, root })
          expect(mine && checkOwn(lines, mine, root, hashOf).whole).toBe(true)
          expect((await proved()).wrong).toEqual([])
        },
      ),
  )
})

test('an entry that is there answers a neighbour like one that is not, for its id can be guessed', async () => {
  const [line] = (await cloud.as('dashan').points.passbook({})).list.items
  const asked = (entryId: string) => refusalOf(cloud.as('neighbour').points.entry({ entryId }))
  expect([await asked(line?.id ?? ''), await asked(`expire:${home}:1`)]).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED'])
})

test('the seal costs a handful of round trips and no scan', async () => {
  const { operations, scans } = await questions(cloud, () => cloud.as('dashan').points.seal({}))
  expect({ few: operations <= 7, scans }).toEqual({ few: true, scans: [] })
})

test('what does not add up stops spending and nothing else, is told word for word, and is over with the next clean proof', async () => {
  const offered = await place(1)
  await tampered(
    passbooks,
    home,
    (book) => ({
      ...book,
      balance: book.balance + 1,
      lots: book.lots.map((lot, n) => (n === 0 ? { ...lot, points: lot.points + 1 } : lot)),
    }),
    async () => {
      const { wrong } = await proved()
      expect(wrong.map(({ id, field }) => `${id} ${field}`)).toEqual([`${home} balance`, `${home} lots`])
      const stopped = place(1)
      expect(await refusalOf(stopped)).toBe('SPENDING_STOPPED')
      const { handOver } = cloud.as('shopkeeper').shop
      const code = offered.code ?? ''
      expect(await refusalOf(handOver({ orderId: offered.orderId, code, key: key() }))).toBe('SPENDING_STOPPED')
      expect((await cloud.as('dashan').points.passbook({})).balance).toBeGreaterThan(0)
      for (const audience of ['role:committee:qs', 'role:supervisor:qs']) {
        const told = await cloud.store.find(messages, {
          where: { audience, title: '村里的账对不上，请来看' },
          limit: 10,
        })
        expect(told).toHaveLength(1)
        expect(told[0]?.text).toContain(`points_passbooks ${home} 的 balance`)
      }
      // Proved again the same day, it is not told again.
      await prove()
      const again = { audience: 'role:committee:qs', title: '村里的账对不上，请来看' }
      expect(await cloud.store.count(messages, again)).toBe(1)
    },
  )
  await prove()
  expect(await newest()).toMatchObject({ wrongs: 0 })
  expect(await place(1)).toMatchObject({ state: 'placed' })
})

/** A claim written anew, with all that its events say of it. */
async function retold(claimId: string, points: number, work: () => Promise<unknown>): Promise<unknown> {
  const claim = await cloud.store.get(claims, claimId)
  if (!claim) throw new Error(`${claimId} is not there`)
  const forged = { ...claim, points: { min: points, max: points } }
  const story = await cloud.store.find(events, { where: { subject: `claim:${claimId}` }, limit: 10 })
  const telling = story.reduce(
    (inner, { _id }) =>
      () =>
        tampered(
          events,
          _id,
          ({ hash: _hash, ...said }) => sealedEvent({ ...said, left: leftAs(claims, forged) }),
          inner,
        ),
    work,
  )
  return tampered(claims, claimId, () => forged, telling)
}

/** A household's only award written anew with a point more, so that everything that stands today agrees. */
async function forged(work: () => Promise<unknown>): Promise<string> {
  const neighbour = householdIdOf('neighbour')
  const [entry, ...more] = await cloud.store.find(entries, { where: { householdId: neighbour }, limit: 10 })
  if (!entry?.claimId || more.length > 0) throw new Error('the neighbour has one award')
  const points = entry.points + 1
  const lots = entry.lots?.map((lot) => ({ ...lot, points }))
  const { hash: _hash, ...body } = { ...entry, points, honour: points, balanceAfter: points, lots }
  const hash = hashOf(body)
  const of = { honour: points, monthHonour: points, balance: points, headHash: hash }
  await retold(entry.claimId, points, () =>
    tampered(
      entries,
      entry._id,
      () => ({ ...body, hash }),
      () =>
        tampered(
          passbooks,
          neighbour,
          (book) => ({ ...book, ...of, lots: lots ?? [], year: { ...book.year, in: points } }),
          work,
        ),
    ),
  )
  return entry._id
}

test('an account that was written anew in all its parts is found by the seal of the day before, as long as it stands', async () => {
  await proved()
  const found: string[][] = []
  const id = await forged(async () => {
    for (const _day of [1, 2]) found.push((await proved()).wrong.map((one) => `${one.in} ${one.id} ${one.field}`))
  })
  expect(found).toEqual([[`points_entries ${id} hash`], [`points_entries ${id} hash`]])
  await prove()
  expect(await newest()).toMatchObject({ wrongs: 0 })
})

/** Takes a document away behind everybody's back, does something, and puts it back. */
async function vanished<T extends Document, R>(of: Collection<T>, id: string, work: () => Promise<R>): Promise<R> {
  const before = await cloud.store.get(of, id)
  if (!before) throw new Error(`${id} is not there`)
  await cloud.store.transaction((tx) => tx.remove(of, id))
  try {
    return await work()
  } finally {
    await cloud.store.transaction((tx) => tx.create(of, before))
  }
}

const wrongOf = async () => (await proved()).wrong.map((one) => `${one.in} ${one.id} ${one.field}`)

test('a household that vanishes after it was sealed is found, though the proof comes by it no more', async () => {
  const gone = householdIdOf('council2')
  await award(cloud, gone, 3)
  await proved()
  expect(await vanished(households, gone, wrongOf)).toEqual([`village_households ${gone} _id`])
  await prove()
  expect(await newest()).toMatchObject({ wrongs: 0 })
})

test('leaves that vanish, or that lead up to another seal, are found: nothing could be held against them any more', async () => {
  const { slot } = await proved()
  const leaves = `qs:${slot}:0`
  expect(await vanished(sealLeaves, leaves, wrongOf)).toEqual([`points_seal_leaves ${leaves} _id`])
  await prove()
  const clean = await newest()
  const other = `qs:${clean.slot}:0`
  const without = (all: {
    _id: string
    villageId: string
    books: { householdId: string; version: number; headHash: string }[]
  }) => ({
    ...all,
    books: all.books.filter(({ householdId }) => householdId !== home),
  })
  expect(await tampered(sealLeaves, other, without, wrongOf)).toEqual([`points_seal_leaves ${other} root`])
  await prove()
  const last = await newest()
  const forgedRoot = await tampered(seals, last._id, (seal) => ({ ...seal, root: '0'.repeat(64) }), wrongOf)
  expect(forgedRoot).toEqual([`points_seals ${last._id} root`])
  await prove()
  expect(await newest()).toMatchObject({ wrongs: 0 })
})

test('the same key that met a stop places its order when spending goes on', async () => {
  const asked = { lines: [{ goodsId: oil, count: 1, points: 10 }], key: key() }
  const { place: order } = cloud.as('dashan').shop
  await tampered(
    shelves,
    'qs',
    (shelf) => ({ ...shelf, stopped: true, revision: shelf.revision + 1 }),
    async () => {
      expect(await refusalOf(order(asked))).toBe('SPENDING_STOPPED')
    },
  )
  expect(await order(asked)).toMatchObject({ state: 'placed' })
})
