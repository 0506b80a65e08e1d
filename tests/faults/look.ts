import { fork } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import type { Sight } from './fault'
import { type Change, root } from './source'
import { plant } from './tree'

const JEST = path.join(root, 'node_modules/jest/bin/jest.js')
const REPORTER = path.join(__dirname, 'reporter.cjs')

const told = z.object({ passed: z.int(), failed: z.string().nullable(), broken: z.string().nullable() })

/** What came of an instrument's tests: how many passed before the first that failed, and what that one said. */
export interface Found {
  readonly passed: number
  readonly failed: string | null
}

/** Runs tests on the product with a fault in it, until one fails. */
export async function look(sight: Sight, change?: Change): Promise<Found> {
  const tree = await plant(sight, change)
  try {
    return await run(tree, sight.tests)
  } finally {
    fs.rmSync(tree, { recursive: true, force: true })
  }
}

const settings = (tree: string) => ({
  ...{ rootDir: tree, testEnvironment: 'node', testMatch: ['<rootDir>/tests/suite/*.test.js'], transform: {} },
  ...{ testTimeout: 300_000, watchman: false, cacheDirectory: path.join(tree, 'tmp'), reporters: [REPORTER] },
  // It would be read from the whole bundle, for nobody.
  noStackTrace: true,
})

function run(tree: string, tests: RegExp): Promise<Found> {
  const config = path.join(tree, 'jest.config.json')
  fs.writeFileSync(config, JSON.stringify(settings(tree)))
  // What the tests leave behind goes with the tree; their chance is the same every time.
  const env = { ...process.env, TMPDIR: path.join(tree, 'tmp'), SEED: '1' }
  const child = fork(JEST, ['--config', config, '--runInBand', '--testNamePattern', tests.source], {
    ...{ cwd: tree, env, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text))
  return new Promise((resolve, reject) => {
    let heard: unknown
    child.on('message', (message) => {
      heard = message
    })
    child.on('close', () => {
      const { data } = told.safeParse(heard)
      if (data && data.broken === null) resolve(data)
      else reject(new Error(`the instrument broke: ${data?.broken ?? said}`))
    })
  })
}
