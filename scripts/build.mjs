// `npm run build [functions|h5|weapp]`: builds what is named, or everything, and makes sure that it is there afterwards.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** What each build is made of, what it leaves, and which variables it reads. */
const BUILDS = {
  functions: {
    inputs: [
      ...['cloudfunctions', 'shared', 'cloudbaserc.json'],
      ...['scripts/build-functions.mjs', 'scripts/build-fonts.mjs', 'package-lock.json'],
    ],
    outputs: [
      'dist/cloudfunctions/database.json',
      ...functionNames().map((name) => `dist/cloudfunctions/${name}/index.js`),
    ],
    variables: [],
    run: async () => (await import('./build-functions.mjs')).buildFunctions(),
  },
  h5: appBuild('h5', ['dist/h5/index.html']),
  weapp: appBuild('weapp', ['dist/weapp/app.json', 'dist/weapp/app.js']),
}

function functionNames() {
  const { functions } = JSON.parse(readFileSync(path.join(root, 'cloudbaserc.json'), 'utf8'))
  return functions.map(({ name }) => name)
}

function appBuild(target, outputs) {
  return {
    inputs: ['miniprogram', 'shared', 'config', 'types', 'babel.config.js', 'tsconfig.json', 'package-lock.json'],
    outputs,
    variables: [
      'CUNXING_ENV',
      'CUNXING_SPEECH',
      'CUNXING_TEMPLATE_PROGRESS',
      'CUNXING_TEMPLATE_LETTER',
      'CUNXING_GALLERY',
      'CUNXING_BUILD',
    ],
    run: (signal) => taro(target, signal),
  }
}

/** Runs Taro; what it prints is shown only when it fails. */
function taro(target, signal) {
  const cli = path.join(root, 'node_modules/@tarojs/cli/bin/taro')
  // Most of what a build makes lives shorter than a build: with room for it, it is never moved (a sixth of the time).
  const room = '--max-semi-space-size=64'
  const args = [room, cli, 'build', '--type', target, '--no-check', '--disable-global-config']
  const env = { ...process.env, NODE_ENV: 'production' }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], signal })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`Taro failed:\n${output}`))))
  })
}

/** Changes whenever anything changes that the build reads. */
function fingerprint({ inputs, variables }) {
  const hash = createHash('sha256')
  const add = (file) => {
    const full = path.join(root, file)
    if (!existsSync(full)) return
    if (!statSync(full).isDirectory()) hash.update(`${file}\n`).update(readFileSync(full))
    else for (const name of readdirSync(full).sort()) add(path.posix.join(file, name))
  }
  for (const input of inputs) add(input)
  for (const name of variables) hash.update(`${name}=${process.env[name] ?? ''}\n`)
  return hash.digest('hex')
}

const stampOf = (name) => path.join(root, '.cache', `built-${name}`)
const missing = ({ outputs }) => outputs.filter((file) => !existsSync(path.join(root, file)))

/** Whether the build stands as the sources say. */
export function isBuilt(name) {
  const stamp = stampOf(name)
  const build = BUILDS[name]
  return missing(build).length === 0 && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(build)
}

/**
 * Builds one of `functions`, `h5`, `weapp`. Taro ends well even when its settings are wrong, so the outputs are looked
 * for; they are removed first, because yesterday's would hide that.
 */
export async function buildOne(name, signal) {
  const build = BUILDS[name]
  const sources = fingerprint(build)
  rmSync(stampOf(name), { force: true })
  for (const file of build.outputs) rmSync(path.join(root, file), { force: true })
  const said = await build.run(signal)
  const absent = missing(build)
  if (absent.length > 0) throw new Error(`The build of ${name} left no ${absent.join(', ')}.\n${said ?? ''}`)
  mkdirSync(path.dirname(stampOf(name)), { recursive: true })
  writeFileSync(stampOf(name), sources)
}

async function main(wanted) {
  const unknown = wanted.filter((name) => !Object.hasOwn(BUILDS, name))
  if (unknown.length > 0)
    throw new Error(`There is no build "${unknown[0]}"; there are ${Object.keys(BUILDS).join(', ')}.`)
  for (const name of wanted.length > 0 ? wanted : Object.keys(BUILDS)) {
    const started = Date.now()
    console.log(`· Building ${name}`)
    await buildOne(name)
    console.log(`✓ ${name} (${((Date.now() - started) / 1000).toFixed(0)} s)`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(process.argv.slice(2)).catch((error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
