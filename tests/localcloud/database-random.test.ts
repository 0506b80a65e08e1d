import assert from 'node:assert/strict'
import { type CollectionDeclaration, type Database, openDatabase } from '../../localcloud/database'
import { SnapshotModel } from './support/database-model'
import { type Dice, withSeed } from './support/database-random'

const INDEXES: CollectionDeclaration['indexes'] = [
  { name: 'a', fields: [['a', 1]] },
  {
    name: 'ab',
    fields: [
      ['a', 1],
      ['b', -1],
      ['_id', -1],
    ],
  },
  {
    name: 'ba',
    fields: [
      ['b', 1],
      ['a', 1],
      ['_id', 1],
    ],
  },
  {
    name: 'oc',
    fields: [
      ['o.c', -1],
      ['_id', 1],
    ],
  },
  {
    name: 'l',
    fields: [
      ['l', 1],
      ['a', 1],
    ],
  },
]
const FIELDS = ['a', 'b', 'o.c', 'l', '_id', 'l.x', 'b'] as const

function scalar(dice: Dice): unknown {
  const n = dice.roll(4)
  return dice.pick<unknown>([
    n,
    n,
    n,
    `${n}`,
    '村',
    '',
    null,
    true,
    false,
    { $date: n },
    -1.5,
    { $numberDouble: 'Infinity' },
  ])
}

function value(dice: Dice): unknown {
  const odd = dice.roll(30)
  if (odd === 0) return [scalar(dice), scalar(dice)]
  if (odd === 1) return { x: scalar(dice) }
  if (odd === 2) return { $numberDouble: 'NaN' }
  return scalar(dice)
}

function document(dice: Dice, n: number, plain: boolean): object {
  const some = plain ? scalar : value
  const list = dice.chance(50) ? { l: [scalar(dice), { x: scalar(dice) }] } : {}
  const inner = dice.chance(70) ? { o: dice.chance(90) ? { c: some(dice) } : 7 } : {}
  return {
    _id: `d${n}`,
    ...(dice.chance(85) && { a: some(dice) }),
    ...(dice.chance(85) && { b: some(dice) }),
    ...inner,
    ...list,
  }
}

function operand(dice: Dice, field: string): unknown {
  return field === '_id' ? `d${dice.roll(60)}` : scalar(dice)
}

function condition(dice: Dice): Record<string, unknown> {
  const field = dice.pick(FIELDS)
  const one = () => operand(dice, field)
  const operator = dice.pick(['$gt', '$gte', '$lt', '$lte', '$ne'])
  return dice.pick<() => Record<string, unknown>>([
    () => ({ [field]: one() }),
    () => ({ [field]: { $eq: one() } }),
    () => ({ [field]: { [operator]: one() } }),
    () => ({ [field]: { $gte: one(), $lt: one() } }),
    () => ({ [field]: { $in: [one(), one(), one()] } }),
    () => ({ [field]: { $nin: [one(), one()] } }),
    () => ({ [field]: { $exists: dice.chance(50) } }),
    () => ({ [field]: { $not: { $gt: one() } } }),
  ])()
}

function query(dice: Dice, depth = 2): Record<string, unknown> {
  const parts = () => Array.from({ length: 1 + dice.roll(3) }, () => query(dice, depth - 1))
  const kind = depth === 0 ? 9 : dice.roll(10)
  if (kind === 0) return { $or: parts() }
  if (kind === 1) return { $and: parts() }
  if (kind === 2) return { $nor: parts() }
  if (kind === 3) return { ...condition(dice), $or: parts() }
  return { ...condition(dice), ...(dice.chance(50) && condition(dice)) }
}

function order(dice: Dice): Record<string, number> {
  const direction = () => dice.pick([1, -1])
  const fields = dice.pick([['a'], ['b'], ['a', 'b'], ['b', 'a'], ['o.c'], ['l'], ['_id']])
  // The last field decides between equals, so that there is one right answer.
  return Object.fromEntries([...fields, '_id'].map((field) => [field, direction()]))
}

describe('with indexes and without them the answer is the same', () => {
  test.each(['scalars only', 'lists, objects and NaN too'])('%s', async (kind) => {
    await withSeed(async (dice) => {
      const database = openDatabase({ file: ':memory:', now: () => 0 })
      database.declare([
        { name: 'indexed', indexes: INDEXES },
        { name: 'bare', indexes: [] },
      ])
      const documents = Array.from({ length: 100 }, (_, n) =>
        JSON.stringify(document(dice, n, kind === 'scalars only')),
      )
      for (const collectionName of ['indexed', 'bare']) {
        await database.execute('database.insertDocument', { collectionName, data: documents })
      }
      for (let n = 0; n < 150; n++) await compare(database, query(dice), dice)
      database.close()
    })
  })
})

