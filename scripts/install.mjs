// Installs the packages when they are missing or the lock file has changed since.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const stamp = path.join(root, 'node_modules', '.cunxing-lock')

export function ensureNode() {
  const [major] = process.versions.node.split('.').map(Number)
  if (major < 20)
    throw new Error(`Node 20 or newer is needed; this is ${process.versions.node}. See https://nodejs.org`)
}

export async function ensureInstalled() {
  ensureNode()
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('· Installing packages (a minute or so)')
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    // On Windows npm is a command file, which only a shell runs.
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('The packages could not be installed; the messages above say why.')
  mkdirSync(path.dirname(stamp), { recursive: true })
  const installed = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  writeFileSync(stamp, installed)
}
