/** Where in the product a fault sits. */
export type Layer =
  | 'contract'
  | 'access table'
  | 'flow'
  | 'kernel: who calls'
  | 'kernel: one change'
  | 'kernel: store'
  | 'ledger'
  | 'fairness'
  | 'shop'
  | 'inspection'
  | 'clock'
  | 'proof'
  | 'local database'
  | 'local functions'
  | 'local gateway'

/** What looks for faults: a file of tests that stands in the repository as it is, and the functions that it calls. */
export interface Instrument {
  readonly test: string
  readonly functions: readonly string[]
  /** Processes that the tests start, which have to carry the fault as well. */
  readonly programs?: readonly string[]
}

/** The instruments by the names that the docs give them. */
export const INSTRUMENTS = {
  simulator: { test: 'tests/simulation/simulation.test.ts', functions: [] },
} as const satisfies Readonly<Record<string, Instrument>>

export type InstrumentName = keyof typeof INSTRUMENTS

/** One deliberate fault, such as a tired programmer makes, and what has to find it. */
export interface Fault {
  readonly layer: Layer
  /** What went wrong, in a sentence. */
  readonly what: string
  readonly file: string
  /** As it stands in the file, exactly once; so the table cannot outlive the source. */
  readonly text: string
  readonly instead: string
  readonly by: InstrumentName
  /** Which tests of the instrument are run, by their titles, until one fails. */
  readonly tests: RegExp
  /** What it says then: it has to fail for this reason and no other. */
  readonly says: RegExp
}
