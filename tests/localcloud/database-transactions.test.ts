import { type CloudUnderTest, sdkDatabase, startDatabase } from './support/database'

let house: CloudUnderTest

beforeAll(async () => {
  house = await startDatabase([
    {
      name: 'accounts',
      indexes: [
        {
          name: 'byOwner',
          fields: [
            ['owner', 1],
            ['n', -1],
          ],
        },
      ],
    },
    { name: 'cards', indexes: [{ name: 'byNumber', fields: [['number', 1]], unique: true }] },
  ])
})
afterAll(() => house.close())

const CONFLICT = { code: 'DATABASE_TRANSACTION_CONFLICT' }
const GONE = { code: 'DATABASE_TRANSACTION_FAIL', message: expect.stringContaining('TransactionNotExist') }
const DUPLICATE = { code: 'DATABASE_DUPLICATE_WRITE' }

const accounts = () => house.db.collection('accounts')
let nextId = 0

async function account(n: number, more: object = {}): Promise<string> {
  const _id = `account${nextId++}`
  await accounts().add({ _id, n, ...more })
  return _id
}
const readOutside = async (id: string) => (await accounts().doc(id).get()).data[0]?.n

/** An open transaction with short words for its statements on accounts. */
async function open() {
  const transaction = await house.db.startTransaction()
  const at = (id: string) => transaction.collection('accounts').doc(id)
  return {
    transaction,
    read: async (id: string) => ((await at(id).get()).data as { n: number } | null)?.n,
    write: (id: string, n: number) => at(id).update({ n }),
    remove: (id: string) => at(id).remove(),
    create: (id: string, n: number) => transaction.collection('accounts').add({ _id: id, n }),
    commit: () => transaction.commit(),
    rollback: () => transaction.rollback(),
  }
}

test('what a transaction writes is seen by itself at once, and by others after its commit', async () => {
  const id = await account(1)
  const one = await open()
  await one.write(id, 2)
  expect(await one.read(id)).toBe(2)
  expect(await readOutside(id)).toBe(1)
  await one.commit()
  expect(await readOutside(id)).toBe(2)
})

test('a rolled back transaction leaves nothing', async () => {
  const id = await account(1)
  const one = await open()
  await one.write(id, 2)
  await one.create(`${id}-new`, 5)
  await one.rollback()
  expect([await readOutside(id), await readOutside(`${id}-new`)]).toEqual([1, undefined])
})

test('a missing document is null inside a transaction', async () => {
  const one = await open()
  expect((await one.transaction.collection('accounts').doc('nobody').get()).data).toBeNull()
  await one.rollback()
})

test('the snapshot is taken at the first statement, not at the start', async () => {
  const id = await account(1)
  const one = await open()
  await accounts().doc(id).update({ n: 2 })
  expect(await one.read(id)).toBe(2)
  await accounts().doc(id).update({ n: 3 })
  expect(await one.read(id)).toBe(2)
  await one.commit()
})

test('a snapshot holds for changed, removed and created documents, by id and by query', async () => {
  const owner = `owner${nextId}`
  const [kept, removed] = [await account(1, { owner }), await account(2, { owner })]
  const one = await open()
  await one.read(kept)
  await accounts().doc(kept).update({ n: 10 })
  await accounts().doc(removed).remove()
  await account(30, { owner })
  const seen = await one.transaction.collection('accounts').where({ owner }).orderBy('n', 'desc').get()
  expect(seen.data.map(({ n }: { n: number }) => n)).toEqual([2, 1])
  expect([await one.read(kept), await one.read(removed)]).toEqual([1, 2])
  await one.commit()
})

test('a query in a transaction sees its own writes, sorted among the others', async () => {
  const owner = `owner${nextId}`
  const [first] = [await account(1, { owner }), await account(3, { owner })]
  const one = await open()
  await one.transaction
    .collection('accounts')
    .doc(first ?? '')
    .update({ n: 9 })
  await one.transaction.collection('accounts').add({ owner, n: 2 })
  const query = one.transaction.collection('accounts').where({ owner }).orderBy('n', 'desc')
  expect((await query.get()).data.map(({ n }: { n: number }) => n)).toEqual([9, 3, 2])
  expect((await query.limit(1).get()).data).toHaveLength(1)
  await one.rollback()
})

