// `npm run perf [-- --json]`: what calls cost, at 1,000 and at 100,000 entries. Milliseconds are of this machine, in this run.
import { type Costs, costsAt } from './cost'

const SMALL = 1000
const LARGE = 100_000
const ROUNDS = 20

const calls = ['home', 'passbook', 'ranking', 'posting'] as const

const figures = (size: number, costs: Costs) =>
  calls.flatMap((call) => [
    { name: `${call} round trips at ${size}`, value: costs[call].operations, unit: 'operations' },
    { name: `${call} documents at ${size}`, value: costs[call].documents, unit: 'documents' },
    { name: `${call} median at ${size}`, value: Number(costs[call].medianMs.toFixed(1)), unit: 'ms' },
  ])

async function main(): Promise<void> {
  const small = await costsAt(SMALL, ROUNDS)
  const large = await costsAt(LARGE, ROUNDS)
  if (process.argv.includes('--json')) {
    for (const figure of [...figures(SMALL, small), ...figures(LARGE, large)]) console.log(JSON.stringify(figure))
    return
  }
  console.table(
    calls.map((call) => ({
      call,
      'operations 1k': small[call].operations,
      'operations 100k': large[call].operations,
      'documents 1k': small[call].documents,
      'documents 100k': large[call].documents,
      'ms 100k / ms 1k': Number((large[call].medianMs / small[call].medianMs).toFixed(2)),
    })),
  )
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
