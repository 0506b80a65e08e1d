// Where an operator's tool works, and with what it gets in there.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import tcb from '@cloudbase/node-sdk'
import * as z from 'zod'
import { readSettings, type Settings } from '../../cloudfunctions/kernel/settings'
import type { Store } from '../../cloudfunctions/kernel/store'
import { openStore } from '../../cloudfunctions/kernel/store/database'

export const WHERE_USAGE = `Where (an environment of CloudBase, or a local cloud):
  --env ENV_ID                  or the variable CLOUDBASE_ENV_ID
  --settings FILE               the file that was deployed with: TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY and
                                CUNXING_SECRET; variables of the shell go before it
  --url URL                     a local cloud, as it printed it, such as http://127.0.0.1:4910
  --data DIR                    that local cloud's folder: id, key and secret are read there`

const argument = { type: 'string' } as const
export const whereOptions = { env: argument, settings: argument, url: argument, data: argument }
type Values = Partial<Record<keyof typeof whereOptions, string | undefined>>

/** What an operator's tool works on. */
export interface Instance {
  readonly store: Store
  readonly settings: Settings
  /** The instance's own time: that of a local cloud may have been moved ahead of the machine's. */
  readonly now: number
}

/** Opens the instance that the options name. Throws when something is missing. */
export async function openInstance(values: Values): Promise<Instance> {
  if (values.url !== undefined) await wake(values.url)
  const { env, secretId, secretKey, secret } = credentialsFrom(values)
  // A local cloud stands outside Tencent's network: without this the SDK asks before every request where it runs.
  if (values.url !== undefined) process.env.SUMERU_ENV = 'test'
  const place = values.url === undefined ? {} : { serviceUrl: `${values.url}/admin` }
  const app = tcb.init({ env, secretId, secretKey, ...place })
  const settings = readSettings({ ...process.env, CUNXING_SECRET: secret })
  return { store: openStore(app.database()), settings, now: await timeOf(values.url) }
}

const kept = z.object({
  secretId: z.string(),
  secretKey: z.string(),
  variables: z.object({ CUNXING_SECRET: z.string().optional() }),
})

const credentials = z.object({ env: z.string(), secretId: z.string(), secretKey: z.string(), secret: z.string() })

/** With what one gets in: from the folder of a local cloud, or from variables and the file of settings. */
function credentialsFrom(values: Values): z.infer<typeof credentials> {
  const local = values.data === undefined ? undefined : readKeys(values.data)
  const file = values.settings === undefined ? {} : parseEnv(readFileSync(values.settings, 'utf8'))
  const variables = { ...file, ...process.env }
  const found = {
    env: values.env ?? variables.CLOUDBASE_ENV_ID ?? (local && 'local'),
    secretId: local?.secretId ?? variables.TENCENTCLOUD_SECRETID,
    secretKey: local?.secretKey ?? variables.TENCENTCLOUD_SECRETKEY,
    secret: variables.CUNXING_SECRET ?? local?.variables.CUNXING_SECRET,
  }
  const missing = Object.entries(found).flatMap(([name, value]) => (value === undefined ? [name] : []))
  if (missing.length > 0) throw new Error(`Missing: ${missing.join(', ')}. See --help.`)
  return credentials.parse(found)
}

function readKeys(data: string): z.infer<typeof kept> {
  const file = path.join(path.resolve(data), 'keys.json')
  return kept.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** A local cloud makes its secret when a function first asks for it: one call that is refused is enough. */
async function wake(url: string): Promise<void> {
  await fetch(`${url}/local/call/village`, { method: 'POST', body: '{}' })
}

async function timeOf(url: string | undefined): Promise<number> {
  if (url === undefined) return Date.now()
  const response = await fetch(`${url}/local/clock`)
  return z.object({ now: z.int() }).parse(await response.json()).now
}
