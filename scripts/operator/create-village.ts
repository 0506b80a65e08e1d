// Makes a village with its first clerk:  npm run village -- --help
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs, parseEnv } from 'node:util'
import tcb from '@cloudbase/node-sdk'
import { id } from '@shared/kernel/schemas'
import { checkIdNumber } from '@shared/village/id-number'
import * as z from 'zod'
import { readSettings } from '../../cloudfunctions/kernel/settings'
import { openStore } from '../../cloudfunctions/kernel/store/database'
import { type FirstPerson, foundVillage, type NamedPlace } from './found-village'

const USAGE = `npm run village -- --county ID:NAME --town ID:NAME --village ID:NAME --clerk NAME:IDNUMBER
                  [--officer NAME:IDNUMBER] [--phone OFFICE_NUMBER] [where]

  --county, --town, --village   a short id of letters, digits and dashes, and the name: qingshiwan:青石湾村
  --clerk                       the first of the village committee (village clerk), who imports the roster
  --officer                     the first officer of the town, who works from this village's office
  --phone                       the number that villagers ring when nobody else can help

Where (an environment of CloudBase, or a local cloud):
  --env ENV_ID                  or the variable CLOUDBASE_ENV_ID
  --settings FILE               the file that was deployed with: TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY and
                                CUNXING_SECRET; variables of the shell go before it
  --url URL                     a local cloud, as it printed it, such as http://127.0.0.1:4910
  --data DIR                    that local cloud's folder: id, key and secret are read there

It may be run again: what is there stays, what is missing is added.`

const argument = { type: 'string' } as const
const options = {
  ...{ county: argument, town: argument, village: argument, clerk: argument, officer: argument, phone: argument },
  ...{ env: argument, settings: argument, url: argument, data: argument },
  help: { type: 'boolean', default: false },
} as const
type Values = ReturnType<typeof readValues>
const readValues = () => parseArgs({ options }).values

/** `a:b`, both of them there. */
function pair(option: string, value: string | undefined): [string, string] {
  const [first = '', second = '', ...more] = (value ?? '').split(':').map((part) => part.trim())
  if (first === '' || second === '' || more.length > 0) throw new Error(`--${option} needs two parts, like A:B.`)
  return [first, second]
}

function placeFrom(option: string, value: string | undefined): NamedPlace {
  const [placeId, name] = pair(option, value)
  if (!id.safeParse(placeId).success || placeId.length > 24) {
    throw new Error(`--${option}: ${placeId} is no id; use up to 24 letters, digits and dashes.`)
  }
  return { id: placeId, name }
}

function personFrom(option: string, value: string | undefined): FirstPerson {
  const [name, written] = pair(option, value)
  const idNumber = written.toUpperCase()
  if (checkIdNumber(idNumber) !== 'ok') throw new Error(`--${option}: the identity number of ${name} is not right.`)
  return { name, idNumber }
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

/** The local cloud's own time: it may have been moved ahead of the machine's. */
async function timeOf(url: string | undefined): Promise<number> {
  if (url === undefined) return Date.now()
  const response = await fetch(`${url}/local/clock`)
  return z.object({ now: z.int() }).parse(await response.json()).now
}

async function main(): Promise<void> {
  const values = readValues()
  if (values.help) return console.log(USAGE)
  const founding = {
    county: placeFrom('county', values.county),
    town: placeFrom('town', values.town),
    village: placeFrom('village', values.village),
    clerk: personFrom('clerk', values.clerk),
    townOfficer: values.officer === undefined ? null : personFrom('officer', values.officer),
    phone: values.phone ?? null,
  }
  if (values.url !== undefined) await wake(values.url)
  const { env, secretId, secretKey, secret } = credentialsFrom(values)
  // A local cloud stands outside Tencent's network: without this the SDK asks before every request where it runs.
  if (values.url !== undefined) process.env.SUMERU_ENV = 'test'
  const place = values.url === undefined ? {} : { serviceUrl: `${values.url}/admin` }
  const app = tcb.init({ env, secretId, secretKey, ...place })
  const settings = readSettings({ ...process.env, CUNXING_SECRET: secret })
  const founded = await foundVillage(openStore(app.database()), settings, await timeOf(values.url), founding)
  const names = [founding.clerk, founding.townOfficer].flatMap((person) => person?.name ?? [])
  console.log(`${founding.village.name} (${founded.villageId}) is ready.`)
  console.log(`Sign in at 村委会 as ${names.join(' or ')}, with the last four of the identity number.`)
  console.log(`Door code of 村委会: ${founded.doorCode}`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
