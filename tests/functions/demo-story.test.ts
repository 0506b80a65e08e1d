import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { villageTime } from '@shared/kernel/time'
import { awardFlow, type ClaimState } from '@shared/points/flow'
import { ORDER_STATES } from '@shared/shop/flow'
import { rounds, sheets } from '../../cloudfunctions/inspection/documents'
import { proveVillage } from '../../cloudfunctions/jobs/prove-village'
import { messages } from '../../cloudfunctions/kernel/messages'
import { readSettings } from '../../cloudfunctions/kernel/settings'
import { type Collection, type Document, everyOf } from '../../cloudfunctions/kernel/store'
import { claims, passbooks } from '../../cloudfunctions/points/documents'
import { newProof } from '../../cloudfunctions/points/seal/keep'
import { orders } from '../../cloudfunctions/shop/documents'
import { householdRecords } from '../../cloudfunctions/village/exports'
import { VILLAGE } from '../../scripts/demo/cast'
import { offsetToGoOn, readMarker } from '../../scripts/demo/marker'
import { randomFrom } from '../../scripts/demo/random'
import { seedDemo } from '../../scripts/demo/seed'
import { namelessMessages } from '../simulation/invariants'
import { openCloud, TEST_SECRET, type TestCloud } from '../support/cloud'

/** What a start that nothing cut short was seen to come to. */
const WHOLE = { passbooks: 87, points: 1951 }

let cloud: TestCloud
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'cunxing-demo-'))
const said: string[] = []
const seed = () => seedDemo({ ...cloud.local, dataDir, say: (line) => said.push(line) })

/** After so many requests the filling is killed, and begun again; the whole of it is about a thousand. */
const chance = Number(process.env.SEED ?? Date.now() % 1_000_000)
const random = randomFrom(chance)
const cuts = Array.from({ length: 3 }, () => random.between(20, 700)).sort((a, b) => a - b)
const program = ['--import', 'tsx', path.resolve(__dirname, '../support/seed-and-die.ts'), '--data', dataDir]
const seedUntilKilled = async (requests: number): Promise<void> => {
  const env = { ...process.env, CUNXING_SECRET: TEST_SECRET, SUMERU_ENV: 'test' }
  const child = spawn(process.execPath, [...program, '--requests', `${requests}`], { env, stdio: 'inherit' })
  const [code, signal] = await once(child, 'exit')
  expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' })
}

beforeAll(async () => {
  console.info(`killed after ${cuts.join(', ')} requests; again with SEED=${chance}`)
  for (const requests of cuts) await seedUntilKilled(requests)
  const clockOffsetMs = offsetToGoOn(dataDir)
  cloud = await openCloud({ dataDir, ...(clockOffsetMs === undefined ? {} : { clockOffsetMs }) })
  await seed()
}, 900_000)
afterAll(async () => {
  await cloud.close()
  fs.rmSync(dataDir, { recursive: true, force: true })
})

test('a village whose start was killed again and again is the one that a whole start makes', async () => {
  expect(said[0]).toContain('goes on where it stopped')
  const books = await cloud.store.find(passbooks, { where: { villageId: VILLAGE.id }, limit: 1000 })
  const points = books.reduce((sum, { balance, held }) => sum + balance + held, 0)
  expect({ passbooks: books.length, points }).toEqual(WHOLE)
})

test('the proof of such a village finds nothing wrong', async () => {
  const settings = readSettings({ ...process.env, CUNXING_SECRET: TEST_SECRET })
  const proving = { store: cloud.store, settings, now: cloud.now(), pause: async () => undefined, hasTime: () => true }
  const proof = await proveVillage(proving, newProof(VILLAGE.id, cloud.now(), 'a'))
  expect(proof?.wrong).toEqual([])
})

test('the demo shows a claim in every state that the flows know', async () => {
  const states = Object.keys(awardFlow.states) as ClaimState[]
  const counts = await Promise.all(
    states.map(async (state) => [state, await cloud.store.count(claims, { villageId: VILLAGE.id, state })] as const),
  )
  expect(counts.filter(([, count]) => count === 0)).toEqual([])
})

test('the demo shows an order in every state that lasts, and goods that are told apart by their drawings', async () => {
  const lasting = ORDER_STATES.filter((state) => state !== 'asked' && state !== 'refused')
  const counts = await Promise.all(
    lasting.map(async (state) => [state, await cloud.store.count(orders, { villageId: VILLAGE.id, state })] as const),
  )
  expect(counts.filter(([, count]) => count === 0)).toEqual([])
  const { shop, me, list } = await cloud.as('demo-li-dashan').shop.shelf({ villageId: VILLAGE.id })
  expect(shop?.place).toBe('公房一楼')
  expect(list.items).toHaveLength(12)
  expect(new Set(list.items.map(({ art }) => art)).size).toBe(10)
  expect(me?.waiting.map(({ what }) => what)).toEqual(['牙膏、香皂'])
})

