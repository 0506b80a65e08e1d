import { type CloudUnderTest, startDatabase } from './support/database'

let house: CloudUnderTest
let nextId = 0

beforeAll(async () => {
  house = await startDatabase([{ name: 'things', indexes: [] }])
})
afterAll(() => house.close())

type Command = CloudUnderTest['db']['command']

const things = () => house.db.collection('things')

/** Stores a document, updates it through the SDK, and reads what became of it. */
async function updated(before: object, change: (_: Command) => object): Promise<unknown> {
  const id = `u${nextId++}`
  await things().add({ _id: id, ...before })
  await things().doc(id).update(change(house.db.command))
  const { _id, ...rest } = (await things().doc(id).get()).data[0]
  return rest
}

const APPLIED: [title: string, before: object, change: (_: Command) => object, after: object][] = [
  ['a bare value is set', { a: 1 }, () => ({ b: 2 }), { a: 1, b: 2 }],
  ['a nested object is merged', { o: { a: 1 } }, () => ({ o: { b: 2 } }), { o: { a: 1, b: 2 } }],
  ['set replaces an object', { o: { a: 1 } }, (_) => ({ o: _.set({ b: 2 }) }), { o: { b: 2 } }],
  ['set can empty an object', { o: { a: 1 } }, (_) => ({ o: _.set({}) }), { o: {} }],
  ['a bare empty object does nothing', { o: { a: 1 } }, () => ({ o: {} }), { o: { a: 1 } }],
  ['an undefined field is left alone', { a: 1 }, () => ({ a: undefined, b: 2 }), { a: 1, b: 2 }],
  ['a dotted path makes what leads to it', {}, () => ({ 'o.p.q': 1 }), { o: { p: { q: 1 } } }],
  ['an array element by number', { a: [1, 2] }, () => ({ 'a.1': 9 }), { a: [1, 9] }],
  ['a new element fills up with null', { a: [] }, () => ({ 'a.2': 9 }), { a: [null, null, 9] }],
  ['null is a value', { a: 1 }, () => ({ a: null }), { a: null }],
  ['dates keep their time', {}, () => ({ at: new Date(5) }), { at: new Date(5) }],
  ['remove', { a: 1, b: 2 }, (_) => ({ a: _.remove() }), { b: 2 }],
  ['remove of what is not there', { b: 2 }, (_) => ({ 'a.c': _.remove() }), { b: 2 }],
  ['inc', { n: 1 }, (_) => ({ n: _.inc(2) }), { n: 3 }],
  ['inc of nothing starts at 0', {}, (_) => ({ 'o.n': _.inc(-2) }), { o: { n: -2 } }],
  ['mul', { n: 3 }, (_) => ({ n: _.mul(2) }), { n: 6 }],
  ['mul of nothing is 0', {}, (_) => ({ n: _.mul(2) }), { n: 0 }],
  ['max', { n: 3, m: 3 }, (_) => ({ n: _.max(5), m: _.max(1) }), { n: 5, m: 3 }],
  ['min', { n: 3, m: 3 }, (_) => ({ n: _.min(5), m: _.min(1) }), { n: 3, m: 1 }],
  ['rename', { a: 1 }, (_) => ({ a: _.rename('b') }), { b: 1 }],
  ['bit', { n: 6 }, (_) => ({ n: _.bit({ and: 3 }) }), { n: 2 }],
  ['push several', { a: [1] }, (_) => ({ a: _.push([2, 3]) }), { a: [1, 2, 3] }],
  ['push makes the array', {}, (_) => ({ a: _.push('x') }), { a: ['x'] }],
  ['push at a position', { a: [1, 2] }, (_) => ({ a: _.push({ each: [9], position: 1 }) }), { a: [1, 9, 2] }],
  ['push, sort and slice', { a: [3] }, (_) => ({ a: _.push({ each: [1, 2], sort: 1, slice: 2 }) }), { a: [1, 2] }],
  ['push and keep the last', {}, (_) => ({ a: _.push({ each: [1, 2, 3], slice: -2 }) }), { a: [2, 3] }],
  [
    'push and sort by several keys',
    { a: [{ x: 1, y: 1 }] },
    (_) => ({
      a: _.push({
        each: [
          { x: 1, y: 2 },
          { x: 0, y: 0 },
        ],
        sort: { x: -1, y: -1 },
      }),
    }),
    {
      a: [
        { x: 1, y: 2 },
        { x: 1, y: 1 },
        { x: 0, y: 0 },
      ],
    },
  ],
  ['unshift', { a: [3] }, (_) => ({ a: _.unshift([1, 2]) }), { a: [1, 2, 3] }],
  ['pop', { a: [1, 2] }, (_) => ({ a: _.pop() }), { a: [1] }],
  ['shift', { a: [1, 2] }, (_) => ({ a: _.shift() }), { a: [2] }],
  ['pop of nothing', {}, (_) => ({ a: _.pop() }), {}],
  ['pull a value', { a: [1, 2, 1] }, (_) => ({ a: _.pull(1) }), { a: [2] }],
  ['pull by a condition', { a: [1, 5, 9] }, (_) => ({ a: _.pull(_.gt(4)) }), { a: [1] }],
  ['pull objects', { a: [{ k: 1, n: 2 }, { k: 2 }] }, (_) => ({ a: _.pull({ k: 1 }) }), { a: [{ k: 2 }] }],
  ['pullAll', { a: [1, 2, 3] }, (_) => ({ a: _.pullAll([1, 3]) }), { a: [2] }],
  ['addToSet', { a: [1] }, (_) => ({ a: _.addToSet(1) }), { a: [1] }],
  ['addToSet of an object', { a: [{ k: 1 }] }, (_) => ({ a: _.addToSet({ k: 1 }) }), { a: [{ k: 1 }] }],
  ['addToSet of an array adds the array', { a: [1] }, (_) => ({ a: _.addToSet([2, 3]) }), { a: [1, [2, 3]] }],
  ['addToSet of each', { a: [1] }, (_) => ({ a: _.addToSet({ $each: [1, 2] }) }), { a: [1, 2] }],
]

