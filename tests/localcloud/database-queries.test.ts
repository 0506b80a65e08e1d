import { type CloudUnderTest, startDatabase } from './support/database'

let house: CloudUnderTest

const PEOPLE = [
  { _id: 'an', name: '安', age: 30, tags: ['red', 'green'], home: { group: 1, door: 'A' }, born: new Date(1000) },
  { _id: 'bo', name: '博', age: 20, tags: ['green'], home: { group: 2, door: 'B' }, born: new Date(2000) },
  { _id: 'cai', name: '蔡', age: 40, tags: [], home: { group: 1, door: 'C' }, born: new Date(3000), away: true },
  {
    _id: 'dan',
    name: null,
    age: '30',
    scores: [
      { kind: 'a', n: 5 },
      { kind: 'b', n: 9 },
    ],
    home: { group: 3 },
  },
  { _id: 'er', scores: [{ kind: 'a', n: 9 }, 7, 12], nested: [[1, 2], [3]], away: false },
]

beforeAll(async () => {
  house = await startDatabase([{ name: 'people', indexes: [] }])
  await house.db.collection('people').add(PEOPLE)
})
afterAll(() => house.close())

type Command = CloudUnderTest['db']['command']

async function idsOf(condition: object): Promise<unknown[]> {
  const { data } = await house.db.collection('people').where(condition).get()
  return data.map(({ _id }: { _id: unknown }) => _id)
}

const CASES: [title: string, condition: (_: Command) => object, expected: string[]][] = [
  ['a bare value is equality', () => ({ age: 30 }), ['an']],
  ['a string is not the number that it shows', () => ({ age: '30' }), ['dan']],
  ['eq', (_) => ({ age: _.eq(20) }), ['bo']],
  ['neq also finds documents without the field', (_) => ({ age: _.neq(30) }), ['bo', 'cai', 'dan', 'er']],
  ['lt compares numbers with numbers only', (_) => ({ age: _.lt(40) }), ['an', 'bo']],
  ['lte', (_) => ({ age: _.lte(30) }), ['an', 'bo']],
  ['gt', (_) => ({ age: _.gt(20) }), ['an', 'cai']],
  ['gte compares strings with strings only', (_) => ({ age: _.gte('3') }), ['dan']],
  ['comparison of dates', (_) => ({ born: _.gt(new Date(1000)).and(_.lte(new Date(3000))) }), ['bo', 'cai']],
  ['equality of dates', () => ({ born: new Date(2000) }), ['bo']],
  ['in', (_) => ({ age: _.in([20, '30', 99]) }), ['bo', 'dan']],
  ['in with null finds what is absent', (_) => ({ name: _.in([null, '博']) }), ['bo', 'dan', 'er']],
  ['nin', (_) => ({ age: _.nin([20, 30]) }), ['cai', 'dan', 'er']],
  ['null finds null and absent', () => ({ name: null }), ['dan', 'er']],
  ['neq null finds what is there', (_) => ({ name: _.neq(null) }), ['an', 'bo', 'cai']],
  [
    'null on a path into an array finds an element that lacks it',
    () => ({ 'scores.z': null }),
    ['an', 'bo', 'cai', 'dan', 'er'],
  ],
  ['exists true includes null', (_) => ({ name: _.exists(true) }), ['an', 'bo', 'cai', 'dan']],
  ['exists false', (_) => ({ name: _.exists(false) }), ['er']],
  ['booleans', () => ({ away: false }), ['er']],
  ['a nested object is flattened to its paths', () => ({ home: { group: 1 } }), ['an', 'cai']],
  ['eq of an object compares the whole of it', (_) => ({ home: _.eq({ group: 3 }) }), ['dan']],
  ['a dotted path', () => ({ 'home.door': 'B' }), ['bo']],
  ['a value finds arrays that hold it', () => ({ tags: 'green' }), ['an', 'bo']],
  ['an array is compared as a whole', () => ({ tags: ['green'] }), ['bo']],
  ['an element by number', () => ({ 'tags.1': 'green' }), ['an']],
  ['a path through an array of objects', () => ({ 'scores.kind': 'b' }), ['dan']],
  ['all', (_) => ({ tags: _.all(['green', 'red']) }), ['an']],
  ['all on a scalar', (_) => ({ age: _.all([20]) }), ['bo']],
  ['elemMatch on objects passes over scalars', (_) => ({ scores: _.elemMatch({ kind: 'a', n: _.gt(5) }) }), ['er']],
  ['elemMatch on scalars', (_) => ({ scores: _.elemMatch(_.gt(10)) }), ['er']],
  ['size', (_) => ({ tags: _.size(0) }), ['cai']],
  ['mod', (_) => ({ age: (_.mod as (...numbers: number[]) => object)(20, 10) }), ['an']],
  ['and of one field', (_) => ({ age: _.and(_.gt(10), _.lt(30)) }), ['bo']],
  ['and of documents', (_) => _.and([{ age: _.gt(10) }, { 'home.group': 1 }]), ['an', 'cai']],
  ['or of one field', (_) => ({ age: _.or(_.eq(20), _.eq(40)) }), ['bo', 'cai']],
  ['or of documents', (_) => _.or([{ age: 20 }, { away: true }]), ['bo', 'cai']],
  ['nor', (_) => _.nor([{ age: 20 }, { away: true }, { away: false }]), ['an', 'dan']],
  ['not', (_) => ({ age: _.not(_.gte(30)) }), ['bo', 'dan', 'er']],
  ['expr', (_) => _.expr({ $gt: ['$age', 35] }), ['cai', 'dan']],
  ['a regular expression', () => ({ _id: /^[ab]/ }), ['an', 'bo']],
  [
    'a regular expression with options',
    () => ({ 'home.door': house.db.RegExp({ regexp: 'a|b', options: 'i' }) }),
    ['an', 'bo'],
  ],
  ['the flag g does not make an expression forget', () => ({ name: /./g }), ['an', 'bo', 'cai']],
  ['not a regular expression', (_) => ({ _id: _.not(/^[a-d]/) }), ['er']],
  ['a regular expression among values', (_) => ({ _id: _.in([/^e/, 'bo']) }), ['bo', 'er']],
  ['a list of ids', (_) => ({ _id: _.in(['er', 'an', 'nobody']) }), ['an', 'er']],
]

