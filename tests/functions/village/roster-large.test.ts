import { households, residents, rosterChunks } from '../../../cloudfunctions/village/documents'
import { openCloud, type TestCloud } from '../../support/cloud'
import { layWorld } from '../../support/world'
import { applyOnce, head, member, preview } from './roster-ground'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
  await layWorld(cloud)
})
afterAll(() => cloud.close())

const HOUSEHOLDS = 1250
const EACH = 4
/** What the platform carries in one answer, and in one document. */
const ANSWER_BYTES = 256 * 1024
const DOCUMENT_BYTES = 1024 * 1024

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

test('five thousand residents are previewed in one call and imported in small ones', async () => {
  const lines = Array.from({ length: HOUSEHOLDS }, (_, n) => {
    const of = head(String(10_000 + n), '钱大田', n * EACH, { group: `${1 + (n % 10)}组`, grid: `${1 + (n % 12)}网格` })
    const others = ['妻子', '儿子', '母亲'].map((relation, m) => member(of, '王小禾', relation, n * EACH + m + 1))
    return [of, ...others]
  }).flat()
  expect(new Set(lines.map((line) => line.idNumber)).size).toBe(HOUSEHOLDS * EACH)

  const shown = await preview(cloud, lines)
  expect(shown).toMatchObject({
    state: 'ready',
    households: HOUSEHOLDS,
    residents: HOUSEHOLDS * EACH,
    added: HOUSEHOLDS,
  })
  expect(bytesOf(shown)).toBeLessThan(ANSWER_BYTES)
  expect(bytesOf(await cloud.store.get(rosterChunks, `${shown.id}:0`))).toBeLessThan(DOCUMENT_BYTES)

  let state = shown
  for (let done = 0; state.state !== 'applied'; done = state.doneHouseholds) {
    state = await applyOnce(cloud, shown.id)
    expect(state.doneHouseholds).toBeGreaterThan(done)
    expect(state.doneHouseholds - done).toBeLessThanOrEqual(60)
  }
  expect(await cloud.store.count(households, { villageId: 'qs', head: '钱大田' })).toBe(HOUSEHOLDS)
  expect(await cloud.store.count(residents, { villageId: 'qs', name: '王小禾' })).toBe(HOUSEHOLDS * (EACH - 1))
})
