import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import tcb from '@cloudbase/node-sdk'
import * as z from 'zod'
import type { Store } from '../../cloudfunctions/kernel/store'
import { openStore } from '../../cloudfunctions/kernel/store/database'
import { type LocalCloud, startLocalCloud } from '../../localcloud'
import { requestOverPort } from '../../localcloud/gateway/far-end.cjs'
import { type Callers, callersAt } from './callers'

// The SDK otherwise asks a metadata service of the vendor's network before every request, which is not there.
process.env.SUMERU_ENV = 'test'

const root = path.resolve(__dirname, '../..')

/** The secret of every test instance; a made-up one. */
export const TEST_SECRET = 'a-secret-for-tests-only-0123456789abcdef'

export interface TestCloud extends Callers {
  readonly local: LocalCloud
  /** The database as an operator sees it, through the real SDK: for laying the ground and for looking afterwards. */
  readonly store: Store
  now(): number
  close(): Promise<void>
}

interface CloudOptions {
  readonly clockOffsetMs?: number
  readonly webDir?: string
  /** A data directory that outlives the cloud: another one goes on where this one ended. */
  readonly dataDir?: string
}

/** A local cloud that runs, and the database as its operator sees it. */
interface Running {
  readonly local: LocalCloud
  readonly store: Store
}

/** What remembers things of the cloud from one call to the next: the shop knows the shelves. */
const REMEMBERING = ['shop']

/** One that a test is done with. The next test of the file begins anew in it: to load the functions costs the most. */
let spare: (Running & { end(): Promise<void> }) | undefined
let isOver = false
// Whoever measures opens clouds without jest.
if (typeof afterAll === 'function') {
  afterAll(async () => {
    isOver = true
    await spare?.end()
  })
}

/** Runs the built functions on a local cloud in which nothing has happened yet; with a folder of its own, on what lies there. */
export async function openCloud({ dataDir, ...options }: CloudOptions = {}): Promise<TestCloud> {
  if (dataDir !== undefined || options.webDir !== undefined) {
    const folder = dataDir ?? makeFolder()
    const running = await start(folder, options)
    return testCloud(running, () => end(running, dataDir === undefined ? folder : null))
  }
  const running = await takeSpare(options.clockOffsetMs ?? 0)
  return testCloud(running, async () => {
    if (isOver || spare) await running.end()
    else spare = running
  })
}

async function takeSpare(clockOffsetMs: number): Promise<NonNullable<typeof spare>> {
  if (spare) {
    const taken = spare
    spare = undefined
    await taken.local.beginAnew(clockOffsetMs, REMEMBERING)
    return taken
  }
  const folder = makeFolder()
  const running = await start(folder, { clockOffsetMs })
  return { ...running, end: () => end(running, folder) }
}

const makeFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'cunxing-test-'))

async function start(dataDir: string, options: Omit<CloudOptions, 'dataDir'>): Promise<Running> {
  if (!fs.existsSync(path.join(root, 'dist/cloudfunctions/database.json'))) {
    throw new Error('the functions are not built: run `npm run build functions` first')
  }
  process.env.CUNXING_SECRET = TEST_SECRET
  const local = await startLocalCloud({ port: 0, dataDir, project: root, durable: false, ...options })
  // The tests' own requests cost as little as a function's; tests/localcloud asks over HTTP.
  requestOverPort(`${local.url}/admin`, local.openPort())
  const sdk = tcb.init({
    env: local.env,
    secretId: local.secretId,
    secretKey: local.secretKey,
    serviceUrl: `${local.url}/admin`,
    // Two hundred writers in one process wait for each other longer than the SDK's 15 s on a slow machine.
    timeout: 60_000,
  })
  return { local, store: openStore(sdk.database()) }
}

/** Ends it, and removes the folder that was made for it. */
async function end({ local }: Running, folder: string | null): Promise<void> {
  await local.close()
  if (folder !== null) fs.rmSync(folder, { recursive: true, force: true })
}

const testCloud = ({ local, store }: Running, leave: () => Promise<void>): TestCloud => ({
  local,
  store,
  ...callersAt(local.url),
  now: () => local.clock.now(),
  close: async () => {
    const { scans } = local.database.metrics()
    await leave()
    // Every query stands on an index; one that reads a whole collection fails the file of tests that made it.
    if (scans.length > 0) throw new Error(`queries without an index: ${JSON.stringify(scans.slice(0, 5))}`)
  },
})

let keys = 0
/** A fresh idempotency key; counted, so that a failing test is the same every time. */
export const key = (): string => `test-key-${String(keys++).padStart(10, '0')}`

/** The code of the refusal that `promise` ends in; fails when it succeeds. */
export async function refusalOf(promise: Promise<unknown>): Promise<string> {
  const outcome = await promise.then(
    () => 'succeeded',
    (error: unknown) => z.object({ code: z.string() }).parse(error).code,
  )
  return outcome
}
