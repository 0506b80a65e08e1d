/** Where in the product a fault sits. */
export type Layer =
  | 'contract'
  | 'access table'
  | 'flow'
  | 'kernel: who calls'
  | 'kernel: one change'
  | 'kernel: store'
  | 'kernel: what waits'
  | 'ledger'
  | 'fairness'
  | 'shop'
  | 'inspection'
  | 'meetings'
  | 'pledges'
  | 'requests'
  | 'filings'
  | 'clock'
  | 'proof'
  | 'mask'
  | 'local database'
  | 'local functions'
  | 'local gateway'

/** What looks for faults: a file of tests, as it stands in the repository. */
export interface Instrument {
  readonly test: string
  /** Processes that the tests start, which carry the fault as well. */
  readonly programs?: readonly string[]
  /** Enough to see that it finds nothing in the product as it is; those that look for a fault where nothing is said. */
  readonly enough?: RegExp
}

const named = <Name extends string>(all: Readonly<Record<Name, Instrument>>): Readonly<Record<Name, Instrument>> => all

/** The instruments, by the names that the docs give them. */
export const INSTRUMENTS = named({
  simulator: { test: 'tests/simulation/simulation.test.ts', enough: /comes out right, seed 1$/ },
  'twin years': { test: 'tests/simulation/neighbour.test.ts', enough: /leaves no question out/ },
  prover: { test: 'tests/functions/points/proof.test.ts' },
  'changed books': {
    test: 'tests/functions/points/tampering.test.ts',
    enough: /this household adds up, and everything has/,
  },
  'access walk': { test: 'tests/security/access.test.ts' },
  'promised access': { test: 'tests/security/circles.test.ts' },
  'promised steps': { test: 'tests/security/promises.test.ts' },
  'bounds of input': { test: 'tests/security/bounds.test.ts' },
  nonsense: { test: 'tests/security/nonsense.test.ts' },
  'foolish input': { test: 'tests/security/foolish.test.ts' },
  'moment of a change': { test: 'tests/functions/kernel/time.test.ts' },
  'letting go': { test: 'tests/security/let-go.test.ts' },
  'store over the SDK': { test: 'tests/functions/kernel/adjust.test.ts' },
  'nested transactions': { test: 'tests/functions/kernel/nested.test.ts' },
  'model of snapshots': { test: 'tests/localcloud/database-random.test.ts' },
  'conformance of transactions': { test: 'tests/localcloud/database-transactions.test.ts' },
  'conformance of indexes': { test: 'tests/localcloud/database-indexes.test.ts' },
  'conformance of functions': { test: 'tests/localcloud/functions.test.ts' },
  'conformance of the gateway': { test: 'tests/localcloud/gateway.test.ts' },
  moves: { test: 'tests/functions/village/moves.test.ts', enough: /says so, and whom it waits for/ },
  'sign-ins': { test: 'tests/functions/village/sign-in.test.ts', enough: /strangers who guess/ },
  fairness: { test: 'tests/functions/points/fairness.test.ts', enough: /steps aside from this one matter/ },
  pledges: { test: 'tests/functions/pledges.test.ts', enough: /a day is at least two days off/ },
  requests: { test: 'tests/functions/requests.test.ts', enough: /counts what is under way/ },
  board: { test: 'tests/functions/request-board.test.ts', enough: /though the village keeps it counted/ },
  filings: { test: 'tests/functions/filings.test.ts', enough: /nobody else may/ },
  'turns of the clock': { test: 'tests/unit/turns.test.ts' },
  meetings: { test: 'tests/functions/meetings.test.ts', enough: /called off says why/ },
  evidence: { test: 'tests/functions/points/evidence.test.ts', enough: /somebody learned/ },
  'kill -9': {
    test: 'tests/localcloud/database-durability.test.ts',
    programs: ['tests/localcloud/support/database-writer.ts'],
  },
})
export type InstrumentName = keyof typeof INSTRUMENTS

/** Who looks, and with which of its tests: by their titles, one after the other until one fails. */
export interface Sight {
  readonly by: InstrumentName
  readonly tests: RegExp
  /** How the title ends of the one that is run before the others: it found the fault when the table was written. */
  readonly first?: string
  /** What the tests are told by their environment. */
  readonly env?: Readonly<Record<string, string>>
  /** The functions that these tests call. */
  readonly calls: readonly string[]
}

/** One deliberate fault, such as a tired programmer makes, and what has to find it. */
export interface Fault extends Sight {
  readonly layer: Layer
  /** What went wrong, in a sentence. */
  readonly what: string
  readonly file: string
  /** As it stands in the file, exactly once; so the table cannot outlive the source. */
  readonly text: string
  readonly instead: string
  /** What it says then: it has to fail for this reason and no other. */
  readonly says: RegExp
}
