import { INSTRUMENTS, type InstrumentName } from './fault'
import { changed } from './source'
import { FAULTS } from './table'
import { Workbench } from './workbench'

const LONG = 240_000
const bench = new Workbench()
afterAll(() => bench.close())

const names = Object.keys(INSTRUMENTS) as InstrumentName[]
const faults = FAULTS.map((fault, n) => ({ ...fault, n }))

test.each(faults)('the source still has what is changed: $what', (fault) => {
  expect(changed(fault)).not.toContain(fault.text)
})

test.concurrent.each(names)(
  'the product as it is has nothing that the %s finds',
  async (by) => {
    const tests = FAULTS.find((fault) => fault.by === by)?.tests ?? /./
    expect(await bench.look({ fault: null, by, tests })).toBeNull()
  },
  LONG,
)

test.concurrent.each(faults)(
  '$layer: $what: found by the $by',
  async ({ n, by, tests, says }) => {
    expect(await bench.look({ fault: n, by, tests })).toMatch(says)
  },
  LONG,
)
