// `npm run crash -- --rounds 100 [--seed 1]`: a local cloud in use, killed with SIGKILL so many times and started again.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { Siege } from './siege'

const whole = z.coerce.number().int().min(1)

const PROGRESS = 10

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: 'string' }, seed: { type: 'string' } } })
  const [rounds, seed] = [whole.parse(values.rounds ?? 100), whole.parse(values.seed ?? Date.now() % 100_000)]
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'cunxing-crash-'))
  console.log(`${rounds} kills, seed ${seed}, in ${dataDir}`)
  let [told, saidAt] = [0, 0]
  const { startsMs, wrong, ...counted } = await new Siege(seed, dataDir).run(rounds, ({ kills, wrong: found }) => {
    for (const finding of found.slice(told)) console.log(`after ${kills} kills: ${finding}`)
    told = found.length
    if (kills - saidAt < PROGRESS) return
    saidAt = kills
    console.log(`${kills} kills`)
  })
  const sorted = [...startsMs].sort((a, b) => a - b)
  const [median = 0, slowest = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  const { kills, requests, cutOff, answered } = counted
  console.log(`${kills} kills; ${requests} requests, ${cutOff} cut off, ${answered} answered in the end`)
  console.log(`first answer after a start: median ${seconds(median)}, slowest ${seconds(slowest)}`)
  console.log(
    wrong.length === 0
      ? 'nothing lost, nothing half done'
      : `${wrong.length} findings with seed ${seed}; the data is kept`,
  )
  if (wrong.length === 0) fs.rmSync(dataDir, { recursive: true })
  process.exitCode = wrong.length === 0 ? 0 : 1
}

void main()