test.each(APPLIED)('%s', async (_title, before, change, after) => {
  expect(await updated(before, change)).toEqual(after)
})

const REFUSED: [title: string, before: object, change: (_: Command) => object][] = [
  ['inc of a string', { n: '1' }, (_) => ({ n: _.inc(1) })],
  ['inc of null', { n: null }, (_) => ({ n: _.inc(1) })],
  ['inc by a string', { n: 1 }, (_) => ({ n: _.inc('1' as unknown as number) })],
  ['mul of a string', { n: 'x' }, (_) => ({ n: _.mul(2) })],
  ['push to a scalar', { a: 1 }, (_) => ({ a: _.push(2) })],
  ['addToSet to a scalar', { a: 1 }, (_) => ({ a: _.addToSet(2) })],
  ['pull from a scalar', { a: 1 }, (_) => ({ a: _.pull(2) })],
  ['pop of a scalar', { a: 'x' }, (_) => ({ a: _.pop() })],
  ['a path through a scalar', { a: 1 }, () => ({ 'a.b': 2 })],
  ['a path through null', { a: null }, () => ({ 'a.b': 2 })],
  ['a name in an array', { a: [1] }, () => ({ 'a.b': 2 })],
  ['an element far away', { a: [] }, () => ({ 'a.99999999': 2 })],
  ['two changes of one path', { a: {} }, (_) => ({ a: _.set({}), 'a.b': _.inc(1) })],
  ['a positional path', { a: [1] }, () => ({ 'a.$': 2 })],
  ['bits of a fraction', { n: 1.5 }, (_) => ({ n: _.bit({ or: 1 }) })],
]

test.each(REFUSED)('%s is refused and changes nothing', async (_title, before, change) => {
  const id = `r${nextId++}`
  await things().add({ _id: id, ...before })
  await expect(things().doc(id).update(change(house.db.command))).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
  })
  expect((await things().doc(id).get()).data).toEqual([{ _id: id, ...before }])
})

const modify = (data: object, more: object = {}) =>
  house.cloud.database.execute('database.modifyDocument', {
    collectionName: 'things',
    data: JSON.stringify(data),
    ...more,
  })