test('the second writer of a document conflicts at once, and its transaction is gone', async () => {
  const id = await account(1)
  const [one, two] = [await open(), await open()]
  await one.write(id, 2)
  await expect(two.write(id, 3)).rejects.toMatchObject(CONFLICT)
  await expect(two.read(id)).rejects.toMatchObject(GONE)
  await expect(two.commit()).rejects.toMatchObject(GONE)
  await one.commit()
  expect(await readOutside(id)).toBe(2)
})

test('a transaction may not write what changed after its snapshot', async () => {
  const [id, other] = [await account(1), await account(1)]
  const one = await open()
  await one.read(other)
  await accounts().doc(id).update({ n: 2 })
  await expect(one.write(id, 3)).rejects.toMatchObject(CONFLICT)
  expect(await readOutside(id)).toBe(2)
})

test.each(['removes', 'replaces', 'creates'])('a transaction that %s conflicts as one that updates', async (verb) => {
  const id = await account(1)
  const [one, two] = [await open(), await open()]
  await one.write(id, 2)
  await one.create(`${id}-x`, 1)
  const act = {
    removes: () => two.remove(id),
    replaces: () => two.transaction.collection('accounts').doc(id).set({ n: 7 }),
    creates: () => two.create(`${id}-x`, 2),
  }[verb]
  await expect(act?.()).rejects.toMatchObject(CONFLICT)
  await one.commit()
})

test('a document that a transaction creates and removes again is nobody else’s to create until it ends, and is not there then', async () => {
  const id = `account${nextId++}`
  const [one, two] = [await open(), await open()]
  await one.create(id, 1)
  await one.remove(id)
  await expect(two.create(id, 2)).rejects.toMatchObject(CONFLICT)
  await one.commit()
  expect(await readOutside(id)).toBeUndefined()
  await account(3, { _id: id })
  expect(await readOutside(id)).toBe(3)
})

test('of three writers in every order the first wins, and another may follow when it has ended', async () => {
  for (const order of [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ]) {
    const id = await account(0)
    const writers = [await open(), await open(), await open()]
    const results = []
    for (const at of order)
      results.push(
        await writers[at]?.write(id, at + 1).then(
          () => 'written',
          (error: { code: string }) => error.code,
        ),
      )
    expect(results).toEqual(['written', CONFLICT.code, CONFLICT.code])
    await writers[order[0] ?? 0]?.commit()
    const next = await open()
    await next.write(id, 99)
    await next.commit()
    expect(await readOutside(id)).toBe(99)
  }
})

test('locks go with a rollback as with a commit', async () => {
  const id = await account(1)
  const [one, two] = [await open(), await open()]
  await one.write(id, 2)
  await one.rollback()
  await two.write(id, 3)
  await two.commit()
  expect(await readOutside(id)).toBe(3)
})

test('transactions that write different documents do not meet, even when each read what the other writes', async () => {
  const [a, b] = [await account(1), await account(1)]
  const [one, two] = [await open(), await open()]
  expect([await one.read(b), await two.read(a)]).toEqual([1, 1])
  await one.write(a, 2)
  await two.write(b, 2)
  await Promise.all([one.commit(), two.commit()])
  expect([await readOutside(a), await readOutside(b)]).toEqual([2, 2])
})

test('a writer outside transactions waits for the lock and then goes on', async () => {
  const id = await account(1)
  const one = await open()
  await one.write(id, 2)
  let done = false
  const outside = accounts()
    .doc(id)
    .update({ n: house.db.command.inc(10) })
    .then(() => {
      done = true
    })
  expect(await readOutside(id)).toBe(1)
  expect(done).toBe(false)
  await one.commit()
  await outside
  expect(await readOutside(id)).toBe(12)
})

