/** A process that writes to a database file until it is killed, and tells each write that was acknowledged. */
import { writeSync } from 'node:fs'
import { openDatabase } from '../../../localcloud/database'

const [file = ''] = process.argv.slice(2)
const database = openDatabase({ file, now: Date.now })
database.declare([{ name: 'kept', indexes: [{ name: 'n', fields: [['n', 1]] }] }])

const insert = (n: number, side: string, transactionId?: unknown) =>
  database.execute('database.insertDocument', {
    collectionName: 'kept',
    data: [JSON.stringify({ _id: `${side}${n}`, n })],
    transactionId,
  })

async function single(n: number): Promise<void> {
  await insert(n, 'single')
  writeSync(1, `single${n}\n`)
}

async function pair(n: number): Promise<void> {
  const { transactionId } = await database.execute('database.startTransaction', {})
  await insert(n, 'left', transactionId)
  await insert(n, 'right', transactionId)
  await database.execute('database.commitTransaction', { transactionId })
  writeSync(1, `left${n}\nright${n}\n`)
}

async function writeForEver(start: number): Promise<never> {
  for (let n = start; ; n += 4) await Promise.all([single(n), single(n + 1), pair(n), pair(n + 1)])
}

void writeForEver(Date.now())