test.each(CASES)('%s', async (_title, condition, expected) => {
  expect((await idsOf(condition(house.db.command))).sort()).toEqual(expected)
})

const ask = () => house.db.collection('people')

test('a document is found by its id, and a missing one gives an empty list', async () => {
  expect((await ask().doc('an').get()).data).toEqual([PEOPLE[0]])
  expect((await ask().doc('nobody').get()).data).toEqual([])
})

test('the id 1 and the id "1" are two documents', async () => {
  await ask().add([
    { _id: 1, age: -1 },
    { _id: '1', age: -2 },
  ])
  expect((await ask().doc(1).get()).data).toEqual([{ _id: 1, age: -1 }])
  expect((await ask().where({ _id: '1' }).get()).data).toEqual([{ _id: '1', age: -2 }])
  expect(
    (
      await ask()
        .where({ age: house.db.command.lt(0) })
        .remove()
    ).deleted,
  ).toBe(2)
})

test('an order sorts by type first: nothing, numbers, strings', async () => {
  const { data } = await ask().orderBy('age', 'asc').get()
  expect(data.map(({ age }: { age?: unknown }) => age)).toEqual([undefined, 20, 30, 40, '30'])
})

test('an order by several fields, backwards and forwards', async () => {
  const { data } = await ask().orderBy('home.group', 'desc').orderBy('age', 'asc').get()
  expect(data.map(({ _id }: { _id: string }) => _id)).toEqual(['dan', 'bo', 'an', 'cai', 'er'])
})

test('an array sorts by its smallest element, or its largest when descending', async () => {
  const by = async (direction: 'asc' | 'desc') => {
    const { data } = await ask()
      .where({ tags: house.db.command.exists(true) })
      .orderBy('tags', direction)
      .get()
    return data.map(({ _id }: { _id: string }) => _id)
  }
  expect(await by('asc')).toEqual(['cai', 'an', 'bo'])
  expect(await by('desc')).toEqual(['an', 'bo', 'cai'])
})

test('skip and limit cut the sorted list', async () => {
  const { data } = await ask().orderBy('_id', 'asc').skip(1).limit(2).get()
  expect(data.map(({ _id }: { _id: string }) => _id)).toEqual(['bo', 'cai'])
})

test('a projection keeps the wanted fields and the id', async () => {
  expect((await ask().doc('an').field({ 'home.door': true }).get()).data).toEqual([{ _id: 'an', home: { door: 'A' } }])
  expect((await ask().where({ _id: 'bo' }).field({ home: false, tags: false, _id: false }).get()).data).toEqual([
    { name: '博', age: 20, born: new Date(2000) },
  ])
})

test('a projection cuts arrays with slice and elemMatch', async () => {
  const { project } = house.db.command
  expect(
    (
      await ask()
        .doc('an')
        .field({ tags: project.slice(1) })
        .get()
    ).data[0],
  ).toHaveProperty('tags', ['red'])
  const { data } = await ask()
    .doc('dan')
    .field({ scores: project.elemMatch({ n: { $gt: 5 } }) })
    .get()
  expect(data).toEqual([{ _id: 'dan', scores: [{ kind: 'b', n: 9 }] }])
})

test('count counts matches', async () => {
  expect((await ask().count()).total).toBe(5)
  expect((await ask().where({ 'home.group': 1 }).count()).total).toBe(2)
})

