/** Fills a local cloud as `npm start` does, in a process that ends like in a power cut after so many requests. */
import { parseArgs } from 'node:util'
import { startLocalCloud } from '../../localcloud'
import { isToBeFilled, offsetToGoOn } from '../../scripts/demo/marker'
import { seedDemo } from '../../scripts/demo/seed'

const { values } = parseArgs({ options: { data: { type: 'string' }, requests: { type: 'string' } } })
const { data: dataDir = '', requests = 'Infinity' } = values

let left = Number(requests)
const ask = globalThis.fetch
globalThis.fetch = (...request) => {
  left -= 1
  if (left === 0) process.kill(process.pid, 'SIGKILL')
  return ask(...request)
}

async function main(): Promise<void> {
  const clockOffsetMs = offsetToGoOn(dataDir)
  const more = clockOffsetMs === undefined ? {} : { clockOffsetMs }
  const durable = isToBeFilled(dataDir) ? 'later' : true
  const cloud = await startLocalCloud({ port: 0, dataDir, project: process.cwd(), durable, ...more })
  await seedDemo({ ...cloud, dataDir, say: () => undefined })
  await cloud.close()
}

main().catch((error) => {
  console.error(error)
  // Its cloud is still there, and would keep it from ending.
  process.exit(1)
})