test('the SDK’s runTransaction repeats after a conflict', async () => {
  const id = await account(0)
  const dbs = [sdkDatabase(house.cloud), sdkDatabase(house.cloud), sdkDatabase(house.cloud)]
  const add = (db: typeof house.db) =>
    db.runTransaction(async (transaction: Awaited<ReturnType<typeof db.startTransaction>>) => {
      const { data } = await transaction.collection('accounts').doc(id).get()
      await transaction
        .collection('accounts')
        .doc(id)
        .update({ n: (data as unknown as { n: number }).n + 1 })
    })
  const results = await Promise.allSettled(dbs.map(add))
  const succeeded = results.filter(({ status }) => status === 'fulfilled').length
  expect(succeeded).toBeGreaterThan(0)
  expect(await readOutside(id)).toBe(succeeded)
})

test('a duplicate inside a transaction is refused, and the transaction is gone', async () => {
  const id = await account(1)
  const one = await open()
  await expect(one.create(id, 2)).rejects.toMatchObject(DUPLICATE)
  await expect(one.commit()).rejects.toMatchObject(GONE)
})

test('a document that was removed in the transaction may be created again in it', async () => {
  const id = await account(1)
  const one = await open()
  await one.remove(id)
  await one.create(id, 2)
  await one.commit()
  expect(await readOutside(id)).toBe(2)
})

test('a unique key holds inside a transaction, against itself and against what is stored', async () => {
  await house.db.collection('cards').add({ _id: 'c1', number: 1 })
  const stored = await house.db.startTransaction()
  await expect(stored.collection('cards').add({ number: 1 })).rejects.toMatchObject(DUPLICATE)
  const own = await house.db.startTransaction()
  await own.collection('cards').add({ number: 2 })
  await expect(own.collection('cards').add({ number: 2 })).rejects.toMatchObject(DUPLICATE)
})

test('two documents may swap their unique keys in a transaction', async () => {
  const cards = house.db.collection('cards')
  await cards.add([
    { _id: 's1', number: 101 },
    { _id: 's2', number: 102 },
  ])
  const swap = await house.db.startTransaction()
  await swap.collection('cards').doc('s1').update({ number: -1 })
  await swap.collection('cards').doc('s2').update({ number: 101 })
  await swap.collection('cards').doc('s1').update({ number: 102 })
  await swap.commit()
  expect((await cards.doc('s1').get()).data).toEqual([{ _id: 's1', number: 102 }])
})

test('of two transactions that take the same unique key the second commit conflicts', async () => {
  const [one, two] = [await house.db.startTransaction(), await house.db.startTransaction()]
  await one.collection('cards').add({ _id: 'k1', number: 7 })
  await two.collection('cards').add({ _id: 'k2', number: 7 })
  await one.commit()
  await expect(two.commit()).rejects.toMatchObject(CONFLICT)
  expect((await house.db.collection('cards').where({ number: 7 }).get()).data).toEqual([{ _id: 'k1', number: 7 }])
})

test('updates and removals by condition, counts and aggregations run outside the transaction they are called in', async () => {
  const owner = `owner${nextId}`
  const id = await account(1, { owner })
  const one = await open()
  await one.transaction.collection('accounts').where({ owner }).update({ n: 5 })
  expect((await one.transaction.collection('accounts').where({ owner }).count()).total).toBe(1)
  await one.rollback()
  expect(await readOutside(id)).toBe(5)
})

test('a statement that fails ends the transaction, whatever the reason', async () => {
  const id = await account(1)
  const one = await open()
  await expect(one.transaction.collection('nowhere').doc('x').get()).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_NOT_EXIST',
  })
  await expect(one.write(id, 2)).rejects.toMatchObject(GONE)
})

test('a transaction that is over, or never was, is refused', async () => {
  const one = await open()
  await one.commit()
  await expect(one.commit()).rejects.toMatchObject(GONE)
  await expect(one.rollback()).rejects.toMatchObject(GONE)
  await expect(house.cloud.database.execute('database.commitTransaction', {})).rejects.toMatchObject(GONE)
  await expect(house.cloud.database.execute('database.commitTransaction', { transactionId: 7 })).rejects.toMatchObject(
    GONE,
  )
})
