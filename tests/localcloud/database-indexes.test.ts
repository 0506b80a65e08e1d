import { type CollectionDeclaration, type Database, openDatabase } from '../../localcloud/database'

const NOTES: CollectionDeclaration = {
  name: 'notes',
  indexes: [
    {
      name: 'byVillage',
      fields: [
        ['villageId', 1],
        ['at', -1],
        ['_id', -1],
      ],
    },
    { name: 'byState', fields: [['state', 1]] },
    { name: 'byTag', fields: [['tags', 1]] },
    { name: 'byTime', fields: [['at', 1]] },
  ],
}
const DUPLICATE = { code: 'DATABASE_DUPLICATE_WRITE' }

let database: Database

function open(...declared: CollectionDeclaration[]): void {
  database = openDatabase({ file: ':memory:', now: () => 0 })
  database.declare(declared)
}

async function add(collectionName: string, documents: object[]): Promise<void> {
  await database.execute('database.insertDocument', {
    collectionName,
    data: documents.map((one) => JSON.stringify(one)),
  })
}

interface Question {
  query?: object
  order?: Record<string, 1 | -1>
  limit?: number
  collectionName?: string
}

async function find({
  query = {},
  order,
  limit,
  collectionName = 'notes',
}: Question): Promise<Record<string, unknown>[]> {
  const { data } = await database.execute('database.getDocument', {
    collectionName,
    query: JSON.stringify(query),
    ...(order && { order: JSON.stringify(order) }),
    ...(limit && { limit }),
  })
  return (data as { list: string[] }).list.map((text) => JSON.parse(text))
}

async function total(query: object, collectionName = 'notes'): Promise<unknown> {
  const body = { collectionName, query: JSON.stringify(query) }
  return ((await database.execute('database.calculateDocument', body)).data as { total: unknown }).total
}

afterEach(() => database.close())

