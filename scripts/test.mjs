// `npm test`: lint, types, architecture, dead code, builds, then every jest test, the real browser included.
// Arguments go to jest: `npm test -- tests/unit` runs only those, after the same checks.
import { spawn } from 'node:child_process'
import { ensureBrowser } from './browser.mjs'
import { ensureInstalled } from './install.mjs'

/** Runs a command; its output is shown only when it fails. */
const quiet = (title, command, ...args) =>
  new Promise((resolve, reject) => {
    const started = Date.now()
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(0)
      console.log(`${code === 0 ? '✓' : '✗'} ${title} (${seconds} s)`)
      code === 0 ? resolve() : reject(new Error(`${title} failed:\n${output}`))
    })
  })

const jest = (args) =>
  new Promise((resolve) => {
    const child = spawn('npx', ['jest', ...args], { stdio: 'inherit' })
    child.on('close', (code) => resolve(code ?? 1))
  })

async function main() {
  await ensureInstalled()
  ensureBrowser()
  await quiet('lint and format', 'npx', 'biome', 'check', '--error-on-warnings', '.')
  await quiet('types', 'npx', 'tsc', '--noEmit', '-p', 'tsconfig.json')
  await quiet(
    'architecture',
    'npx',
    'depcruise',
    'shared',
    'cloudfunctions',
    'localcloud',
    'miniprogram',
    '--config',
    '.dependency-cruiser.cjs',
  )
  await quiet('dead code', 'npx', 'knip')
  await quiet('build: functions', 'node', 'scripts/build.mjs', 'functions')
  await quiet('build: browser', 'node', 'scripts/build.mjs', 'h5')
  await quiet('build: WeChat', 'node', 'scripts/build.mjs', 'weapp')
  return jest(process.argv.slice(2))
}

process.exitCode = await main().catch((error) => {
  console.error(error.message)
  return 1
})
