import { type Costs, costsAt } from './cost'

let small: Costs
let large: Costs

beforeAll(async () => {
  small = await costsAt(1000, 1)
  large = await costsAt(20_000, 1)
})

const counts = (costs: Costs, call: keyof Costs) => ({
  operations: costs[call].operations,
  documents: costs[call].documents,
})

describe('what a call costs does not grow with the ledger', () => {
  test.each(['home', 'passbook', 'ranking', 'posting'] as const)(
    '%s reads the same at 1,000 and at 20,000 entries',
    (call) => {
      expect(counts(large, call)).toEqual(counts(small, call))
    },
  )

  test.each(['home', 'passbook', 'ranking', 'posting'] as const)('%s scans no collection', (call) => {
    expect(large[call].scans).toBe(0)
  })
})