describe('a collection of 3,000 documents', () => {
  beforeEach(async () => {
    open(NOTES)
    const documents = Array.from({ length: 3000 }, (_, n) => ({
      _id: `n${String(n).padStart(5, '0')}`,
      villageId: `v${n % 3}`,
      at: Math.floor(n / 6),
      state: n % 100 === 0 ? 'open' : 'closed',
      plain: n,
      tags: ['a', `t${n}`],
    }))
    await add('notes', documents)
    database.resetMetrics()
  })

  const NEWEST = { at: -1, _id: -1 } as const

  test('equality and the order of the index reads no more than the page', async () => {
    const page = await find({ query: { villageId: 'v1' }, order: NEWEST, limit: 20 })
    expect(page.map(({ at }) => at).slice(0, 4)).toEqual([499, 499, 498, 498])
    expect(database.metrics()).toEqual({ operations: 1, documentsExamined: 20, scans: [] })
  })

  test('the next page by a range on the order field reads no more than the page', async () => {
    const page = await find({ query: { villageId: 'v1', at: { $lt: 100 } }, order: { at: -1 }, limit: 20 })
    expect(page[0]).toMatchObject({ at: 99 })
    expect(database.metrics()).toMatchObject({ documentsExamined: 20, scans: [] })
  })

  test('a whole walk by cursor sees every document once and reads little more', async () => {
    const seen: unknown[] = []
    let after: Record<string, unknown> | undefined
    for (;;) {
      const cursor = after && { $or: [{ at: { $lt: after.at } }, { at: after.at, _id: { $lt: after._id } }] }
      const query = cursor ? { $and: [{ villageId: 'v2' }, cursor] } : { villageId: 'v2' }
      const page = await find({ query, order: NEWEST, limit: 50 })
      seen.push(...page.map(({ _id }) => _id))
      after = page.at(-1)
      if (!after) break
    }
    expect(new Set(seen).size).toBe(1000)
    expect(seen).toHaveLength(1000)
    expect(database.metrics().documentsExamined).toBeLessThan(1300)
    expect(database.metrics().scans).toEqual([])
  })

  test('an index is read backwards as well', async () => {
    const page = await find({ query: { villageId: 'v0' }, order: { at: 1, _id: 1 }, limit: 5 })
    expect(page.map(({ at }) => at)).toEqual([0, 0, 1, 1, 2])
    expect(database.metrics().documentsExamined).toBe(5)
  })

  test('an order that the index has not is sorted after reading the matches', async () => {
    const page = await find({ query: { villageId: 'v1' }, order: { at: -1, _id: 1 }, limit: 5 })
    expect(page.map(({ _id }) => _id)).toEqual(['n02995', 'n02998', 'n02989', 'n02992', 'n02983'])
    expect(database.metrics()).toMatchObject({ documentsExamined: 1000, scans: [] })
  })

  test('an order without a condition is served by an index as well', async () => {
    await find({ order: { at: 1 }, limit: 10 })
    expect(database.metrics()).toMatchObject({ documentsExamined: 10, scans: [] })
  })

  test('a list of values reads their documents only', async () => {
    expect(await find({ query: { at: { $in: [3, 5, 9999] } } })).toHaveLength(12)
    expect(database.metrics()).toMatchObject({ documentsExamined: 12, scans: [] })
  })

  test('ids are looked up', async () => {
    expect(await find({ query: { _id: 'n00007', villageId: 'v1' } })).toHaveLength(1)
    expect(await find({ query: { _id: { $in: ['n00001', 'n00002'] } } })).toHaveLength(2)
    expect(await find({ query: { _id: { $gt: 'n02990' } }, order: { _id: 1 }, limit: 3 })).toHaveLength(3)
    expect(database.metrics()).toMatchObject({ documentsExamined: 6, scans: [] })
  })

  test('what the index does not say is checked on the documents', async () => {
    const page = await find({ query: { villageId: 'v0', state: 'open' }, order: NEWEST })
    expect(page).toHaveLength(10)
    expect(database.metrics().scans).toEqual([])
  })

  test('a query that no declared index serves is noted, without its values', async () => {
    await find({ query: { plain: 7 } })
    await total({ plain: { $gt: 7, $lt: 9 } })
    await find({})
    await database.execute('database.removeDocument', { collectionName: 'notes', query: '{"plain":{"$in":["秘密"]}}' })
    expect(database.metrics().scans).toEqual([
      { collection: 'notes', query: '{"plain":"?"}' },
      { collection: 'notes', query: '{"plain":{"$gt":"?","$lt":"?"}}' },
      { collection: 'notes', query: '{}' },
      { collection: 'notes', query: '{"plain":{"$in":["?"]}}' },
    ])
  })

  test('an index on a field of lists counts as serving, though all of it is read here', async () => {
    expect(await find({ query: { tags: 't7' } })).toHaveLength(1)
    expect(database.metrics()).toMatchObject({ documentsExamined: 3000, scans: [] })
  })

  test('counting by an index, and by what is between', async () => {
    expect(await total({ villageId: 'v1' })).toBe(1000)
    expect(await total({ villageId: 'v1', at: { $gte: 10, $lt: 12 } })).toBe(4)
    expect(await total({ villageId: 'v1', at: { $gte: 12, $lt: 10 } })).toBe(0)
    expect(await total({ $and: [{ state: 'open' }, { state: { $in: ['open', 'closed'] } }] })).toBe(30)
    expect(await total({ villageId: { $in: [] } })).toBe(0)
    expect(database.metrics()).toMatchObject({ documentsExamined: 1034, scans: [] })
  })

  test('a list that turns up in an indexed field is found from then on', async () => {
    await add('notes', [{ _id: 'many', villageId: ['v1', 'v9'], at: 1000 }])
    expect(await find({ query: { villageId: 'v9' } })).toMatchObject([{ _id: 'many' }])
    expect(await total({ villageId: 'v1' })).toBe(1001)
    expect(await find({ query: { villageId: 'v1' }, order: NEWEST, limit: 1 })).toMatchObject([{ _id: 'many' }])
  })

  test('an index that is declared later serves the documents that are there', async () => {
    database.declare([{ name: 'notes', indexes: [...NOTES.indexes, { name: 'byPlain', fields: [['plain', 1]] }] }])
    await find({ query: { plain: 7 } })
    expect(database.metrics()).toMatchObject({ documentsExamined: 1, scans: [] })
  })

  test('an index that is no longer declared serves no more', async () => {
    database.declare([{ name: 'notes', indexes: NOTES.indexes.filter(({ name }) => name !== 'byState') }])
    await find({ query: { state: 'open' } })
    expect(database.metrics()).toMatchObject({ documentsExamined: 3000, scans: [{ collection: 'notes' }] })
  })

  test('declaring the same again changes nothing', async () => {
    database.declare([NOTES])
    await find({ query: { state: 'open' } })
    expect(database.metrics()).toMatchObject({ documentsExamined: 30, scans: [] })
  })
})

