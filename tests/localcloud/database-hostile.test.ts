import { type Database, openDatabase } from '../../localcloud/database'
import { type CloudUnderTest, startDatabase } from './support/database'

let house: CloudUnderTest

beforeAll(async () => {
  house = await startDatabase([{ name: 'things', indexes: [{ name: 'byText', fields: [['text', 1]] }] }])
})
afterAll(() => house.close())

const INVALID = { code: 'INVALID_PARAM' }
const FAILED = { code: 'DATABASE_REQUEST_FAILED' }
const things = () => house.db.collection('things')
const execute = (action: string, body: Record<string, unknown>) =>
  house.cloud.database.execute(`database.${action}`, { collectionName: 'things', ...body })
const insert = (text: string) => execute('insertDocument', { data: [text] })
const find = (query: string, more: object = {}) => execute('getDocument', { query, ...more })

describe('the SDK’s own traps', () => {
  beforeEach(async () => {
    await things()
      .where({ _id: house.db.command.exists(true) })
      .remove()
    await things().add([{ _id: 'a', o: { x: 1 } }, { _id: 'b' }])
  })

  test('an empty object as a condition matches everything, and removes it', async () => {
    expect((await things().where({ o: {} }).get()).data).toHaveLength(2)
    expect((await things().where({ o: {} }).remove()).deleted).toBe(2)
  })

  test('an undefined condition is dropped, so that an undefined id means all', async () => {
    const found = await things()
      .where({ _id: undefined, o: { x: 1 } })
      .get()
    expect(found.data).toHaveLength(1)
    expect(() => things().where({ _id: undefined })).toThrow()
  })
})

describe('catastrophic regular expressions do not hang', () => {
  beforeAll(() => things().add({ _id: 'as', text: `${'a'.repeat(60)}!` }))

  test('the usual ones are run in linear time', async () => {
    expect(
      (
        await things()
          .where({ text: /^(a+)+$/ })
          .get()
      ).data,
    ).toEqual([])
  })

  test.each([
    ['case-insensitive', { $regularExpression: { pattern: '^(A+)+$', options: 'i' } }],
    ['with a look-ahead', { $regularExpression: { pattern: '^(?=(a+)+$)', options: '' } }],
    ['as $regex', { $regex: '^(a+)+\\1$' }],
  ])('%s: given up after a while', async (_title, text) => {
    await expect(find(JSON.stringify({ text }))).rejects.toMatchObject({
      ...FAILED,
      message: expect.stringContaining('given up'),
    })
  })

  test('in pull and in an aggregation too', async () => {
    const pattern = { $regularExpression: { pattern: '^(?=(a+)+$)', options: '' } }
    await things().add({ _id: 'pulled', list: [`${'a'.repeat(60)}!`] })
    const pull = { query: '{"_id":"pulled"}', data: JSON.stringify({ $pull: { list: pattern } }) }
    await expect(execute('modifyDocument', pull)).rejects.toMatchObject(FAILED)
    const stages = [{ stageKey: '$match', stageValue: JSON.stringify({ text: pattern }) }]
    await expect(execute('aggregateDocuments', { stages })).rejects.toMatchObject(FAILED)
  })
})

test.each([
  ['no text', undefined],
  ['broken JSON', '{"a":'],
  ['a number', '7'],
  ['a list', '[{"a":1}]'],
  ['__proto__', '{"__proto__":{"admin":true}}'],
  ['__proto__ inside', '{"a":{"b":{"__proto__":1}}}'],
  ['a bad number', '{"a":{"$numberInt":"seven"}}'],
  ['an empty number', '{"a":{"$numberInt":""}}'],
  ['a bad date', '{"a":{"$date":"yesterday"}}'],
  ['a bad expression', '{"a":{"$regularExpression":{"pattern":"(","options":""}}}'],
  ['deep nesting', `${'{"a":'.repeat(500)}1${'}'.repeat(500)}`],
  ['an empty _id', '{"_id":""}'],
  ['an object as _id', '{"_id":{"a":1}}'],
  ['a list as _id', '{"_id":[1]}'],
  ['a boolean as _id', '{"_id":true}'],
  ['NaN as _id', '{"_id":{"$numberDouble":"NaN"}}'],
  ['a control character in _id', '{"_id":"a\\u0000b"}'],
  ['a broken character in _id', '{"_id":"a\\ud800"}'],
])('a document with %s is refused', async (_title, text) => {
  await expect(insert(text as string)).rejects.toMatchObject(INVALID)
  expect(({} as { admin?: unknown }).admin).toBeUndefined()
})

