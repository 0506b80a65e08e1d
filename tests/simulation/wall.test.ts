import { ANYBODY, BUYERS } from './twins/chapters'
import { GIVEN, type Pair, pairOf } from './twins/pair'
import { papersOf } from './twins/papers'

/** What stands on a page, instead of the page: a year of pages is not drawn in the time of a test. */
jest.mock('../../cloudfunctions/paper/page/pdf', () => ({
  drawPages: async (sheet: object) => ({ bytes: Buffer.from(JSON.stringify(sheet)), missing: [] }),
}))

jest.setTimeout(600_000)
/** A year in which everything hangs that may tell something. */
const SEED = 5

describe('whatever a neighbour reads on paper all year, they read the same', () => {
  let pair: Pair
  beforeAll(async () => {
    pair = await pairOf(SEED, papersOf)
  })

  test('it is a year in which everything is printed, a masked fault among it', () => {
    const printed = pair.year.heard.filter(({ answer }) => JSON.stringify(answer).includes('content'))
    expect(new Set(printed.map(({ procedure }) => procedure))).toEqual(
      new Set(
        ['notices', 'ranking', 'priceList', 'blankSlips', 'inspection', 'passbook'].map((name) => `paper.${name}`),
      ),
    )
    expect(printed.some(({ answer }) => JSON.stringify(answer).includes('某户'))).toBe(true)
  })
  test('whoever it was that a masked fault was about', async () => {
    expect(await pair.twin('faulty', ANYBODY)).toEqual([])
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