test.each([
  ['an unknown operator', { $explode: { a: 1 } }],
  ['a bare field', { a: 1 }],
  ['a change of _id', { $set: { _id: 'b' } }],
  ['a change inside _id', { $set: { '_id.x': 'b' } }],
  ['a field name with $', { $set: { a: { $inc: 1 } } }],
  ['an empty name in a path', { $set: { 'a..b': 1 } }],
  ['an operator without an object', { $inc: 3 }],
  ['a rename to _id', { $rename: { a: '_id' } }],
])('%s is refused on the wire', async (_title, data) => {
  await expect(modify(data)).rejects.toMatchObject({
    code: expect.stringMatching(/INVALID_PARAM|DATABASE_REQUEST_FAILED/),
  })
})

test('setOnInsert takes effect only when the document is created', async () => {
  const data = { $set: { a: 1 }, $setOnInsert: { made: true } }
  const target = { query: JSON.stringify({ _id: 'soi' }), upsert: true, multi: false }
  expect(await modify(data, target)).toMatchObject({ data: { updated: 0, upsert_id: 'soi' } })
  await things().doc('soi').update({ made: false })
  expect(await modify({ ...data, $set: { a: 2 } }, target)).toMatchObject({ data: { updated: 1, upsert_id: null } })
  expect((await things().doc('soi').get()).data).toEqual([{ _id: 'soi', a: 2, made: false }])
})

test('currentDate writes the time of the cloud', async () => {
  await things().add({ _id: 'cd' })
  await modify({ $currentDate: { at: true } }, { query: JSON.stringify({ _id: 'cd' }) })
  const [{ at }] = (await things().doc('cd').get()).data
  expect(Math.abs(at.getTime() - house.cloud.clock.now())).toBeLessThan(60_000)
})

test('set creates a document and then replaces all of it', async () => {
  expect(await things().doc('s').set({ a: 1, b: 2 })).toMatchObject({ upsertedId: 's', updated: 0 })
  expect(await things().doc('s').set({ c: 3 })).toMatchObject({ updated: 1 })
  expect((await things().doc('s').get()).data).toEqual([{ _id: 's', c: 3 }])
})

test('a changed document counts as updated, one that stays as it was does not', async () => {
  await things().add([
    { _id: 'c1', group: 'c', n: 1 },
    { _id: 'c2', group: 'c', n: 2 },
  ])
  expect(await things().where({ group: 'c' }).update({ n: 2 })).toMatchObject({ updated: 1 })
  expect(await things().doc('nobody').update({ n: 2 })).toMatchObject({ updated: 0 })
})

test('a conditional update of a hot document answers 0 when there is too little left', async () => {
  const { command } = house.db
  await things().add({ _id: 'rice', left: 3 })
  const take = (n: number) =>
    things()
      .where({ _id: 'rice', left: command.gte(n) })
      .update({ left: command.inc(-n) })
  expect((await take(2)).updated).toBe(1)
  expect((await take(2)).updated).toBe(0)
  expect((await things().doc('rice').get()).data).toEqual([{ _id: 'rice', left: 1 }])
})

test('update with multiple false changes one document', async () => {
  await things().add([{ group: 'one' }, { group: 'one' }])
  const some = things().options({ multiple: false }).where({ group: 'one' })
  expect((await some.update({ seen: true })).updated).toBe(1)
  expect((await some.remove()).deleted).toBe(1)
  expect((await things().where({ group: 'one' }).count()).total).toBe(1)
})

test('updateAndReturn gives the document as it is afterwards, or null', async () => {
  await things().add({ _id: 'uar', n: 1 })
  const { command } = house.db
  expect(
    await things()
      .where({ _id: 'uar' })
      .updateAndReturn({ n: command.inc(1) }),
  ).toMatchObject({
    updated: 1,
    doc: { _id: 'uar', n: 2 },
  })
  expect(await things().where({ _id: 'no' }).updateAndReturn({ n: 1 })).toMatchObject({ updated: 0, doc: null })
})

