import { type CloudUnderTest, startDatabase } from './support/database'

let house: CloudUnderTest
const DAY = new Date('2024-03-05T06:07:08.009Z')

const SALES = [
  { _id: 1, kind: 'rice', n: 4, at: DAY, tags: ['a', 'b'], who: 'an' },
  { _id: 2, kind: 'oil', n: 2, tags: ['b'], who: 'bo' },
  { _id: 3, kind: 'rice', n: 6, tags: [], who: 'an' },
  { _id: 4, kind: 'salt', n: 1, who: 'cai' },
]

beforeAll(async () => {
  house = await startDatabase([
    { name: 'sales', indexes: [{ name: 'byKind', fields: [['kind', 1]] }] },
    { name: 'people', indexes: [] },
  ])
  await house.db.collection('sales').add(SALES)
  await house.db.collection('people').add([
    { _id: 'an', name: '安' },
    { _id: 'bo', name: '博' },
  ])
})
afterAll(() => house.close())

const sales = () => house.db.collection('sales').aggregate()

test('match, group and sort', async () => {
  const { sum, avg, max, min, first, last, push, addToSet } = house.db.command.aggregate
  const { data } = await sales()
    .match({ n: house.db.command.gt(1) })
    .group({
      _id: '$kind',
      total: sum('$n'),
      count: sum(1),
      mean: avg('$n'),
      most: max('$n'),
      least: min('$n'),
      first: first('$_id'),
      last: last('$_id'),
      all: push('$n'),
      who: addToSet('$who'),
    })
    .sort({ _id: 1 })
    .end()
  expect(data).toEqual([
    { _id: 'oil', total: 2, count: 1, mean: 2, most: 2, least: 2, first: 2, last: 2, all: [2], who: ['bo'] },
    { _id: 'rice', total: 10, count: 2, mean: 5, most: 6, least: 4, first: 1, last: 3, all: [4, 6], who: ['an'] },
  ])
})

test('the first match is read through an index', async () => {
  house.cloud.database.resetMetrics()
  expect((await sales().match({ kind: 'oil' }).count('total').end()).data).toEqual([{ total: 1 }])
  expect(house.cloud.database.metrics()).toMatchObject({ documentsExamined: 1, scans: [] })
})

test('unwind, with and without what is empty', async () => {
  const flat = await sales().unwind('$tags').project({ tags: 1 }).end()
  expect(flat.data).toEqual([
    { _id: 1, tags: 'a' },
    { _id: 1, tags: 'b' },
    { _id: 2, tags: 'b' },
  ])
  const kept = await sales().unwind({ path: '$tags', preserveNullAndEmptyArrays: true }).count('n').end()
  expect(kept.data).toEqual([{ n: 5 }])
})

test('lookup joins another collection', async () => {
  const { data } = await sales()
    .match({ _id: house.db.command.in([2, 4]) })
    .lookup({ from: 'people', localField: 'who', foreignField: '_id', as: 'person' })
    .project({ person: 1 })
    .sort({ _id: 1 })
    .end()
  expect(data).toEqual([
    { _id: 2, person: [{ _id: 'bo', name: '博' }] },
    { _id: 4, person: [] },
  ])
})

test('lookup of a missing collection is refused', async () => {
  const joined = sales().lookup({ from: 'nowhere', localField: 'a', foreignField: 'b', as: 'c' })
  await expect(joined.end()).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
})

test('skip, limit, addFields, replaceRoot and sortByCount', async () => {
  const cut = await sales()
    .sort({ _id: -1 })
    .skip(1)
    .limit(2)
    .addFields({ twice: { $multiply: ['$n', 2] } })
    .end()
  expect(cut.data.map(({ _id, twice }: { _id: number; twice: number }) => [_id, twice])).toEqual([
    [3, 12],
    [2, 4],
  ])
  const root = await sales()
    .match({ _id: 1 })
    .replaceRoot({ newRoot: { kind: '$kind' } })
    .end()
  expect(root.data).toEqual([{ kind: 'rice' }])
  expect((await sales().sortByCount('$kind').limit(1).end()).data).toEqual([{ _id: 'rice', count: 2 }])
})

