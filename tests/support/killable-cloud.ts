import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import tcb from '@cloudbase/node-sdk'
import * as z from 'zod'
import type { Store } from '../../cloudfunctions/kernel/store'
import { openStore } from '../../cloudfunctions/kernel/store/database'
import { type Callers, callersAt } from './callers'
import { TEST_SECRET } from './cloud'

const root = path.resolve(__dirname, '../..')

/** A cloud in a process of its own, functions and database, which can end at any moment. */
export interface KillableCloud extends Callers {
  readonly store: Store
  readonly pid: number
  now(): number
  /** Everything that it has told its operator so far. */
  said(): string
  /** Ends it as a power cut does: nothing is finished, nothing is tidied up. */
  kill(): Promise<void>
}

const said = z.object({ url: z.string(), env: z.string(), secretId: z.string(), secretKey: z.string() })
const clock = z.object({ offsetMs: z.number() })

/**
 * Starts the cloud on a data directory; one that was killed goes on from what it had acknowledged. When it does not
 * start, the error says what it told its operator.
 */
export async function startKillable(dataDir: string, clockOffsetMs = 0, durable = false): Promise<KillableCloud> {
  const clockFile = path.join(dataDir, 'clock.json')
  fs.mkdirSync(dataDir, { recursive: true })
  if (!fs.existsSync(clockFile)) fs.writeFileSync(clockFile, JSON.stringify({ offsetMs: clockOffsetMs }))
  const args = ['--port', '0', '--data', dataDir, '--project', root, '--durable', durable ? 'yes' : 'no']
  const child = spawn(process.execPath, [path.join(root, 'scripts/localcloud.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CUNXING_SECRET: TEST_SECRET },
  })
  let told = ''
  child.stderr?.on('data', (chunk) => {
    told += chunk
  })
  const line = await firstLine(child).catch((error) => Promise.reject(new Error(`${error.message}: ${told}`)))
  const { url, ...keys } = said.parse(JSON.parse(line))
  const sdk = tcb.init({ ...keys, serviceUrl: `${url}/admin`, timeout: 60_000 })
  return {
    // Who calls a cloud that is killed sees each call end as it ends.
    ...callersAt(url, (ask) => ask()),
    store: openStore(sdk.database()),
    pid: child.pid ?? 0,
    said: () => told,
    now: () => Date.now() + clock.parse(JSON.parse(fs.readFileSync(clockFile, 'utf8'))).offsetMs,
    kill: async () => {
      const over = once(child, 'exit')
      child.kill('SIGKILL')
      await over
    },
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the cloud has no voice')
  const [line] = await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'close').then(([code]) => Promise.reject(new Error(`the cloud ended with ${code}`))),
  ])
  return String(line)
}