test.each([
  ['$ at the start', '{"$_key":1}'],
  ['$ at the start, inside', '{"a":{"$gt":1}}'],
  ['$ at the start, in a list', '{"a":[{"$where":"1"}]}'],
  ['a null character', '{"a":{"b\\u0000":1}}'],
])('a document with a field name with %s is refused as MongoDB does', async (_title, text) => {
  await expect(insert(text)).rejects.toMatchObject(FAILED)
  const replacing = { query: '{"_id":"named"}', data: text, merge: false, upsert: true }
  await expect(execute('modifyDocument', replacing)).rejects.toMatchObject(FAILED)
  await expect(execute('modifyDocument', { query: '{}', data: `{"$set":{"x":${text}}}` })).rejects.toMatchObject(FAILED)
})

describe('a document past MongoDB’s limit of 16 MB', () => {
  const MB = 1024 * 1024
  const bytes = (megabytes: number) => JSON.stringify({ bytes: 'x'.repeat(megabytes * MB - 100) })
  /** Four megabytes of text, and more than sixteen of BSON, where every number carries its place in writing. */
  const numbers = JSON.stringify({ list: new Array(1.5 * MB).fill(0) })
  afterEach(() => execute('removeDocument', { query: '{"bytes":{"$exists":true}}' }))

  test('is not stored, be it long or of many parts', async () => {
    for (const large of [bytes(17), numbers]) {
      await expect(insert(large)).rejects.toMatchObject({ ...FAILED, message: expect.stringContaining('16777216') })
    }
    const replacing = { query: '{"_id":"large"}', data: bytes(17), merge: false, upsert: true }
    await expect(execute('modifyDocument', replacing)).rejects.toMatchObject(FAILED)
    expect(await insert(bytes(16))).toMatchObject({ data: { insertedIds: [expect.any(String)] } })
  })

  test('is not made by updates, inside or outside of a transaction', async () => {
    await insert(JSON.stringify({ _id: 'grows', ...JSON.parse(bytes(10)) }))
    const grow = { query: '{"_id":"grows"}', data: JSON.stringify({ $set: { more: 'y'.repeat(7 * MB) } }) }
    await expect(execute('modifyDocument', grow)).rejects.toMatchObject(FAILED)
    await expect(execute('modifyAndReturnDoc', grow)).rejects.toMatchObject(FAILED)
    const { transactionId } = await house.cloud.database.execute('database.startTransaction', {})
    await expect(execute('modifyDocument', { ...grow, transactionId })).rejects.toMatchObject(FAILED)
    const [kept] = (await things().where({ _id: 'grows' }).field({ more: true }).get()).data
    expect(kept).toEqual({ _id: 'grows' })
  })
})

test('updates do not nest a document deeper than it can be read again', async () => {
  await things().add({ _id: 'deep' })
  const place = Array.from({ length: 60 }, () => 'a').join('.')
  const value = `${'{"b":'.repeat(60)}{"$date":1}${'}'.repeat(60)}`
  const nest = { query: '{"_id":"deep"}', data: `{"$set":{"${place}":${value}}}` }
  await expect(execute('modifyDocument', nest)).rejects.toMatchObject(FAILED)
  expect((await things().doc('deep').get()).data).toEqual([{ _id: 'deep' }])
})

test.each([
  ['broken JSON', '{'],
  ['a list', '[]'],
  ['an unknown operator', '{"a":{"$maybe":1}}'],
  ['an unknown operator at the top', '{"$maybe":[]}'],
  ['in without a list', '{"a":{"$in":7}}'],
  ['or without a list', '{"$or":7}'],
  ['an empty or', '{"$or":[]}'],
  ['an empty and', '{"$and":[]}'],
  ['an empty and inside', '{"a":1,"$or":[{"$and":[]}]}'],
  ['a control character in _id', '{"_id":"a\\u0000"}'],
])('a query with %s is refused', async (_title, query) => {
  await expect(find(query)).rejects.toMatchObject({
    code: expect.stringMatching(/^(INVALID_PARAM|DATABASE_REQUEST_FAILED)$/),
  })
  await expect(execute('calculateDocument', { query })).rejects.toThrow()
  await expect(execute('removeDocument', { query })).rejects.toThrow()
})

test.each([
  ['limit', { limit: -1 }],
  ['limit', { limit: 1.5 }],
  ['limit', { limit: '10' }],
  ['offset', { offset: -5 }],
  ['order', { order: '{"a":7}' }],
  ['order', { order: '[{"field":"a","direction":"sideways"}]' }],
  ['order', { order: '"a"' }],
  ['projection', { projection: '[]' }],
])('a bad %s is refused: %j', async (_name, more) => {
  await expect(find('{}', more)).rejects.toMatchObject(INVALID)
})