test('bucket, bucketAuto and sample', async () => {
  const { data } = await sales()
    .bucket({ groupBy: '$n', boundaries: [0, 2, 5], default: 'more' })
    .end()
  expect(data).toEqual([
    { _id: 0, count: 1 },
    { _id: 2, count: 2 },
    { _id: 'more', count: 1 },
  ])
  expect((await sales().bucketAuto({ groupBy: '$n', buckets: 2 }).end()).data).toHaveLength(2)
  expect((await sales().sample({ size: 2 }).end()).data).toHaveLength(2)
})

test('an aggregation has no limit of documents of its own', async () => {
  await house.db.createCollection('many')
  await house.db.collection('many').add(Array.from({ length: 1500 }, (_, n) => ({ n })))
  expect((await house.db.collection('many').aggregate().match({}).end()).data).toHaveLength(1500)
})

test.each(['$out', '$merge'])('%s is refused: an aggregation does not write', async (stageKey) => {
  const body = { collectionName: 'sales', stages: [{ stageKey, stageValue: '"stolen"' }] }
  await expect(house.cloud.database.execute('database.aggregateDocuments', body)).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
  })
})

test.each(['$function', '$accumulator'])('%s is refused: an aggregation runs no scripts', async (operator) => {
  const script = { [operator]: { body: 'function () { return 1 }', args: [], lang: 'js' } }
  await expect(sales().group({ _id: null, value: script }).end()).rejects.toThrow()
  await expect(sales().addFields({ value: script }).end()).rejects.toThrow()
})

