import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Database, openDatabase } from '../../localcloud/database'

const WRITER = path.join(__dirname, 'support/database-writer.ts')
const DECLARED = [{ name: 'kept', indexes: [{ name: 'n', fields: [['n', 1] as [string, 1]] }] }]

let folder: string
let file: string

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cunxing-durability-'))
  file = path.join(folder, 'data.db')
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

async function idsIn(database: Database): Promise<string[]> {
  const stage = { stageKey: '$project', stageValue: '{"_id":1}' }
  const { data } = await database.execute('database.aggregateDocuments', { collectionName: 'kept', stages: [stage] })
  return (data as { list: string[] }).list.map((text) => JSON.parse(text)._id)
}

/** Lets a process write until it has told of so many writes, kills it, and returns what it told. */
async function writeAndKill(writes: number): Promise<string[]> {
  const writer: ChildProcess = spawn(process.execPath, ['--import', 'tsx', WRITER, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(writer, 'exit')
  let told = ''
  writer.stdout?.on('data', (chunk) => {
    told += chunk
    if (told.split('\n').length > writes) writer.kill('SIGKILL')
  })
  await exit
  return told.split('\n').slice(0, -1)
}

test('what was acknowledged survives kill -9, and a transaction is there as a whole or not at all', async () => {
  for (let round = 0; round < 3; round++) {
    const acknowledged = await writeAndKill(60)
    expect(acknowledged.length).toBeGreaterThan(50)
    const database = openDatabase({ file, now: Date.now })
    const stored = new Set(await idsIn(database))
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([])
    const halves = [...stored].filter((id) => id.startsWith('left') && !stored.has(id.replace('left', 'right')))
    expect(halves).toEqual([])
    database.close()
  }
})

test('collections, indexes and what is irregular are known again after a restart', async () => {
  const first = openDatabase({ file, now: Date.now })
  first.declare(DECLARED)
  const data = ['{"_id":"a","n":[7]}', '{"_id":"b","n":7}', '{"_id":"c","n":8}']
  await first.execute('database.insertDocument', { collectionName: 'kept', data })
  first.close()
  const second = openDatabase({ file, now: Date.now })
  second.declare(DECLARED)
  const found = await second.execute('database.calculateDocument', { collectionName: 'kept', query: '{"n":7}' })
  expect(found).toEqual({ data: { total: 2 } })
  expect(second.metrics().scans).toEqual([])
  second.close()
})

test('closing writes what was accepted', async () => {
  const first = openDatabase({ file, now: Date.now })
  first.declare(DECLARED)
  const written = first.execute('database.insertDocument', { collectionName: 'kept', data: ['{"_id":"late"}'] })
  first.close()
  await written
  const second = openDatabase({ file, now: Date.now })
  expect(await idsIn(second)).toEqual(['late'])
  second.close()
})
