// Starts the local cloud:  npm run localcloud -- --port 4910 --data .cunxing [--project .] [--web dist/h5] [--durable no]
// Prints one line of JSON when it is ready: {"url","env","secretId","secretKey"}.
import { createRequire } from 'node:module'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { register } from 'tsx/cjs/api'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4910' },
    data: { type: 'string', default: '.cunxing' },
    project: { type: 'string', default: '.' },
    web: { type: 'string' },
    durable: { type: 'string', default: 'yes' },
  },
})

// The platform's functions run in UTC; code that forgets to name the village's time zone is to be seen here first.
process.env.TZ = 'UTC'

register()
const { startLocalCloud, StartRefused } = createRequire(import.meta.url)('../localcloud/index.ts')
const starting = startLocalCloud({
  port: Number(values.port),
  dataDir: path.resolve(values.data),
  project: path.resolve(values.project),
  ...(values.web === undefined ? {} : { webDir: path.resolve(values.web) }),
  durable: values.durable !== 'no',
})
const cloud = await starting.catch((error) => {
  console.error(error instanceof StartRefused ? error.message : error)
  process.exit(1)
})
const { url, env, secretId, secretKey } = cloud
console.log(JSON.stringify({ url, env, secretId, secretKey }))

let ending = false
const end = async () => {
  if (ending) return
  ending = true
  await cloud.close()
  process.exit(0)
}
process.on('SIGTERM', end)
process.on('SIGINT', end)
