import fs from 'node:fs'
import path from 'node:path'
import tcb from '@cloudbase/node-sdk'
import * as z from 'zod'
import type { Store } from '../../cloudfunctions/kernel/store'
import { openStore } from '../../cloudfunctions/kernel/store/database'
import { type LocalCloud, startLocalCloud } from '../../localcloud'
import { requestOverPort } from '../../localcloud/gateway/far-end.cjs'
import { type Callers, callersAt } from './callers'
import { leaveSpare, takeSpare } from './spare'

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

/** An ordinary Tuesday, ten o'clock in the village: no test meets a night, a holiday or the turn of a month by accident. */
const MORNING = Date.parse('2026-11-17T10:00:00+08:00')

interface CloudOptions {
  /** Without one it is morning. */
  readonly clockOffsetMs?: number
  /** A data directory that outlives the cloud: another one goes on where this one ended. */
  readonly dataDir?: string
}

/** Runs the built functions on a local cloud in which nothing has happened yet; with a folder of its own, on what lies there. */
export async function openCloud({ dataDir, ...options }: CloudOptions = {}): Promise<TestCloud> {
  if (!fs.existsSync(path.join(root, 'dist/cloudfunctions/database.json'))) {
    throw new Error('the functions are not built: run `npm run build functions` first')
  }
  process.env.CUNXING_SECRET = TEST_SECRET
  if (dataDir !== undefined) {
    const local = await startLocalCloud({ ...SETTINGS, dataDir, ...options })
    return testCloud(local, () => local.close())
  }
  const local = await takeSpare(SETTINGS, options.clockOffsetMs ?? MORNING - Date.now())
  return testCloud(local, () => leaveSpare(local))
}

/** Where the browser app lies once it is built. */
export const WEB_DIR = path.join(root, 'dist/h5')
const SETTINGS = { port: 0, project: root, durable: false, webDir: WEB_DIR }

const testCloud = (local: LocalCloud, leave: () => Promise<void>): TestCloud => ({
  local,
  store: storeOf(local),
  ...callersAt(local.url),
  now: () => local.clock.now(),
  close: async () => {
    const { scans } = local.database.metrics()
    await leave()
    // Every query stands on an index; one that reads a whole collection fails the file of tests that made it.
    if (scans.length > 0) throw new Error(`queries without an index: ${JSON.stringify(scans.slice(0, 5))}`)
  },
})

/** The database, over a port: the tests' own requests cost as little as a function's; tests/localcloud asks over HTTP. */
function storeOf(local: LocalCloud): Store {
  requestOverPort(`${local.url}/admin`, local.openPort())
  const sdk = tcb.init({
    env: local.env,
    secretId: local.secretId,
    secretKey: local.secretKey,
    serviceUrl: `${local.url}/admin`,
    // Two hundred writers in one process wait for each other longer than the SDK's 15 s on a slow machine.
    timeout: 60_000,
  })
  return openStore(sdk.database())
}

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
