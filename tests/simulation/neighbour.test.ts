import { access } from '@shared/access'
import { type Random, randomFrom } from '../../scripts/demo/random'
import { isRead, procedureNames } from '../security/contract-inputs'
import { type Person, residentIdOf } from '../support/world'
import { ANYBODY, BUYERS, type Cast, PLAIN } from './twins/chapters'
import { differences } from './twins/differences'
import { type Lived, live, yearOf } from './twins/play'
import { QUESTIONS } from './twins/questions'

jest.setTimeout(600_000)
/** Years in which everything happens that may tell something. */
const SEEDS = [5]
/** What a door may be given. */
const GIVEN = [0, 3, 4, 5, 6, 7, 8, 9] as const

type Few<T> = readonly [T, ...T[]]
/** Those of a list who are none of these. */
function but<T>(list: readonly T[], ...not: readonly unknown[]): Few<T> {
  const [first, ...rest] = list.filter((one) => !not.includes(one))
  if (first === undefined) throw new Error('nobody is left')
  return [first, ...rest]
}

const hasPoints = (person: Person): boolean => BUYERS.some((one) => one === person)

/** Who plays what, and who looks on and plays nothing of it. */
function castOf(random: Random): { neighbour: Person; cast: Cast } {
  const neighbour = random.pick(PLAIN)
  const anybody = () => random.pick(but(ANYBODY, neighbour))
  const buyer = random.pick(but(BUYERS, neighbour))
  return { neighbour, cast: { faulty: anybody(), objector: anybody(), buyer, given: random.pick(GIVEN) } }
}

describe.each(SEEDS)('whatever a neighbour asks all year, they hear the same, seed %i:', (seed) => {
  const { neighbour, cast } = castOf(randomFrom(seed))
  const steps = yearOf(seed)
  let year: Lived
  beforeAll(async () => {
    year = await live(seed, steps, cast, neighbour)
  })

  /** What the neighbour hears differently in the same year with one part played by another. */
  async function told<P extends keyof Cast>(part: P, candidates: readonly Cast[P][]): Promise<string[]> {
    const other = randomFrom(seed).pick(but(candidates, neighbour, cast[part]))
    const twin = await live(seed, steps, { ...cast, [part]: other }, neighbour)
    expect(twin.outcomes).toEqual(year.outcomes)
    return differences(year.heard, twin.heard)
  }

  test('it is a year in which everything happens', () => {
    const { claims, orders, rounds, entries } = year.world
    const kinds = entries.map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['award', 'deduction', 'hold', 'spend']))
    const objecting = residentIdOf(cast.objector)
    const doubted = claims.filter(({ objections }) => objections.some(({ residentId }) => residentId === objecting))
    // A good deed's story is open to the village, a fault's is not: of both it has to be asked who objected.
    expect(new Set(doubted.map(({ kind }) => kind))).toEqual(new Set(['award', 'deduction']))
    expect(orders.some(({ state }) => state === 'handedOver')).toBe(true)
    expect(new Set(rounds.map(({ state }) => state))).toEqual(new Set(['posted', 'withdrawn']))
  })
  test('whoever it was that a masked fault was about', async () => {
    // Somebody else, of whom there is something else to take.
    const others = ANYBODY.filter((one) => hasPoints(one) !== hasPoints(cast.faulty))
    expect(await told('faulty', others)).toEqual([])
  })
  test('whoever it was that objected', async () => {
    expect(await told('objector', ANYBODY)).toEqual([])
  })
  test('whoever it was that ordered', async () => {
    expect(await told('buyer', BUYERS)).toEqual([])
  })
  test('whatever a door was given in a round that never came to hang', async () => {
    expect(await told('given', GIVEN)).toEqual([])
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
