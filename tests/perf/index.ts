// `npm run perf [-- --json]`: what calls cost as the ledger grows, orders as the village does, and one trip to the database by each way.
// Times are of this machine, in this run.
import { type Costs, costsAt } from './cost'
import { type OrderCosts, orderCostsAt } from './orders'
import { type TripCosts, tripCosts } from './trip'

const SMALL = 1000
const LARGE = 100_000
const ROUNDS = 20
const FEW = 100
const MANY = 10_000

const calls = ['home', 'passbook', 'ranking', 'posting'] as const

const figures = (size: number, costs: Costs) =>
  calls.flatMap((call) => [
    { name: `${call} round trips at ${size}`, value: costs[call].operations, unit: 'operations' },
    { name: `${call} documents at ${size}`, value: costs[call].documents, unit: 'documents' },
    { name: `${call} median at ${size}`, value: Number(costs[call].medianMs.toFixed(1)), unit: 'ms' },
  ])

const orderFigures = (households: number, { roundTrips, perSecond, plainPerSecond }: OrderCosts) => [
  { name: `order round trips at ${households} households`, value: roundTrips, unit: 'operations' },
  { name: `orders at ${households} households`, value: Math.round(perSecond), unit: 'a second' },
  { name: `plain loop at ${households} households`, value: Math.round(plainPerSecond), unit: 'a second' },
]

const orderRow = (households: number, { roundTrips, perSecond, plainPerSecond }: OrderCosts) => ({
  households,
  'round trips': roundTrips,
  'orders a second': Math.round(perSecond),
  'plain loop a second': Math.round(plainPerSecond),
  'orders / plain': Number((perSecond / plainPerSecond).toFixed(2)),
})

const trips = ['http', 'port', 'sdk', 'engine'] as const

const tripFigures = (costs: TripCosts) =>
  trips.map((by) => ({ name: `processor time of a trip, ${by}`, value: Number(costs[by].toFixed(3)), unit: 'ms' }))

const tripRow = (costs: TripCosts, by: (typeof trips)[number]) => ({
  trip: by,
  'processor ms': Number(costs[by].toFixed(3)),
  'of HTTP': Number((costs[by] / costs.http).toFixed(2)),
})

async function main(): Promise<void> {
  const trip = await tripCosts()
  const small = await costsAt(SMALL, ROUNDS)
  const large = await costsAt(LARGE, ROUNDS)
  const few = await orderCostsAt(FEW)
  const many = await orderCostsAt(MANY)
  if (process.argv.includes('--json')) {
    for (const figure of [...figures(SMALL, small), ...figures(LARGE, large)]) console.log(JSON.stringify(figure))
    console.log(JSON.stringify({ name: 'order round trips', value: many.roundTrips, unit: 'operations' }))
    for (const figure of [...orderFigures(FEW, few), ...orderFigures(MANY, many)]) console.log(JSON.stringify(figure))
    for (const figure of tripFigures(trip)) console.log(JSON.stringify(figure))
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
  console.table([orderRow(FEW, few), orderRow(MANY, many)])
  console.table(trips.map((by) => tripRow(trip, by)))
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