/** Operand of the SDK's expression operator, and what MongoDB answers for the first document of the collection. */
const EXPRESSIONS: [operator: string, operand: unknown, expected: unknown][] = [
  ['abs', -3, 3],
  ['add', ['$n', 1, 2], 7],
  ['ceil', 1.2, 2],
  ['divide', ['$n', 8], 0.5],
  ['exp', 0, 1],
  ['floor', 1.8, 1],
  ['ln', 1, 0],
  ['log', [8, 2], 3],
  ['log10', 1000, 3],
  ['mod', ['$n', 3], 1],
  ['multiply', ['$n', 3], 12],
  ['pow', ['$n', 2], 16],
  ['sqrt', '$n', 2],
  ['subtract', ['$n', 1], 3],
  ['trunc', 1.9, 1],
  ['arrayElemAt', ['$tags', -1], 'b'],
  ['arrayToObject', [[['k', 1]]], { k: 1 }],
  ['concatArrays', ['$tags', ['c']], ['a', 'b', 'c']],
  ['filter', { input: '$tags', as: 't', cond: { $eq: ['$$t', 'a'] } }, ['a']],
  ['in', ['b', '$tags'], true],
  ['indexOfArray', ['$tags', 'b'], 1],
  ['isArray', ['$tags'], true],
  ['map', { input: [1, 2], as: 'x', in: { $add: ['$$x', '$n'] } }, [5, 6]],
  ['range', [0, 6, 2], [0, 2, 4]],
  ['reduce', { input: [1, 2, 3], initialValue: 0, in: { $add: ['$$value', '$$this'] } }, 6],
  ['reverseArray', '$tags', ['b', 'a']],
  ['size', '$tags', 2],
  ['slice', ['$tags', 1], ['a']],
  [
    'zip',
    {
      inputs: [
        [1, 2],
        ['x', 'y'],
      ],
    },
    [
      [1, 'x'],
      [2, 'y'],
    ],
  ],
  ['and', [true, 1], true],
  ['not', [false], true],
  ['or', [0, false], false],
  ['cmp', ['$n', 5], -1],
  ['eq', ['$n', 4], true],
  ['gt', ['$n', 4], false],
  ['gte', ['$n', 4], true],
  ['lt', ['$n', '4'], true],
  ['lte', ['$missing', 1], true],
  ['neq', ['$tags', 'a'], true],
  ['cond', [{ $gt: ['$n', 3] }, 'many', 'few'], 'many'],
  ['ifNull', ['$missing', 'none'], 'none'],
  // biome-ignore lint/suspicious/noThenProperty: it is the name that $switch has for it.
  ['switch', { branches: [{ case: { $eq: ['$kind', 'rice'] }, then: 1 }], default: 2 }, 1],
  ['dateFromParts', { year: 2024, month: 3, day: 5 }, new Date('2024-03-05T00:00:00Z')],
  ['dateFromString', { dateString: '2024-03-05T00:00:00Z' }, new Date('2024-03-05T00:00:00Z')],
  ['dayOfMonth', '$at', 5],
  ['dayOfWeek', '$at', 3],
  ['dayOfYear', '$at', 65],
  ['isoDayOfWeek', '$at', 2],
  ['isoWeek', '$at', 10],
  ['isoWeekYear', '$at', 2024],
  ['millisecond', '$at', 9],
  ['second', '$at', 8],
  ['minute', '$at', 7],
  ['hour', '$at', 6],
  ['month', '$at', 3],
  ['year', '$at', 2024],
  ['week', '$at', 9],
  ['dateToString', { date: '$at', format: '%Y-%m-%d %H', timezone: '+08:00' }, '2024-03-05 14'],
  ['literal', '$n', '$n'],
  ['mergeObjects', [{ a: 1 }, { b: 2 }], { a: 1, b: 2 }],
  ['objectToArray', { a: 1 }, [{ k: 'a', v: 1 }]],
  ['allElementsTrue', [[true, 1]], true],
  ['anyElementTrue', [[false, 0]], false],
  ['setDifference', ['$tags', ['b']], ['a']],
  ['setEquals', ['$tags', ['b', 'a']], true],
  ['setIntersection', ['$tags', ['b', 'c']], ['b']],
  ['setIsSubset', [['a'], '$tags'], true],
  ['setUnion', [['a'], ['b']], ['a', 'b']],
  ['concat', ['$kind', '!'], 'rice!'],
  ['indexOfBytes', ['村星', '星'], 3],
  ['indexOfCP', ['a村星', '星'], 2],
  ['split', ['a-b', '-'], ['a', 'b']],
  ['strLenBytes', '村', 3],
  ['strLenCP', '村星', 2],
  ['strcasecmp', ['A', 'a'], 0],
  ['substr', ['hello', 1, -1], 'ello'],
  ['substrBytes', ['村星', 3, 3], '星'],
  ['substrCP', ['村星', 1, 1], '星'],
  ['toLower', 'RICE', 'rice'],
  ['toUpper', '$kind', 'RICE'],
  ['let', { vars: { x: '$n' }, in: { $add: ['$$x', 1] } }, 5],
]

test.each(EXPRESSIONS)('the expression %s', async (operator, operand, expected) => {
  const make = house.db.command.aggregate[operator as keyof typeof house.db.command.aggregate] as (
    of: unknown,
  ) => unknown
  const { data } = await sales()
    .match({ _id: 1 })
    .project({ _id: 0, value: make(operand) })
    .end()
  expect(data).toEqual([{ value: expected }])
})

test('standard deviations', async () => {
  const { stdDevPop, stdDevSamp } = house.db.command.aggregate
  const { data } = await sales()
    .match({ kind: 'rice' })
    .group({ _id: null, pop: stdDevPop('$n'), samp: stdDevSamp('$n') })
    .end()
  expect(data[0]).toMatchObject({ pop: 1, samp: expect.closeTo(Math.SQRT2) })
})