describe('a unique index', () => {
  const MEMBERS: CollectionDeclaration = {
    name: 'members',
    indexes: [
      {
        name: 'once',
        fields: [
          ['house', 1],
          ['name', 1],
        ],
        unique: true,
      },
    ],
  }
  const change = (query: object, data: object) =>
    database.execute('database.modifyDocument', {
      collectionName: 'members',
      query: JSON.stringify(query),
      data: JSON.stringify(data),
    })

  beforeEach(async () => {
    open(MEMBERS)
    await add('members', [
      { _id: 'a', house: 1, name: 'x' },
      { _id: 'b', house: 1, name: 'y' },
    ])
  })

  test('refuses a second document with the same keys, and stores none of its companions', async () => {
    await expect(
      add('members', [
        { _id: 'c', house: 2, name: 'x' },
        { house: 1, name: 'x' },
      ]),
    ).rejects.toMatchObject(DUPLICATE)
    expect(await find({ collectionName: 'members', query: { _id: 'c' } })).toEqual([])
  })

  test('refuses an update that makes two alike, and leaves both as they were', async () => {
    await expect(change({ house: 1 }, { $set: { name: 'z' } })).rejects.toMatchObject(DUPLICATE)
    expect(await total({ name: 'z' }, 'members')).toBe(0)
  })

  test('lets a document keep its own keys', async () => {
    expect(await change({ _id: 'a' }, { $set: { name: 'x', n: 1 } })).toMatchObject({ data: { updated: 1 } })
  })

  test('counts a missing field as null, and null as a value', async () => {
    await add('members', [{ house: 3 }])
    await expect(add('members', [{ house: 3, name: null }])).rejects.toMatchObject(DUPLICATE)
    await add('members', [{}])
    await expect(add('members', [{ name: null }])).rejects.toMatchObject(DUPLICATE)
  })

  test('tells types apart, and compares lists and objects as a whole', async () => {
    await add('members', [
      { house: '1', name: 'x' },
      { house: true, name: 'x' },
      { house: [1], name: 'x' },
    ])
    await expect(add('members', [{ house: [1], name: 'x' }])).rejects.toMatchObject(DUPLICATE)
  })

  test('frees the keys of what is removed', async () => {
    await database.execute('database.removeDocument', { collectionName: 'members', query: '{"_id":"a"}' })
    await add('members', [{ house: 1, name: 'x' }])
  })

  test('cannot be declared over documents that break it, and leaves the old indexes in place', async () => {
    const stricter = { name: 'members', indexes: [{ name: 'house', fields: [['house', 1]], unique: true }] }
    expect(() => database.declare([stricter as CollectionDeclaration])).toThrow(/Duplicate key/)
    await expect(add('members', [{ house: 1, name: 'x' }])).rejects.toMatchObject(DUPLICATE)
    await add('members', [{ house: 1, name: 'z' }])
  })

  test('refuses a duplicate _id, alone and among many', async () => {
    await expect(add('members', [{ _id: 'a', house: 9 }])).rejects.toMatchObject(DUPLICATE)
    await expect(
      add('members', [
        { _id: 'q', house: 9 },
        { _id: 'q', house: 8 },
      ]),
    ).rejects.toMatchObject(DUPLICATE)
  })
})

test.each([
  ['a collection', { name: 'a b', indexes: [] }],
  ['a path', { name: 'a', indexes: [{ name: 'i', fields: [["x') --", 1]] }] }],
  ['an index', { name: 'a', indexes: [{ name: 'i"', fields: [['x', 1]] }] }],
  ['an index without fields', { name: 'a', indexes: [{ name: 'i', fields: [] }] }],
])('%s with a bad name is not declared', (_title, declaration) => {
  open()
  expect(() => database.declare([declaration as CollectionDeclaration])).toThrow()
})
