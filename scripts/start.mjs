// `npm start`: from a fresh clone to a village on this machine that one can use in the browser.
//   npm start -- [--port N] [--data DIR] [--fresh] [--no-open]
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import net from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
// Not by name: an old Node has no such name, and is to be told its age instead.
import util from 'node:util'
import { buildOne, isBuilt } from './build.mjs'
import { ensureInstalled, ensureNode } from './install.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const FIRST_PORT = 4910
const PORTS_TRIED = 40
const HEARTBEAT_MS = 10_000

const USAGE = `npm start -- [--port N] [--data DIR] [--fresh] [--no-open]
  --port N     listen on this port (default: the first free one from ${FIRST_PORT} on)
  --data DIR   keep everything in this folder (default: .cunxing)
  --fresh      throw away what is in that folder and begin again
  --no-open    do not open the browser`

/** What has to end with this process. */
const ending = new AbortController()
let cloud

function readOptions() {
  const { values } = util.parseArgs({
    options: {
      port: { type: 'string' },
      data: { type: 'string', default: path.join(root, '.cunxing') },
      fresh: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const port = values.port === undefined ? undefined : Number(values.port)
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new Error(`--port ${values.port} is no port; give a number from 1 to 65535.`)
  }
  return { ...values, port, data: path.resolve(values.data) }
}

/** Says what is being done, that it is still being done, and how long it took; two things may be under way at once. */
async function step(title, work) {
  const started = Date.now()
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`
  console.log(`· ${title}`)
  const heartbeat = setInterval(() => console.log(`  … still at it: ${title} (${seconds()})`), HEARTBEAT_MS)
  try {
    const result = await work()
    console.log(`✓ ${title} (${seconds()})`)
    return result
  } finally {
    clearInterval(heartbeat)
  }
}

async function buildIfChanged(name, title) {
  if (!isBuilt(name)) await step(title, () => buildOne(name, ending.signal))
}

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

async function choosePort(wanted) {
  if (wanted !== undefined) {
    if (await isFree(wanted)) return wanted
    throw new Error(`Port ${wanted} is taken by another program. Leave --port away, or name another one.`)
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port++) if (await isFree(port)) return port
  throw new Error(
    `The ports ${FIRST_PORT} to ${FIRST_PORT + PORTS_TRIED - 1} are all taken. Name a free one with --port.`,
  )
}

/** Removes a data folder; one that holds anything else, or that somebody is using, is left alone. */
function throwAway(data, openDataDirectory) {
  if (!existsSync(data) || readdirSync(data).length === 0) return
  if (!existsSync(path.join(data, 'keys.json'))) {
    throw new Error(`${data} was not made by this program, so --fresh will not empty it.`)
  }
  openDataDirectory(data).release()
  rmSync(data, { recursive: true, force: true })
}

/** The local cloud and the seed are TypeScript: they are loaded only now, when the packages are there. */
async function load() {
  // The platform's functions run in UTC; code that forgets to name the village's time zone is to be seen here first.
  process.env.TZ = 'UTC'
  process.chdir(root)
  const { register } = await import('tsx/cjs/api')
  register()
  const require = createRequire(import.meta.url)
  const files = ['../localcloud/index.ts', '../localcloud/data-directory.ts', './demo/seed.ts', './demo/marker.ts']
  return Object.assign({}, ...files.map((file) => require(file)))
}

function openBrowser(url) {
  const { platform, env } = process
  const noScreen = platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY
  if (env.CI || noScreen) return
  const [command, ...args] =
    platform === 'darwin' ? ['open', url] : platform === 'win32' ? ['cmd', '/c', 'start', '', url] : ['xdg-open', url]
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

/** Sign-in happens in the app: here stands only whom one can be. */
function sayWho(people, url) {
  console.log(`\n  村星 is at ${url}\n`)
  if (people.length > 0) console.log('  Sign in there as one of these people, all of them made up:')
  for (const { label, note } of people) console.log(`    ${label}  ${note}`)
  console.log('\n  Ctrl-C ends it. What you did is kept, and is there again at the next start.')
}

async function main() {
  ensureNode()
  const options = readOptions()
  if (options.help) return console.log(USAGE)
  const port = await choosePort(options.port)
  await ensureInstalled()
  await buildIfChanged('functions', 'Building the cloud functions')
  // The page is built in a process of its own while the village is made, which needs the functions only.
  const [people] = await Promise.all([
    makeVillage(options, port),
    buildIfChanged('h5', 'Building the browser app (a minute or so)'),
  ])
  sayWho(people, cloud.url)
  if (!options['no-open']) openBrowser(cloud.url)
}

/** Starts the cloud, and fills it at the first time; what was begun and cut short goes on where it stopped. */
async function makeVillage({ data: dataDir, fresh }, port) {
  const { startLocalCloud, openDataDirectory, seedDemo, offsetToGoOn, isToBeFilled } = await load()
  if (fresh) throwAway(dataDir, openDataDirectory)
  const clockOffsetMs = offsetToGoOn(dataDir)
  const more = clockOffsetMs === undefined ? {} : { clockOffsetMs }
  // A demonstration that a power cut takes is made again: waiting for the disk at each of its writes would take as long.
  const durable = isToBeFilled(dataDir) ? 'later' : true
  cloud = await startLocalCloud({ port, dataDir, project: root, webDir: path.join(root, 'dist/h5'), durable, ...more })
  return seedDemo({ ...cloud, dataDir, say: (line) => console.log(`  ${line}`) })
}

/** Ctrl-C, or a kind kill: builds are stopped, the cloud is closed, nothing is left running. */
async function end() {
  if (ending.signal.aborted) return
  ending.abort()
  await cloud?.close()
  process.exit(0)
}

process.on('SIGINT', end)
process.on('SIGTERM', end)
await main().catch(async (error) => {
  if (ending.signal.aborted) return
  console.error(`\n${error.message}`)
  ending.abort()
  await cloud?.close()
  process.exit(1)
})