test('what the shop of the demo has agrees with what came, went and was counted', async () => {
  const { list, low } = await cloud.as('demo-chen-guihua').shop.stock({ villageId: VILLAGE.id })
  for (const { received, gone, lost, left, held } of list.items) expect(received - gone - lost).toBe(left + held)
  expect(low).toBe(2)
  const { budget, forecast, stockPoints } = await cloud.as('demo-li-dashan').shop.budget({ villageId: VILLAGE.id })
  expect(budget?.version).toBe(1)
  expect(stockPoints).toBeGreaterThan(3000)
  expect(forecast[0]?.lastsDays).toEqual(expect.any(Number))
})

test('one walk round the houses is posted, another is under way', async () => {
  const { items } = await cloud.as('demo-zhang-xiaomei').inspection.listRounds({ villageId: VILLAGE.id })
  expect(items.map(({ state, scored, posted }) => ({ state, scored, posted }))).toEqual([
    { state: 'walking', scored: 20, posted: 0 },
    { state: 'posted', scored: 58, posted: 58 },
  ])
})

test('the passbooks of the demo have a history, and households of every group stand in the ranking', async () => {
  const period = villageTime(cloud.now()).format('YYYY')
  const all = await cloud.store.find(passbooks, { where: { villageId: VILLAGE.id, period }, limit: 1000 })
  expect(all.length).toBeGreaterThan(40)
  expect(new Set(all.map(({ groupName }) => groupName)).size).toBe(6)
  const { balance, list } = await cloud.as('demo-li-dashan').points.passbook({})
  expect(balance).toBeGreaterThan(80)
  expect(list.items.length).toBeGreaterThan(8)
})

test('every message of the village says whose matter it is', async () => {
  const all = <T extends Document>(of: Collection<T>) =>
    everyOf(cloud.store, of, { where: {}, order: { by: '_id', direction: 'asc' } })
  const world = {
    ...{ messages: await all(messages), claims: await all(claims), sheets: await all(sheets) },
    ...{ orders: await all(orders), rounds: await all(rounds), households: await all(householdRecords) },
  }
  expect(world.messages.length).toBeGreaterThan(300)
  expect(namelessMessages(world)).toEqual([])
})

test('what only goes on as it should is told to the household alone', async () => {
  const told = await everyOf(cloud.store, messages, { where: {}, order: { by: '_id', direction: 'asc' } })
  const routine = told.filter(({ about, text }) => about?.kind === 'claim' && /^(公示完了|议事会同意了)/.test(text))
  expect(routine.length).toBeGreaterThan(50)
  expect(routine.filter(({ audience }) => !audience.startsWith('household:'))).toEqual([])
})

test('everybody who is offered can be signed in as, and finds the village', async () => {
  const people = await seed()
  expect(people.length).toBeGreaterThan(12)
  for (const { openid, group } of people) {
    const { me, village } = await cloud.as(openid).village.home({})
    expect({ openid, signedIn: me !== null }).toEqual({ openid, signedIn: group !== '还没登录' })
    expect(village.name).toMatch(/村$/)
  }
})

test('every desk has something to do', async () => {
  const counts = async (openid: string) =>
    (await cloud.as(openid).points.workbench({ villageId: VILLAGE.id, queue: 'verify' })).counts
  expect(await counts('demo-zhang-xiaomei')).toMatchObject({ verify: 4, rectified: 1, signIn: 1 })
  expect(await counts('demo-wu-chunyan')).toMatchObject({ vote: 2 })
  expect(await counts('demo-luo-jianguo')).toMatchObject({ objection: 2 })
})

test('a second start finds the village and does nothing', async () => {
  const [lines, now] = [said.length, cloud.now()]
  expect(await seed()).toHaveLength(19)
  expect(said).toHaveLength(lines)
  expect(cloud.now() - now).toBeLessThan(60_000)
  expect(readMarker(dataDir)?.state).toBe('done')
})

test('a cloud that holds a village of its own is left alone', async () => {
  const elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), 'cunxing-demo-'))
  expect(await seedDemo({ ...cloud.local, dataDir: elsewhere, say: () => undefined })).toEqual([])
  fs.rmSync(elsewhere, { recursive: true, force: true })
})
