import { access } from '@shared/access'
import { hostOf } from '@shared/hosts'
import fc from 'fast-check'
import type { TestCloud } from '../support/cloud'
import { layWorld, PEOPLE, type Person } from '../support/world'
import { codesOf, isRead } from './contract-inputs'
import { differences, type Fingerprint, fieldOf, fingerprint } from './fingerprint'
import { foolishInputs } from './foolish'
import { openDoor } from './knock'
import { firstSpot, whoMay } from './model'
import { chanceFor } from './nonsense'
import { openQuietCloud } from './quiet-cloud'
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

const INPUTS = 6

/** What is written once and for ever. */
const RECORDS = /^(kernel_events|points_entries|points_catalogues|points_budgets|shop_stock_moves|village_looks) /
/** What a refusal leaves: its record, a wrong guess that counts, and that a page was asked for. */
const OF_A_REFUSAL = /^(kernel_events|village_sign_in_tries|shop_pins|shop_pickup_tries|paper_turns|paper_desks) /
/** What a read leaves: of a file that it made, who took it and that it was asked for; and that a pick-up code was tried. */
const OF_A_READ = /^(paper_files|paper_turns|paper_desks|shop_pickup_tries) /

/** The village that a document is of; what a village has one of bears its id. */
const villageOf = (text: string | undefined): unknown => fieldOf(text, 'villageId') ?? fieldOf(text, '_id')

/** One call, and whether it was done. */
interface Called {
  readonly procedure: string
  readonly person: Person
  readonly done: boolean
}

/** Everything that must not be, of what one call changed. */
function wrongs(before: Fingerprint, after: Fingerprint, { procedure, person, done }: Called): string[] {
  const text = (name: string) => after.get(name) ?? before.get(name)
  const isRefusal = (name: string) =>
    OF_A_REFUSAL.test(name) || (name.startsWith('shop_orders ') && fieldOf(text(name), 'state') === 'refused')
  const isElsewhere = (name: string) => villageOf(text(name)) !== PEOPLE[person].village
  // A town officer has villages under them; and anybody may try to sign in anywhere, which is written down there.
  const mayElsewhere = (name: string) => person === 'townOfficer' || (procedure === 'village.signIn' && isRefusal(name))
  return differences(before, after).flatMap((name) => [
    ...(RECORDS.test(name) && before.has(name) ? [`${name} was rewritten`] : []),
    ...(isElsewhere(name) && !mayElsewhere(name) ? [`${name} is of another village`] : []),
    ...(!done && !isRefusal(name) ? [`${name} was written though refused`] : []),
    ...(isRead(procedure) && !OF_A_READ.test(name) ? [`${name} was written by a read`] : []),
  ])
}

/** A person who signs out is gone for what follows. */
const procedures = Object.keys(access).filter((name) => name !== 'village.signOut')

describe('what is well-formed and foolish is done or refused by name, and touches nothing that is not the caller’s', () => {
  test.each(procedures)('%s', async (procedure) => {
    const [person = 'dashan'] = whoMay(procedure)
    const callers = fc.constantFrom<Person>(person, person, person, 'dashan', 'otherClerk', 'expired')
    const path = procedure.split('.')
    const codes = new Set(['', ...codesOf(procedure)])
    await fc.assert(
      fc.asyncProperty(foolishInputs(procedure, firstSpot()), callers, async (input, caller) => {
        const { code } = await (await openDoor(cloud, caller))(hostOf(path[0] ?? ''), { path, input })
        expect(codes).toContain(code)
        const call = { procedure, person: caller, done: code === '' }
        const after = await fingerprint(cloud)
        const found = wrongs(before, after, call)
        before = after
        expect(found).toEqual([])
      }),
      { numRuns: INPUTS, endOnFailure: true, ...chanceFor(procedure) },
    )
  })
})
