// Proves every village of a local cloud that is not running:  npm run prove -- --data DIR
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import tcb from '@cloudbase/node-sdk'
import { collections } from '../../cloudfunctions/database'
import { proveVillage } from '../../cloudfunctions/jobs/prove-village'
import type { Store } from '../../cloudfunctions/kernel/store'
import { openStore } from '../../cloudfunctions/kernel/store/database'
import { newProof } from '../../cloudfunctions/points/seal/keep'
import { everyVillage } from '../../cloudfunctions/village/places/every-village'
import { type LocalCloud, startLocalCloud } from '../../localcloud'
import { holdDirectory } from '../../localcloud/data-directory'

const USAGE = `npm run prove -- --data DIR

  --data    the folder of a local cloud that is not running

Holds every passbook, entry, closing, claim, cap, round, sheet, order, shelf and stock book of every village, and what its
meetings adopted, against what explains it, as the nightly proof does, and says what does not add up and where. Nothing in the folder is changed. Ends with 1 when something is wrong.`

const DATABASE = 'database'
const CLOCK = 'clock.json'

/** Copies what is read, while nobody else can write it. Throws when there is nothing to read, or somebody has it open. */
function copyOf(dataDir: string): string {
  if (!fs.existsSync(path.join(dataDir, DATABASE, 'data.db'))) {
    throw new Error(`${dataDir} is no folder of a local cloud: there is no ${DATABASE}/data.db in it.`)
  }
  const held = holdDirectory(dataDir)
  try {
    const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'cunxing-prove-'))
    for (const name of [DATABASE, CLOCK]) {
      const from = path.join(dataDir, name)
      if (fs.existsSync(from)) fs.cpSync(from, path.join(copy, name), { recursive: true })
    }
    return copy
  } finally {
    held.close()
  }
}

/** The collections with their indexes, as the local cloud takes them. */
const declared = () =>
  collections.map(({ name, indexes }) => ({
    name,
    indexes: indexes.map(({ fields, ...index }) => ({
      ...index,
      fields: fields.map(([field, direction]): [string, 1 | -1] => [field, direction]),
    })),
  }))

function storeOf({ env, secretId, secretKey, url }: LocalCloud): Store {
  // A local cloud stands outside Tencent's network: without this the SDK asks before every request where it runs.
  process.env.SUMERU_ENV = 'test'
  return openStore(tcb.init({ env, secretId, secretKey, serviceUrl: `${url}/admin` }).database())
}

/** Proves every village and says what came of it; answers with how many things are wrong. */
async function proveAll(cloud: LocalCloud): Promise<number> {
  const store = storeOf(cloud)
  const now = cloud.clock.now()
  // Nobody is shown what the copy is sealed with.
  const settings = { fingerprint: () => '' }
  const proving = { store, settings, now, pause: async () => undefined, hasTime: () => true }
  let wrongs = 0
  for (const { _id, name } of await everyVillage(store)) {
    const proof = await proveVillage(proving, newProof(_id, now, 'a'))
    if (!proof) continue
    wrongs += proof.wrongs
    const outcome = proof.wrongs === 0 ? 'everything adds up' : `${proof.wrongs} things do not add up`
    console.log(`${name} (${_id}): ${proof.households} households, ${proof.points} points: ${outcome}`)
    for (const { in: where, id, field, is, should } of proof.wrong) {
      console.log(`  ${where} ${id}, ${field}: is ${is}, should be ${should}`)
    }
  }
  return wrongs
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string' }, help: { type: 'boolean', default: false } } })
  if (values.help) return console.log(USAGE)
  if (values.data === undefined) throw new Error(`--data is missing.\n\n${USAGE}`)
  const copy = copyOf(path.resolve(values.data))
  try {
    const cloud = await startLocalCloud({ port: 0, dataDir: copy, durable: false })
    cloud.database.declare(declared())
    const wrongs = await proveAll(cloud).finally(() => cloud.close())
    if (wrongs > 0) process.exitCode = 1
  } finally {
    fs.rmSync(copy, { recursive: true, force: true })
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
