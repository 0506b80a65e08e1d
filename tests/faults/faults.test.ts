import { readFileSync } from 'node:fs'
import path from 'node:path'
import { INSTRUMENTS, type InstrumentName } from './fault'
import { sayFaults } from './page'
import { changed, root } from './source'
import { FAULTS } from './table'
import { Workbench } from './workbench'

/** Each waits in line for those before it too. */
const LONG = 1_200_000
const bench = new Workbench()
afterAll(() => bench.close())

const faults = FAULTS.map((fault, number) => ({ ...fault, number }))

test.each(faults)('the source has once what is changed: $what', (fault) => {
  expect(changed(fault)).toContain(fault.instead)
})

test('docs/faults.md shows the table as it is; npm run -s faults > docs/faults.md writes it anew', () => {
  expect(readFileSync(path.join(root, 'docs/faults.md'), 'utf8')).toBe(sayFaults())
})

test.concurrent.each(Object.keys(INSTRUMENTS) as InstrumentName[])(
  '%s: finds nothing in the product as it is',
  async (name) => {
    const fault = FAULTS.findIndex(({ by }) => by === name)
    expect(await bench.look({ fault, putIn: false })).toBeNull()
  },
  LONG,
)

test.concurrent.each(faults)(
  '$by: finds in the $layer that $what',
  async ({ number, says }) => {
    expect(await bench.look({ fault: number, putIn: true })).toMatch(says)
  },
  LONG,
)
