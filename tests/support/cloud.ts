import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { createORPCClient, createORPCErrorFromJson } from '@orpc/client'
import type { Cloud } from '@shared/contract'
import * as z from 'zod'
import type { Store } from '../../cloudfunctions/kernel/store'
import { openStore } from '../../cloudfunctions/kernel/store/database'
import { type LocalCloud, startLocalCloud } from '../../localcloud'

// The SDK otherwise asks a metadata service of the vendor's network before every request, which is not there.
process.env.SUMERU_ENV = 'test'

const root = path.resolve(__dirname, '../..')

/** The secret of every test instance; a made-up one. */
export const TEST_SECRET = 'a-secret-for-tests-only-0123456789abcdef'

export interface TestCloud {
  readonly local: LocalCloud
  /** The database as an operator sees it, through the real SDK: for laying the ground and for looking afterwards. */
  readonly store: Store
  /** A typed client for whoever has this openid; through the local cloud's door, as the browser app calls. */
  as(openid: string): Cloud
  /** What a function answers to a raw event, refused or not. */
  call(openid: string, functionName: string, event: unknown): Promise<unknown>
  /** Uploads bytes as the person and answers with the file id. */
  upload(openid: string, name: string, bytes: Uint8Array): Promise<string>
  /** Moves the cloud's clock forward; timers that fall due have run when it returns. */
  advance(ms: number): Promise<void>
  now(): number
  close(): Promise<void>
}

const answer = z.union([
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.unknown() }),
])

interface CloudOptions {
  readonly clockOffsetMs?: number
  readonly webDir?: string
  /** A data directory that outlives the cloud: another one goes on where this one ended. */
  readonly dataDir?: string
}

/** Runs the built functions on a local cloud of its own, in a folder of its own. */
export async function openCloud({ dataDir: kept, ...options }: CloudOptions = {}): Promise<TestCloud> {
  if (!fs.existsSync(path.join(root, 'dist/cloudfunctions/database.json'))) {
    throw new Error('the functions are not built: run `npm run build functions` first')
  }
  process.env.CUNXING_SECRET = TEST_SECRET
  const dataDir = kept ?? fs.mkdtempSync(path.join(os.tmpdir(), 'cunxing-test-'))
  const local = await startLocalCloud({ port: 0, dataDir, project: root, durable: false, ...options })
  const sdk = tcb.init({
    env: local.env,
    secretId: local.secretId,
    secretKey: local.secretKey,
    serviceUrl: `${local.url}/admin`,
    // Two hundred writers in one process wait for each other longer than the SDK's 15 s on a slow machine.
    timeout: 60_000,
  })
  const tokens = new Map<string, Promise<string>>()
  const post = async (door: string, body: BodyInit, token?: string): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
    const response = await fetch(`${local.url}/local/${door}`, { method: 'POST', body, headers })
    const text = await response.text()
    if (!response.ok) throw new Error(`${door} answered ${response.status}: ${text.slice(0, 500)}`)
    return JSON.parse(text) as unknown
  }
  const tokenOf = (openid: string): Promise<string> => {
    const known = tokens.get(openid)
    if (known) return known
    const fresh = post('sign-in', JSON.stringify({ openid })).then(
      (a) => z.object({ token: z.string() }).parse(a).token,
    )
    tokens.set(openid, fresh)
    return fresh
  }
  const call = async (openid: string, name: string, event: unknown): Promise<unknown> => {
    const token = openid === '' ? undefined : await tokenOf(openid)
    return z.object({ result: z.unknown() }).parse(await post(`call/${name}`, JSON.stringify({ event }), token)).result
  }
  return {
    local,
    store: openStore(sdk.database()),
    call,
    as: (openid) =>
      createORPCClient<Cloud>({
        call: async (procedure, input) => {
          const result = answer.parse(await call(openid, procedure[0] ?? '', { path: procedure, input }))
          if (result.ok) return result.data
          throw createORPCErrorFromJson(result.error as Parameters<typeof createORPCErrorFromJson>[0])
        },
      }),
    upload: async (openid, name, bytes) => {
      const uploaded = await post(`upload?name=${encodeURIComponent(name)}`, Buffer.from(bytes), await tokenOf(openid))
      return z.object({ fileID: z.string() }).parse(uploaded).fileID
    },
    advance: async (ms) => {
      await post('clock', JSON.stringify({ advance: ms }))
    },
    now: () => local.clock.now(),
    close: async () => {
      const { scans } = local.database.metrics()
      await local.close()
      if (kept === undefined) fs.rmSync(dataDir, { recursive: true, force: true })
      // Every query stands on an index; one that reads a whole collection fails the file of tests that made it.
      if (scans.length > 0) throw new Error(`queries without an index: ${JSON.stringify(scans.slice(0, 5))}`)
    },
  }
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
