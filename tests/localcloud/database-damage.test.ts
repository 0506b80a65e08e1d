import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Database, openDatabase } from '../../localcloud/database'
import { Sqlite } from '../../localcloud/database/sqlite'
import { StartRefused } from '../../localcloud/errors'

const DECLARED = [{ name: 'kept', indexes: [{ name: 'n', fields: [['n', 1] as [string, 1]] }] }]
const WRITES = 40

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cunxing-damage-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

async function write(database: Database, n: number): Promise<void> {
  const data = [JSON.stringify({ _id: `d${n}`, n, text: 'x'.repeat(700) })]
  await database.execute('database.insertDocument', { collectionName: 'kept', data })
}

async function countIn(database: Database): Promise<unknown> {
  return (await database.execute('database.calculateDocument', { collectionName: 'kept', query: '{}' })).data
}

/** The files of a database as a kill leaves them: written, and never closed. */
async function leftBehind(): Promise<string> {
  const file = path.join(folder, 'living', 'data.db')
  fs.mkdirSync(path.dirname(file))
  const database = openDatabase({ file, now: Date.now })
  database.declare(DECLARED)
  for (let n = 0; n < WRITES; n++) await write(database, n)
  const left = path.join(folder, 'left')
  fs.cpSync(path.dirname(file), left, { recursive: true, filter: (name) => !name.endsWith('-shm') })
  database.close()
  return path.join(left, 'data.db')
}

/** The same with everything in the file itself and nothing in the log. */
async function movedOver(): Promise<string> {
  const file = await leftBehind()
  const sqlite = new Sqlite(file, true)
  sqlite.all('PRAGMA wal_checkpoint(TRUNCATE)')
  sqlite.close()
  expect(fs.statSync(`${file}-wal`).size).toBe(0)
  return file
}

const opening = (file: string) => () => openDatabase({ file, now: Date.now })

async function overwriteEnd(file: string, bytes: number): Promise<void> {
  const { size } = fs.statSync(file)
  const handle = fs.openSync(file, 'r+')
  fs.writeSync(handle, Buffer.alloc(bytes, 0xa5), 0, bytes, size - bytes)
  fs.closeSync(handle)
}

test('a commit that was on its way and is torn is forgotten, and all that was acknowledged is there', async () => {
  const file = await leftBehind()
  fs.appendFileSync(`${file}-wal`, Buffer.alloc(3000, 0xa5))
  const database = openDatabase({ file, now: Date.now })
  expect(await countIn(database)).toEqual({ total: WRITES })
  database.close()
})

test.each([1, 100, 4120, 50_000])(
  'a log that lacks its last %i bytes is refused, and what to do is said',
  async (bytes) => {
    const file = await leftBehind()
    fs.truncateSync(`${file}-wal`, fs.statSync(`${file}-wal`).size - bytes)
    expect(opening(file)).toThrow(StartRefused)
    expect(opening(file)).toThrow(/acknowledged changes? (is|are) missing.*Copies/)
  },
)

test('a log whose last page is overwritten is refused', async () => {
  const file = await leftBehind()
  await overwriteEnd(`${file}-wal`, 2000)
  expect(opening(file)).toThrow(/The last 1 acknowledged change is missing/)
})

test('a log that is not there any more is refused', async () => {
  const file = await leftBehind()
  fs.rmSync(`${file}-wal`)
  expect(opening(file)).toThrow(StartRefused)
})

test('whoever goes on without what is missing has everything before it', async () => {
  const file = await leftBehind()
  fs.truncateSync(`${file}-wal`, fs.statSync(`${file}-wal`).size - 100)
  expect(opening(file)).toThrow(StartRefused)
  fs.rmSync(path.join(path.dirname(file), 'data.acknowledged'))
  const database = openDatabase({ file, now: Date.now })
  expect(await countIn(database)).toEqual({ total: WRITES - 1 })
  database.close()
})

test('a file whose last page is torn is refused, and what to do is said', async () => {
  const file = await movedOver()
  await overwriteEnd(file, 3000)
  expect(opening(file)).toThrow(StartRefused)
  expect(opening(file)).toThrow(/is damaged: .*Copies/s)
})

test('a file that was cut short is refused', async () => {
  const file = await movedOver()
  fs.truncateSync(file, fs.statSync(file).size - 4096)
  expect(opening(file)).toThrow(/is damaged/)
})

test('a file that is none of a database is refused', async () => {
  const file = path.join(folder, 'data.db')
  fs.writeFileSync(file, Buffer.alloc(8192, 0xa5))
  expect(opening(file)).toThrow(/is damaged/)
})

test('a torn page of the file that the log still has is mended by it', async () => {
  const file = await leftBehind()
  const { size } = fs.statSync(file)
  // All of it was written through the log since, as right after a checkpoint that was cut off.
  fs.writeFileSync(
    file,
    Buffer.concat([fs.readFileSync(file).subarray(0, 100), Buffer.alloc(Math.max(0, size - 100), 0xa5)]),
  )
  const database = openDatabase({ file, now: Date.now })
  expect(await countIn(database)).toEqual({ total: WRITES })
  database.close()
})

test('a database that is durable later misses nothing of before, and from `keep` on all that was acknowledged', async () => {
  const file = path.join(folder, 'data.db')
  const database = openDatabase({ file, now: Date.now, durable: 'later' })
  database.declare(DECLARED)
  const told = () => Number(fs.readFileSync(path.join(folder, 'data.acknowledged'), 'utf8'))
  await write(database, 1)
  expect(told()).toBe(0)
  database.keep()
  const kept = told()
  expect(kept).toBeGreaterThan(0)
  expect(fs.statSync(`${file}-wal`).size).toBe(0)
  await write(database, 2)
  expect(told()).toBe(kept + 1)
  database.close()
})
