// What only a deployment or a test of the platform needs is fetched into the cache folder when it is asked for: a newcomer's install stays small.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const CACHE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../.cache/vendor')

/** The vendor's tool that deploys, at the version that the deployment was written for. */
export const MANAGER = { name: '@cloudbase/manager-node', version: '5.6.5' }
/** The vendor's framework for functions that are reached by HTTP. */
export const FRAMEWORK = { name: '@cloudbase/functions-framework', version: '1.18.0' }
/** The vendor's command line; in it lies the runtime with which it runs an event function on one's own machine. */
export const CLI = { name: '@cloudbase/cli', version: '2.12.10' }
/** The Node that `cloudbaserc.json` declares as the functions' runtime, as the registry ships it for this machine. */
export const DECLARED_NODE = { name: `node-${process.platform}-${process.arch}`, version: '18.15.0' }

function install({ name, version }, home) {
  const quiet = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  // npm is a batch file on Windows, and those start in a shell only.
  const options = { cwd: home, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' }
  return new Promise((resolve) => {
    const child = spawn('npm', ['install', '--prefix', '.', ...quiet, `${name}@${version}`], options)
    child.on('error', resolve).on('close', resolve)
  })
}

/**
 * The folder of a package, fetched once and kept. It is laid aside and put in place whole: who comes at the same time, or
 * after a fetch that broke off, finds all of it or nothing.
 */
export async function fetchPackage({ name, version }, say = () => undefined) {
  const kept = path.join(CACHE, `${name.replace('/', '+')}@${version}`)
  const folder = path.join(kept, 'node_modules', name)
  if (existsSync(folder)) return folder
  say(`Fetching ${name} ${version}`)
  mkdirSync(CACHE, { recursive: true })
  const fresh = mkdtempSync(path.join(CACHE, 'fetching-'))
  await install({ name, version }, fresh)
  const isThere = existsSync(path.join(fresh, 'node_modules', name))
  if (isThere && !existsSync(folder)) renameSync(fresh, kept)
  else rmSync(fresh, { recursive: true, force: true })
  if (existsSync(folder)) return folder
  throw new Error(
    `${name} ${version} could not be fetched from the npm registry; once it is there, no network is needed.`,
  )
}