test('of what is the same as before, update counts nothing, set and updateAndReturn count one', async () => {
  await things().add({ _id: 'same', n: 1 })
  expect((await things().doc('same').update({ n: 1 })).updated).toBe(0)
  expect((await things().where({ _id: 'same' }).update({ n: 1 })).updated).toBe(0)
  expect((await things().doc('same').set({ n: 1 })).updated).toBe(1)
  expect(await things().where({ _id: 'same' }).updateAndReturn({ n: 1 })).toMatchObject({
    updated: 1,
    doc: { _id: 'same', n: 1 },
  })
})

test('add of one returns its id, of many their ids in order', async () => {
  const { id } = await things().add({ a: 1 })
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  const { ids } = (await things().add([{ _id: 'm1' }, { a: 2 }, { _id: 'm2' }])) as unknown as { ids: string[] }
  expect(ids).toEqual(['m1', expect.stringMatching(/^[0-9a-f]{32}$/), 'm2'])
})

test('remove by id and by condition answers how many went', async () => {
  await things().add([{ _id: 'gone', group: 'g' }, { group: 'g' }, { group: 'g' }])
  expect((await things().doc('gone').remove()).deleted).toBe(1)
  expect((await things().doc('gone').remove()).deleted).toBe(0)
  expect((await things().where({ group: 'g' }).remove()).deleted).toBe(2)
})

test('a server date is the cloud’s time, with its offset, and one instant in one request', async () => {
  house.cloud.clock.advance(86_400_000)
  const { serverDate } = house.db
  await things().add({ _id: 'sd', a: serverDate(), o: { b: serverDate({ offset: 60_000 }) }, l: [serverDate()] })
  const [{ a, o, l }] = (await things().doc('sd').get()).data
  expect(Math.abs(a.getTime() - house.cloud.clock.now())).toBeLessThan(60_000)
  expect(a.getTime() - Date.now()).toBeGreaterThan(80_000_000)
  expect(o.b.getTime() - a.getTime()).toBe(60_000)
  expect(l).toEqual([a])
})

test('a server date inside set is not one: the SDK sends its bare offset', async () => {
  expect(await updated({}, (_) => ({ o: _.set({ at: house.db.serverDate() }) }))).toEqual({ o: { at: { offset: 0 } } })
})

test('a user’s object with the key $date becomes a date', async () => {
  await things().add({ _id: 'ud', at: { $date: 5 } })
  expect((await things().doc('ud').get()).data).toEqual([{ _id: 'ud', at: new Date(5) }])
})

test('numbers, texts and bytes come back as they went in', async () => {
  const odd = {
    _id: 'odd',
    big: 2 ** 53 - 1,
    nan: Number.NaN,
    inf: -Infinity,
    half: 0.1,
    nul: 'a\0b',
    star: '𠮷😀',
    empty: '',
  }
  await things().add(odd)
  expect((await things().doc('odd').get()).data).toEqual([odd])
})

test('of writes that arrive together each fails by itself', async () => {
  const ids = ['t1', 't2', 't1', 't3', 't2']
  const results = await Promise.allSettled(ids.map((_id) => things().add({ _id, together: true })))
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'rejected'])
  expect((await things().where({ together: true }).count()).total).toBe(3)
})

test('increments that arrive together all count', async () => {
  await things().add({ _id: 'hot', n: 0 })
  const { inc } = house.db.command
  await Promise.all(
    Array.from({ length: 20 }, () =>
      things()
        .doc('hot')
        .update({ n: inc(1) }),
    ),
  )
  expect((await things().doc('hot').get()).data).toEqual([{ _id: 'hot', n: 20 }])
})

test('a document that one update writes into many is not shared between them', async () => {
  await things().add([{ group: 'shared' }, { group: 'shared' }])
  await things()
    .where({ group: 'shared' })
    .update({ list: house.db.command.set([{ n: 1 }]) })
  await things().options({ multiple: false }).where({ group: 'shared' }).update({ 'list.0.n': 2 })
  const { data } = await things().where({ group: 'shared' }).get()
  expect(data.map(({ list }: { list: { n: number }[] }) => list[0]?.n).toSorted()).toEqual([1, 2])
})
