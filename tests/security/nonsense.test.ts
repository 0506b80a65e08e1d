import { access } from '@shared/access'
import { hostOf } from '@shared/hosts'
import fc from 'fast-check'
import type { TestCloud } from '../support/cloud'
import { layWorld } from '../support/world'
import { differences, type Fingerprint, fingerprint } from './fingerprint'
import { openDoor, type Said, TOO_LARGE } from './knock'
import { firstSpot, whoMay } from './model'
import { chanceFor, nonsenseFor, type Twist, twisted } from './nonsense'
import { openQuietCloud } from './quiet-cloud'
import { sampleOf } from './samples'
import { laySpot, spots } from './spots'

let cloud: TestCloud
let before: Fingerprint

beforeAll(async () => {
  cloud = await openQuietCloud()
  await layWorld(cloud)
  for (const spot of spots) await laySpot(cloud.store, spot, cloud.now())
  before = await fingerprint(cloud)
})
afterAll(() => cloud.close())

/** Inputs a batch, batches a procedure; a failing batch is told with its seed, and with what is left of it. */
const BATCH = 16
const BATCHES = 2

/** What a procedure answers to one nonsense after the other, and whether anything was written. */
async function answersTo(procedure: string, openid: string, batch: readonly (readonly Twist[])[]): Promise<string[]> {
  const call = await openDoor(cloud, openid)
  const path = procedure.split('.')
  const send = (twists: readonly Twist[]): Promise<Said> =>
    call(hostOf(path[0] ?? ''), { path, input: twisted(sampleOf(procedure, firstSpot()), twists) })
  return [...new Set((await Promise.all(batch.map(send))).map(({ code }) => code))]
}

describe('nonsense, whoever sends it, is refused as such and writes nothing', () => {
  test.each(Object.keys(access))('%s', async (procedure) => {
    const [person = 'dashan'] = whoMay(procedure)
    const batches = fc.array(nonsenseFor(procedure), { minLength: 1, maxLength: BATCH, size: 'max' })
    const callers = fc.constantFrom<string>(person, person, 'stranger')
    await fc.assert(
      fc.asyncProperty(batches, callers, async (batch, openid) => {
        for (const code of await answersTo(procedure, openid, batch))
          expect(['INPUT_INVALID', TOO_LARGE]).toContain(code)
        expect(differences(before, await fingerprint(cloud))).toEqual([])
      }),
      { numRuns: BATCHES, ...chanceFor(procedure) },
    )
  })
})
