import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { passbooks } from '../../../cloudfunctions/points/documents'
import { openCloud, type TestCloud } from '../../support/cloud'
import { householdIdOf, layWorld } from '../../support/world'
import { award } from '../shop/orders-ground'

const root = path.resolve(__dirname, '../../..')
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'cunxing-prove-test-'))
afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }))
const home = householdIdOf('dashan')

/** Runs the tool as an operator does, in a process of its own. */
function prove(folder: string): Promise<{ code: number | null; said: string }> {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
  const child = spawn(process.execPath, [tsx, 'scripts/operator/prove.ts', '--data', folder], { cwd: root })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })))
}

async function whileOpen(work: (cloud: TestCloud) => Promise<unknown>): Promise<void> {
  const cloud = await openCloud({ dataDir })
  await work(cloud).finally(() => cloud.close())
}

test('an operator hears that everything adds up; and of what does not, what and where', async () => {
  await whileOpen(async (cloud) => {
    await layWorld(cloud)
    await award(cloud, home, 20)
  })
  const clean = await prove(dataDir)
  expect(clean).toMatchObject({ code: 0 })
  expect(clean.said).toContain('青石湾村 (qs): 13 households, 20 points: everything adds up')
  await whileOpen(async ({ store }) => {
    const book = await store.get(passbooks, home)
    if (book) await store.transaction((tx) => tx.put(passbooks, { ...book, honour: 21 }))
  })
  const wrong = await prove(dataDir)
  expect(wrong).toMatchObject({ code: 1 })
  expect(wrong.said).toContain(`points_passbooks ${home}, honour: is 21, should be 20`)
})

test('a folder in use is refused, and one that is none is named', async () => {
  await whileOpen(async () => {
    const { code, said } = await prove(dataDir)
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('is in use by another local cloud') })
  })
  const nowhere = await prove(path.join(dataDir, 'nowhere'))
  expect(nowhere).toMatchObject({ code: 1, said: expect.stringContaining('is no folder of a local cloud') })
})
