import { access } from '@shared/access'
import { randomFrom } from '../../scripts/demo/random'
import { isRead, procedureNames } from '../security/contract-inputs'
import type { Person } from '../support/world'
import { ANYBODY, BUYERS, type Cast, PLAIN } from './twins/chapters'
import { differences } from './twins/differences'
import { type Lived, live, yearOf } from './twins/play'
import { QUESTIONS } from './twins/questions'

jest.setTimeout(600_000)
const SEEDS = [1]

type Few<T> = readonly [T, ...T[]]
/** Those of a list who are none of these. */
function but<T>(list: readonly T[], ...not: readonly unknown[]): Few<T> {
  const [first, ...rest] = list.filter((one) => !not.includes(one))
  if (first === undefined) throw new Error('nobody is left')
  return [first, ...rest]
}

/** What a neighbour, who plays neither, hears differently in two years that differ in who plays one part. */
async function told<P extends keyof Cast>(part: P, candidates: Few<Cast[P]>, seed: number): Promise<string[]> {
  const random = randomFrom(seed)
  const one = random.pick(candidates)
  const other = random.pick(but(candidates, one))
  const neighbour: Person = random.pick(but(PLAIN, one, other))
  const common: Cast = {
    faulty: random.pick(but(ANYBODY, neighbour)),
    objector: random.pick(ANYBODY),
    buyer: random.pick(BUYERS),
    given: 5,
  }
  const steps = yearOf(seed)
  const year = await live(seed, steps, { ...common, [part]: one }, neighbour)
  const twin = await live(seed, steps, { ...common, [part]: other }, neighbour)
  assertEventful(year)
  return differences(year.heard, twin.heard)
}

/** A year in which nothing happens would tell nobody anything. */
function assertEventful({ world: { claims, orders, rounds, entries } }: Lived): void {
  const kinds = new Set(entries.map(({ kind }) => kind))
  expect([...kinds]).toEqual(expect.arrayContaining(['award', 'deduction', 'hold', 'spend']))
  expect(claims.some(({ objections }) => objections.length > 0)).toBe(true)
  expect(orders.some(({ state }) => state === 'handedOver')).toBe(true)
  expect(new Set(rounds.map(({ state }) => state))).toEqual(new Set(['posted', 'withdrawn']))
}

describe('whatever a neighbour asks all year, before and after everything that happens, they hear the same', () => {
  test.each(SEEDS)('whoever it was that a masked fault was about, seed %i', async (seed) => {
    expect(await told('faulty', ANYBODY, seed)).toEqual([])
  })
  test.each(SEEDS)('whoever it was that objected, seed %i', async (seed) => {
    expect(await told('objector', ANYBODY, seed)).toEqual([])
  })
  test.each(SEEDS)('whoever it was that ordered, seed %i', async (seed) => {
    expect(await told('buyer', BUYERS, seed)).toEqual([])
  })
  test.each(SEEDS)('whatever a door was given in a round that never came to hang, seed %i', async (seed) => {
    expect(await told('given', [0, 3, 4, 5, 6, 7, 8, 9], seed)).toEqual([])
  })
})

test('a neighbour leaves no question out that the access table gives to residents', () => {
  const theirs = Object.entries(access)
    .filter(([name, { who }]) => isRead(name) && ('guest' in who || 'resident' in who))
    .map(([name]) => name)
  expect(
    procedureNames()
      .filter((name) => theirs.includes(name) && !name.startsWith('paper.'))
      .sort(),
  ).toEqual([...QUESTIONS.keys()].sort())
})
