import { access } from '@shared/access'
import { randomFrom } from '../../scripts/demo/random'
import { isRead, procedureNames } from '../security/contract-inputs'
import type { Person } from '../support/world'
import { ANYBODY, BUYERS, type Cast, PLAIN } from './twins/chapters'
import { differences } from './twins/differences'
import { live, yearOf } from './twins/play'
import { QUESTIONS } from './twins/questions'

jest.setTimeout(300_000)
const SEEDS = [1]

type Few<T> = readonly [T, ...T[]]
const but = <T>(list: readonly T[], ...not: readonly T[]): Few<T> => {
  const [first, ...rest] = list.filter((one) => !not.includes(one))
  if (first === undefined) throw new Error('nobody is left')
  return [first, ...rest]
}

/** Two years that differ in who plays one part, and what a neighbour who plays neither hears differently in them. */
async function told<P extends keyof Cast>(part: P, candidates: Few<Cast[P]>, seed: number): Promise<string[]> {
  const random = randomFrom(seed)
  const one = random.pick(candidates)
  const other = random.pick(but(candidates, one))
  const neighbour = random.pick(PLAIN.filter((person) => person !== one && person !== other) as unknown as Few<Person>)
  const common: Cast = {
    faulty: random.pick(but<Person>(ANYBODY, neighbour)),
    objector: random.pick<Person>(ANYBODY),
    buyer: random.pick<Person>(BUYERS),
    given: 5,
  }
  const steps = yearOf(seed)
  const year = await live(seed, steps, { ...common, [part]: one }, neighbour)
  const twin = await live(seed, steps, { ...common, [part]: other }, neighbour)
  return differences(year.heard, twin.heard)
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
  expect(procedureNames().filter((name) => theirs.includes(name) && !name.startsWith('paper.')).sort()).toEqual(
    [...QUESTIONS.keys()].sort(),
  )
})
