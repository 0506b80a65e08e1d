import { DAY_MS } from '@shared/kernel/time'
import { deadlineOf } from '@shared/points/claims'
import { events } from '../../../cloudfunctions/kernel/events'
import { claims } from '../../../cloudfunctions/points/documents'
import { key, type TestCloud } from '../../support/cloud'
import { adoptRules, openVillage, type RuleIds, raise, verify } from '../points/ground'
import { staysOpen } from '../stays-open'

/** Who is calling, where the claim stands, what the key remembers; begin, and the claim is read: then it is being tried. */
const A_TRY = 5
/** Begin, read, write, give up, and the same once more: whatever was being tried before has come to nothing by then. */
const TWO_TRIES = 8

let cloud: TestCloud
let rules: RuleIds
beforeAll(async () => {
  cloud = await openVillage()
  rules = await adoptRules(cloud)
})
afterAll(() => cloud.close())

test('a vote that had to wait for a conflict bears the moment at which it was counted, and the notice runs from there', async () => {
  const claimId = await raise(cloud, 'dashan', rules.careful)
  await verify(cloud, 'worker1', claimId)
  await cloud.as('council1').points.voteOnClaim({ claimId, agree: true, key: key() })
  const held = await staysOpen(cloud.store, async (tx) => {
    const claim = await tx.get(claims, claimId)
    if (claim) await tx.put(claims, { ...claim, revision: claim.revision + 1 })
  })
  const begun = cloud.now()
  cloud.local.database.resetMetrics()
  const vote = cloud.as('council2').points.voteOnClaim({ claimId, agree: true, key: key() })
  // Nobody can vote while the claim is held: it is tried, and by the time that it can be done two days have gone by.
  const tried = async (operations: number) => {
    while (cloud.local.database.metrics().operations < operations)
      await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await tried(A_TRY)
  cloud.local.clock.advance(2 * DAY_MS)
  // A try that began before that bears its own moment; while the claim is held it comes to nothing.
  cloud.local.database.resetMetrics()
  await tried(TWO_TRIES)
  await held.end()
  const { deadlineAt } = await vote

  const claim = await cloud.store.get(claims, claimId)
  expect(claim?.state).toBe('publicised')
  const [last] = (await cloud.store.find(events, { where: { subject: `claim:${claimId}` } })).sort(
    (a, b) => b.at - a.at,
  )
  expect(last?.at).toBeGreaterThanOrEqual(begun + 2 * DAY_MS)
  expect(claim?.votes.at(-1)?.at).toBe(last?.at)
  expect(deadlineAt).toBe(claim && deadlineOf('publicised', claim, last?.at ?? 0))
})