async function compare(database: Database, asked: object, dice: Dice): Promise<void> {
  const text = JSON.stringify(asked)
  const sorted = { order: JSON.stringify(order(dice)), limit: 1 + dice.roll(30), offset: dice.roll(5) }
  const answers = ['indexed', 'bare'].map(async (collectionName) => {
    const body = { collectionName, query: text }
    const [all, page, count] = await Promise.all([
      database.execute('database.getDocument', { ...body, limit: 1000 }),
      database.execute('database.getDocument', { ...body, ...sorted }),
      database.execute('database.calculateDocument', body),
    ])
    return { all: textsIn(all).toSorted(), page: textsIn(page), count: count.data }
  })
  const [indexed, bare] = await Promise.all(answers)
  assert.deepEqual(indexed, bare, `query ${text}, order ${sorted.order}`)
  assert.deepEqual(bare?.count, { total: bare?.all.length }, `count of ${text}`)
}

function textsIn(body: Record<string, unknown>): string[] {
  return (body.data as { list: string[] }).list
}

/** Plays random statements of several transactions on the database and on the model, side by side. */
class Match {
  readonly history: string[] = []
  private readonly dice: Dice
  private readonly database: Database
  private readonly model = new SnapshotModel()
  private readonly ids = new Map<string, unknown>()

  constructor(dice: Dice, database: Database) {
    this.dice = dice
    this.database = database
  }

  async step(): Promise<void> {
    const name = this.dice.pick(['T1', 'T2', 'T3', 'outside'])
    const key = `k${this.dice.roll(6)}`
    if (name === 'outside') return this.outside(key)
    if (!this.ids.has(name)) this.ids.set(name, (await this.run('startTransaction', {})).transactionId)
    const act = this.dice.roll(12)
    if (act < 3) return this.read(name, key)
    if (act < 5) return this.query(name)
    if (act < 10) return this.write(name, key)
    return act === 10 ? this.finish(name, 'commitTransaction') : this.finish(name, 'abortTransaction')
  }

  private async outside(key: string): Promise<void> {
    await this.checkStored()
    if (this.model.isLocked(key)) return
    const value = this.value()
    this.history.push(`outside ${key} = ${value}`)
    await this.store(key, value, undefined)
    this.model.writeOutside(key, value)
  }

  private async read(name: string, key: string): Promise<void> {
    this.history.push(`${name} reads ${key}`)
    const found = await this.find({ _id: key }, this.ids.get(name))
    assert.deepEqual(found.get(key), this.model.view(name).get(key), this.tale())
  }

  private async query(name: string): Promise<void> {
    this.history.push(`${name} reads all from 3 up`)
    const found = await this.find({ n: { $gte: 3 } }, this.ids.get(name), { order: '{"n":1,"_id":1}' })
    const expected = [...this.model.view(name)].filter(([, n]) => n >= 3)
    expected.sort(([one, n], [other, m]) => n - m || (one < other ? -1 : 1))
    assert.deepEqual([...found], expected, this.tale())
  }

  private async write(name: string, key: string): Promise<void> {
    const value = this.value()
    this.history.push(`${name} ${key} = ${value}`)
    const result = await this.store(key, value, this.ids.get(name)).then(() => 'written', codeOf)
    const expected = this.model.write(name, key, value) ? 'written' : 'DATABASE_TRANSACTION_CONFLICT'
    assert.equal(result, expected, this.tale())
    if (expected !== 'written') this.ids.delete(name)
  }

  private async finish(name: string, action: 'commitTransaction' | 'abortTransaction'): Promise<void> {
    this.history.push(`${name} ${action}`)
    await this.run(action, { transactionId: this.ids.get(name) })
    if (action === 'commitTransaction') this.model.commit(name)
    else this.model.end(name)
    this.ids.delete(name)
    await this.checkStored()
  }

  private async checkStored(): Promise<void> {
    const found = await this.find({}, undefined)
    assert.deepEqual([...found].toSorted(), [...this.model.stored].toSorted(), this.tale())
  }

  private value(): number | undefined {
    return this.dice.chance(20) ? undefined : this.dice.roll(10)
  }

  private store(key: string, n: number | undefined, transactionId: unknown): Promise<unknown> {
    const target = { query: JSON.stringify({ _id: key }), multi: false, transactionId }
    if (n === undefined) return this.run('removeDocument', target)
    return this.run('modifyDocument', { ...target, data: JSON.stringify({ n }), merge: false, upsert: true })
  }

  private async find(query: object, transactionId: unknown, more: object = {}): Promise<Map<string, number>> {
    const body = await this.run('getDocument', { query: JSON.stringify(query), transactionId, ...more })
    return new Map(textsIn(body).map((text) => [JSON.parse(text)._id, JSON.parse(text).n]))
  }

  private run(action: string, body: object): Promise<Record<string, unknown>> {
    return this.database.execute(`database.${action}`, { collectionName: 'kept', ...body })
  }

  private tale(): string {
    return `after:\n${this.history.slice(-40).join('\n')}`
  }
}

function codeOf(error: { code: string }): string {
  return error.code
}

test('interleaved transactions answer as a model of snapshot isolation does', async () => {
  await withSeed(async (dice) => {
    const database = openDatabase({ file: ':memory:', now: () => 0 })
    database.declare([
      {
        name: 'kept',
        indexes: [
          {
            name: 'n',
            fields: [
              ['n', 1],
              ['_id', 1],
            ],
          },
        ],
      },
    ])
    const match = new Match(dice, database)
    for (let n = 0; n < 5000; n++) await match.step()
    database.close()
  })
})
