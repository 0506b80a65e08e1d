// `npm test`: lint, types, architecture, dead code, builds, then every jest test, the real browser included.
// Arguments go to jest: `npm test -- tests/unit` runs only those, after the same checks.
import { spawn } from 'node:child_process'
import { ensureBrowser } from './browser.mjs'
import { ensureInstalled } from './install.mjs'

/** Runs a command; its output is shown only when it fails, and then at once. */
const quiet = (title, command, ...args) =>
  new Promise((resolve, reject) => {
    const started = Date.now()
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(0)
      console.log(`${code === 0 ? '✓' : '✗'} ${title} (${seconds} s)`)
      if (code === 0) return resolve()
      console.error(output)
      reject(new Error(`${title} failed.`))
    })
  })

const jest = (args) =>
  new Promise((resolve) => {
    const child = spawn('npx', ['jest', ...args], { stdio: 'inherit' })
    child.on('close', (code) => resolve(code ?? 1))
  })

/** What reads the source. */
async function check() {
  const folders = ['shared', 'cloudfunctions', 'localcloud', 'miniprogram']
  await quiet('lint and format', 'npx', 'biome', 'check', '--error-on-warnings', '.')
  await quiet('types', 'npx', 'tsc', '--noEmit', '-p', 'tsconfig.json')
  await quiet('architecture', 'npx', 'depcruise', ...folders, '--config', '.dependency-cruiser.cjs')
  await quiet('dead code', 'npx', 'knip')
}

/** What the tests run on. */
async function build() {
  await quiet('build: functions', 'node', 'scripts/build.mjs', 'functions')
  await quiet('build: browser', 'node', 'scripts/build.mjs', 'h5')
  await quiet('build: WeChat', 'node', 'scripts/build.mjs', 'weapp')
}

async function main() {
  await ensureInstalled()
  ensureBrowser()
  // Side by side, each about one core's work. Both come to their end, so that nothing goes on behind who reads what failed.
  for (const { reason } of await Promise.allSettled([check(), build()])) if (reason) throw reason
  return jest(process.argv.slice(2))
}

process.exitCode = await main().catch((error) => {
  console.error(error.message)
  return 1
})
