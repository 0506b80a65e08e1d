import { type Database, openDatabase } from '../../localcloud/database'

const CONFLICT = { code: 'DATABASE_TRANSACTION_CONFLICT' }
const GONE = { code: 'DATABASE_TRANSACTION_FAIL', message: expect.stringContaining('TransactionNotExist') }

describe('with short limits', () => {
  let database: Database

  async function openShort(limits: { transactionMs?: number; lockMs?: number }) {
    database = openDatabase({ file: ':memory:', now: () => 0, ...limits })
    database.declare([{ name: 'a', indexes: [] }])
    await database.execute('database.insertDocument', { collectionName: 'a', data: ['{"_id":"x","n":0}'] })
  }
  afterEach(() => database.close())

  const start = async () => (await database.execute('database.startTransaction', {})).transactionId
  const update = (transactionId?: unknown) =>
    database.execute('database.modifyDocument', {
      collectionName: 'a',
      query: '{"_id":"x"}',
      data: '{"$inc":{"n":1}}',
      transactionId,
    })

  test('a transaction that stays open too long is ended, and who waited for its lock goes on', async () => {
    await openShort({ transactionMs: 30 })
    const slow = await start()
    await update(slow)
    expect(await update()).toMatchObject({ data: { updated: 1 } })
    await expect(update(slow)).rejects.toMatchObject(GONE)
  })

  test('a writer outside transactions gives up waiting with a conflict', async () => {
    await openShort({ lockMs: 20 })
    await update(await start())
    await expect(update()).rejects.toMatchObject(CONFLICT)
  })

  test('closing gives up open transactions', async () => {
    await openShort({})
    const left = await start()
    await update(left)
    database.close()
    await expect(update(left)).rejects.toMatchObject(GONE)
    await openShort({})
  })
})
