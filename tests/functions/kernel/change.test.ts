import { events } from '../../../cloudfunctions/kernel/events'
import { claims } from '../../../cloudfunctions/points/documents'
import { key, type TestCloud } from '../../support/cloud'
import { householdIdOf } from '../../support/world'
import { adoptRules, openVillage, type RuleIds, raise, verify } from '../points/ground'

let cloud: TestCloud
let rules: RuleIds
beforeAll(async () => {
  cloud = await openVillage()
  rules = await adoptRules(cloud)
})
afterAll(() => cloud.close())

const SENT_AT_ONCE = 6
const atOnce = <T>(send: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: SENT_AT_ONCE }, send))

test('one key sent several times at once answers each time what was done once, not that it was done already', async () => {
  for (let round = 0; round < 3; round++) {
    const claimId = await raise(cloud, 'dashan', rules.careful)
    await verify(cloud, 'worker1', claimId)
    const vote = { claimId, agree: true, key: key() }
    const answers = await atOnce(() => cloud.as('council1').points.voteOnClaim(vote))
    expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['verified']))
    expect((await cloud.store.get(claims, claimId))?.votes).toHaveLength(1)
  }
})

test('a claim under a cap of one, sent several times at once with one key, is one claim and no refusal', async () => {
  const claim = { villageId: 'qs', ruleId: rules.person, photos: [], key: key() }
  const answers = await atOnce(() => cloud.as('xiuying').points.raiseClaim(claim))
  expect(new Set(answers.map(({ claimId }) => claimId)).size).toBe(1)
  const where = { householdId: householdIdOf('xiuying'), residentId: 'qs-r-xiuying' }
  expect(await cloud.store.count(claims, where)).toBe(1)
  const story = await cloud.store.find(events, { where: { subject: `claim:${answers[0]?.claimId}` } })
  expect(story).toHaveLength(1)
})
