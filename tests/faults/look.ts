import { fork } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import type { Sight } from './fault'
import type { Change } from './source'
import { INSTRUMENT, plant } from './tree'

const RUNNER = path.join(__dirname, 'runner.cjs')

const report = z.object({ passed: z.int(), failed: z.string().nullable(), broken: z.string().nullable() })

/** What came of an instrument's tests: how many passed before the first that failed, and what that one said. */
export interface Found {
  readonly passed: number
  readonly failed: string | null
}

/** Runs tests on the product with a fault in it, until one fails. */
export async function look(sight: Sight, change?: Change): Promise<Found> {
  const tree = await plant(sight, change)
  try {
    return await run(tree, sight)
  } finally {
    fs.rmSync(tree, { recursive: true, force: true })
  }
}

function run(tree: string, { tests, first = '', env: told }: Sight): Promise<Found> {
  // What the tests leave behind goes with the tree; their chance is the same every time.
  const env = { ...process.env, TMPDIR: path.join(tree, 'tmp'), SEED: '1', ...told }
  const child = fork(RUNNER, [path.join(tree, INSTRUMENT), tests.source, first], {
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
      const { data } = report.safeParse(heard)
      if (data && data.broken === null) resolve(data)
      else reject(new Error(`the instrument broke: ${data?.broken ?? said}`))
    })
  })
}
