import { access } from '@shared/access'
import { isRead, procedureNames } from '../security/contract-inputs'
import { type Person, residentIdOf } from '../support/world'
import { ANYBODY, BUYERS } from './twins/chapters'
import { GIVEN, type Pair, pairOf } from './twins/pair'
import { QUESTIONS, questionsOf } from './twins/questions'
import { testOfRichYear, twinSeeds } from './twins/seeds'

jest.setTimeout(600_000)

const hasPoints = (person: Person): boolean => BUYERS.some((one) => one === person)

describe.each(twinSeeds())('whatever a neighbour asks all year, they hear the same, seed %i:', (seed) => {
  let pair: Pair
  beforeAll(async () => {
    pair = await pairOf(seed, questionsOf)
  })

  testOfRichYear(seed)('it is a year in which everything happens', () => {
    const { year, cast } = pair
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
    const others = ANYBODY.filter((one) => hasPoints(one) !== hasPoints(pair.cast.faulty))
    expect(await pair.twin('faulty', others)).toEqual([])
  })
  test('whoever it was that objected', async () => {
    expect(await pair.twin('objector', ANYBODY)).toEqual([])
  })
  test('whoever it was that ordered', async () => {
    expect(await pair.twin('buyer', BUYERS)).toEqual([])
  })
  test('whatever a door was given in a round that never came to hang', async () => {
    expect(await pair.twin('given', GIVEN)).toEqual([])
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