test('the order of the mini-program’s SDK, a list, is understood', async () => {
  const order = JSON.stringify([{ field: '_id', direction: 'desc' }])
  await things().add([
    { _id: 'o1', set: 'o' },
    { _id: 'o2', set: 'o' },
  ])
  const { data } = await find('{"set":"o"}', { order })
  expect((data as { list: string[] }).list.map((text) => JSON.parse(text)._id)).toEqual(['o2', 'o1'])
})

test.each([undefined, null, 7, '', 'a b', 'x'.repeat(65), 'a"; DROP TABLE collections; --', '../x', '村'])(
  'the collection name %j is refused',
  async (collectionName) => {
    await expect(find('{}', { collectionName })).rejects.toMatchObject(INVALID)
    await expect(execute('addCollection', { collectionName })).rejects.toMatchObject(INVALID)
  },
)

test.each([
  'getDocument',
  'calculateDocument',
  'removeDocument',
  'insertDocument',
  'modifyDocument',
  'aggregateDocuments',
])('%s of a collection that does not exist says so', async (action) => {
  const body = { collectionName: 'nowhere', stages: [], data: action === 'insertDocument' ? ['{}'] : '{}' }
  await expect(execute(action, body)).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
})

test('a collection is created once', async () => {
  await house.db.createCollection('fresh')
  await house.db.collection('fresh').add({ a: 1 })
  await expect(house.db.createCollection('fresh')).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_ALREADY_EXIST' })
  expect((await house.db.collection('fresh').count()).total).toBe(1)
})

test.each(['database.drop', 'constructor', '__proto__', 'toString', ''])('the action %j is unknown', async (action) => {
  await expect(house.cloud.database.execute(action, {})).rejects.toMatchObject({ code: 'INVALID_ACTION' })
})

test('adding nothing, and a set with _id, are refused', async () => {
  await expect(execute('insertDocument', { data: [] })).rejects.toMatchObject(INVALID)
  await expect(execute('insertDocument', { data: 'x' })).rejects.toMatchObject(INVALID)
  const set = { query: '{"_id":"x"}', data: '{"_id":"y"}', merge: false, upsert: true }
  await expect(execute('modifyDocument', set)).rejects.toMatchObject(FAILED)
})

test('an upsert without an id is refused', async () => {
  await expect(
    execute('modifyDocument', { query: '{"a":9}', data: '{}', merge: false, upsert: true }),
  ).rejects.toMatchObject(INVALID)
})

test('an upsert whose document is there, but does not match, is a duplicate', async () => {
  await things().add({ _id: 'there', n: 1 })
  const body = { query: '{"_id":"there","n":2}', data: '{"$set":{"m":1}}', upsert: true, multi: false }
  await expect(execute('modifyDocument', body)).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
})

test('an object id becomes its text', async () => {
  await insert('{"_id":{"$oid":"65f000000000000000000001"},"ref":{"$oid":"65f000000000000000000002"}}')
  expect((await things().doc('65f000000000000000000001').get()).data).toEqual([
    { _id: '65f000000000000000000001', ref: '65f000000000000000000002' },
  ])
})

describe('odd values in an indexed field', () => {
  const ODD = [
    'a\0b',
    'a',
    '\ud800',
    '',
    "'; --",
    '"',
    '村',
    0,
    -0.5,
    1e308,
    true,
    false,
    null,
    Number.POSITIVE_INFINITY,
  ]
  let database: Database

  beforeEach(() => {
    database = openDatabase({ file: ':memory:', now: () => 0 })
    database.declare([{ name: 'odd', indexes: [{ name: 'v', fields: [['v', 1]] }] }])
  })
  afterEach(() => database.close())

  test('each is found by itself, and by nothing else', async () => {
    const wire = (v: unknown) => (v === Number.POSITIVE_INFINITY ? { $numberDouble: 'Infinity' } : v)
    const data = ODD.map((v, _id) => JSON.stringify({ _id, v: wire(v) }))
    await database.execute('database.insertDocument', { collectionName: 'odd', data })
    for (const [id, v] of ODD.entries()) {
      const query = JSON.stringify({ v: wire(v) })
      const answer = await database.execute('database.getDocument', { collectionName: 'odd', query })
      expect((answer.data as { list: string[] }).list.map((text) => JSON.parse(text)._id)).toEqual([id])
    }
  })
})