test('a query returns 100 documents unless told, and 1,000 at most', async () => {
  const { db, cloud } = house
  await db.createCollection('many')
  await db.collection('many').add(Array.from({ length: 1100 }, (_, n) => ({ n })))
  expect((await db.collection('many').get()).data).toHaveLength(100)
  expect((await db.collection('many').limit(1050).get()).data).toHaveLength(1000)
  const answer = await cloud.database.execute('database.getDocument', { collectionName: 'many', limit: 5000 })
  expect(answer.data).toMatchObject({ limit: 1000, list: { length: 1000 } })
})

test.each([
  ['geoNear', { place: { $nearSphere: { $geometry: { type: 'Point', coordinates: [1, 2] } } } }],
  ['geoWithin', { place: { $geoWithin: { $centerSphere: [[1, 2], 3] } } }],
  ['text search', { $text: { $search: '村' } }],
  ['scripts', { $where: 'true' }],
])('%s is refused with a sentence that says so', async (_title, query) => {
  await expect(
    house.cloud.database.execute('database.getDocument', { collectionName: 'people', query: JSON.stringify(query) }),
  ).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringContaining('not supported by the local cloud'),
  })
})

test('geography through the SDK is refused the same way', async () => {
  const { db } = house
  const near = db.command.geoNear({ geometry: new db.Geo.Point(113, 23), maxDistance: 10 })
  await expect(ask().where({ place: near }).get()).rejects.toThrow(/not supported by the local cloud/)
})

describe('$jsonSchema', () => {
  const idsBy = async (schema: object) => {
    const query = JSON.stringify({ $jsonSchema: schema })
    const { data } = await house.cloud.database.execute('database.getDocument', { collectionName: 'people', query })
    return (data as { list: string[] }).list.map((text) => JSON.parse(text)._id as string).toSorted()
  }
  const refused = async (schema: object, message: string) =>
    expect(idsBy(schema)).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining(message),
    })

  test('is what the SDK sends, alone and beside other conditions', async () => {
    const { command } = house.db
    const away = await ask()
      .where(command.jsonSchema({ required: ['away'] }))
      .get()
    expect(away.data).toMatchObject([{ _id: 'cai' }, { _id: 'er' }])
    const others = await ask()
      .where(command.nor([command.jsonSchema({ required: ['name'] })]))
      .get()
    expect(others.data).toHaveLength(1)
  })

  test.each([
    ['a type by MongoDB’s name', { properties: { age: { bsonType: 'string' } }, required: ['age'] }, ['dan']],
    ['one of several types', { properties: { name: { bsonType: ['null', 'int'] } }, required: ['name'] }, ['dan']],
    ['a type by JSON’s name', { properties: { away: { type: 'boolean' } }, required: ['away'] }, ['cai', 'er']],
    ['a date, which is no object', { properties: { born: { bsonType: 'object' } }, required: ['born'] }, []],
    [
      'fields of what is a date here',
      { properties: { born: { required: ['x'] } }, required: ['born'] },
      ['an', 'bo', 'cai'],
    ],
    ['limits of a number', { properties: { age: { minimum: 30, bsonType: 'int' } }, required: ['age'] }, ['an', 'cai']],
    [
      'a limit that is excluded',
      { properties: { age: { minimum: 30, exclusiveMinimum: true } }, required: ['age'] },
      ['cai', 'dan'],
    ],
    ['an expression', { properties: { _id: { pattern: '^[ab]' } } }, ['an', 'bo']],
    [
      'elements of a list',
      { properties: { tags: { items: { enum: ['green'] }, minItems: 1 } }, required: ['tags'] },
      ['bo'],
    ],
    [
      'a schema inside',
      { properties: { home: { properties: { group: { enum: [1] } }, required: ['door'] } }, required: ['home'] },
      ['an', 'cai'],
    ],
    ['all and not', { allOf: [{ required: ['age'] }, { not: { required: ['tags'] } }] }, ['dan']],
  ] as const)('tells %s', async (_title, schema, ids) => {
    expect(await idsBy(schema)).toEqual(ids)
  })

  test.each([
    ['a keyword that MongoDB has not', { $ref: '#/x' }, 'the keyword $ref is not supported'],
    ['such a keyword deep inside', { properties: { a: { anyOf: [{ format: 'date' }] } } }, 'the keyword format'],
    ['a type that MongoDB has not', { properties: { a: { type: 'integer' } } }, 'the type integer'],
    ['two kinds of types at once', { type: 'object', bsonType: 'object' }, 'either type or bsonType'],
    ['a switch without its limit', { properties: { a: { exclusiveMaximum: true } } }, 'beside maximum'],
    ['a keyword with a wrong value', { required: 'name' }, 'schema is invalid'],
    ['a schema that is none', { properties: { a: 7 } }, 'a schema must be an object'],
  ])('refuses %s in words', async (_title, schema, message) => refused(schema, message))

  test('gives an expression up that runs on and on', async () => {
    await ask().add({ _id: 'zz', text: `${'a'.repeat(60)}!` })
    await refused({ properties: { text: { pattern: '^(?=(a+)+$)' } } }, 'given up')
    await ask().doc('zz').remove()
  })
})
