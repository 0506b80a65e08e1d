// `npm run simulate -- --seeds 100`: as many villages as asked for, two at a time, each with everything that can go
// wrong. `--seed 7` begins with that one, and alone plays no other; `--ops 200` attempts are made in each.
import { fork } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { numbersOf } from './story'
import type { Plan } from './trial'

const WORKERS = 2
const PROGRESS_MS = 10_000

const told = z.object({ seed: z.number(), story: z.string().nullable() })
const whole = z.coerce.number().int().min(0)

/** What to play, from the words of the command. */
function plansOf(words: string[]): Plan[] {
  const text = { type: 'string' } as const
  const options = { seeds: text, seed: text, ops: text, without: text, calm: { type: 'boolean' } } as const
  const { values } = parseArgs({ args: words, options })
  const first = whole.parse(values.seed ?? 1)
  const seeds = whole.parse(values.seeds ?? (values.seed === undefined ? 100 : 1))
  const same = {
    operations: whole.parse(values.ops ?? 200),
    without: values.without === undefined ? [] : numbersOf(values.without),
    calm: values.calm ?? false,
  }
  return Array.from({ length: seeds }, (_, n) => ({ seed: first + n, ...same }))
}

/** Lets one process play plan after plan until none is left. */
const work = (waiting: Plan[], hear: (story: string | null) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = fork(path.join(__dirname, 'worker.ts'))
    const next = () => {
      const plan = waiting.shift()
      if (plan) worker.send(plan)
      else worker.disconnect()
    }
    worker.on('message', (message) => {
      hear(told.parse(message).story)
      next()
    })
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`))))
    next()
  })

async function main(): Promise<void> {
  const plans = plansOf(process.argv.slice(2))
  const started = performance.now()
  const seconds = () => ((performance.now() - started) / 1000).toFixed(0)
  let [played, failed, saidAt] = [0, 0, started]
  const hear = (story: string | null) => {
    played += 1
    if (story !== null) {
      failed += 1
      console.log(story)
    }
    if (performance.now() - saidAt < PROGRESS_MS) return
    saidAt = performance.now()
    console.log(`${played} of ${plans.length} seeds, ${failed} failed, ${seconds()} s`)
  }
  const { length } = plans
  const waiting = [...plans]
  await Promise.all(Array.from({ length: Math.min(WORKERS, length) }, () => work(waiting, hear)))
  console.log(`${played} seeds, ${failed} failed, ${seconds()} s`)
  process.exitCode = failed > 0 ? 1 : 0
}

void main()
