import { DAY_MS, sayDay } from '@shared/kernel/time'
import { claims, entries } from '../../../cloudfunctions/points/documents'
import { key, refusalOf, type TestCloud } from '../../support/cloud'
import { householdIdOf } from '../../support/world'
import { adoptRules, openVillage, photoOf, publicise, type RuleIds, raise, stateOf, verify, vote } from './ground'

let cloud: TestCloud
let rules: RuleIds
beforeAll(async () => {
  cloud = await openVillage()
  rules = await adoptRules(cloud)
})
afterAll(() => cloud.close())

const dashan = () => cloud.as('dashan').points
const detail = (person: Parameters<TestCloud['as']>[0], claimId: string) => cloud.as(person).points.claim({ claimId })

test('a good deed is checked, voted on, publicised, and then stands in the passbook with everybody who confirmed it', async () => {
  const before = await dashan().passbook({})
  const claimId = await raise(cloud, 'dashan', rules.plain, '帮老吴家收了一天稻子')
  expect(await verify(cloud, 'worker1', claimId)).toMatchObject({ state: 'verified' })
  const publicised = await vote(cloud, 'council1', claimId)
  expect(publicised.state).toBe('publicised')
  expect((await dashan().passbook({})).inNotice.map(({ id }) => id)).toContain(claimId)

  await cloud.advance(4 * DAY_MS)
  const { balance, honour, list } = await dashan().passbook({})
  expect({ balance, honour }).toEqual({ balance: before.balance + 15, honour: before.honour + 15 })
  expect(list.items[0]).toMatchObject({ id: `award:${claimId}`, what: '帮扶邻里', in: 15, out: 0, claimId, balance })
  expect(list.items[0]?.confirmedBy).toBe('张小梅、议事会1人')

  const entry = await dashan().entry({ entryId: `award:${claimId}` })
  expect(entry.chain.whole).toBe(true)
  expect(entry.claim?.timeline.map(({ action, who }) => [action, who])).toEqual([
    ['raise', '李大山'],
    ['verify', '网格员 张小梅'],
    ['endorse', '议事会 吴春燕'],
    ['post', '到了日子'],
  ])
})

test('an entry that somebody changed behind the ledger no longer shows as whole', async () => {
  const claimId = await publicise(cloud, rules.plain)
  await cloud.advance(4 * DAY_MS)
  const posted = await cloud.store.get(entries, `award:${claimId}`)
  if (!posted) throw new Error('not posted')
  await cloud.store.transaction((tx) => tx.put(entries, { ...posted, points: posted.points + 1 }))
  expect((await dashan().entry({ entryId: posted._id })).chain.whole).toBe(false)
  await cloud.store.transaction((tx) => tx.put(entries, posted))
  expect((await dashan().entry({ entryId: posted._id })).chain.whole).toBe(true)
})

test('the first check names one number within the rule, and nothing outside it', async () => {
  const claimId = await raise(cloud, 'dashan', rules.ranged)
  const check = (points?: number) =>
    cloud
      .as('worker1')
      .points.verifyClaim({ claimId, agree: true, key: key(), ...(points === undefined ? {} : { points }) })
  expect(await refusalOf(check())).toBe('POINTS_OUT_OF_RANGE')
  expect(await refusalOf(check(21))).toBe('POINTS_OUT_OF_RANGE')
  await check(20)
  expect((await cloud.store.get(claims, claimId))?.points).toEqual({ min: 20, max: 20 })
})

test('a rule that asks for a photo and words is not met without them', async () => {
  const raised = { villageId: 'qs', ruleId: rules.shown, photos: [] }
  expect(await refusalOf(dashan().raiseClaim({ ...raised, key: key() }))).toBe('PHOTO_NEEDED')
  const photos = [await photoOf(cloud, 'dashan')]
  expect(await refusalOf(dashan().raiseClaim({ ...raised, photos, key: key() }))).toBe('WORDS_NEEDED')
  const { claimId } = await dashan().raiseClaim({ ...raised, photos, words: '清了两百米', key: key() })
  expect((await detail('worker1', claimId)).pictures).toHaveLength(1)
})

test('words that must not be published are refused before anything is written', async () => {
  expect(await refusalOf(raise(cloud, 'dashan', rules.plain, '违规测试'))).toBe('WORDS_REFUSED')
})

test('a check that disagrees needs a reason, and the household reads it', async () => {
  const claimId = await raise(cloud, 'dashan', rules.plain)
  const check = { claimId, agree: false }
  const { verifyClaim } = cloud.as('worker1').points
  expect(await refusalOf(verifyClaim({ ...check, key: key() }))).toBe('REASON_NEEDED')
  await verifyClaim({ ...check, reason: '那天我没在场', key: key() })
  expect(await stateOf(cloud, claimId)).toBe('refused')
  const { items } = await cloud.as('dashan').village.listMessages({})
  expect(items[0]).toMatchObject({ about: { kind: 'claim', id: claimId }, text: '这一条没有通过。那天我没在场' })
})

test('nobody checks or votes on their own household, their kin, or what they raised themselves', async () => {
  await cloud.as('clerk').village.setKin({
    householdId: householdIdOf('council2'),
    kinHouseholdIds: [householdIdOf('dashan')],
    key: key(),
  })
  const kinsmans = await raise(cloud, 'dashan', rules.plain)
  await verify(cloud, 'worker1', kinsmans)
  expect(await refusalOf(vote(cloud, 'council2', kinsmans))).toBe('RECUSED')
  expect((await detail('council2', kinsmans)).actions).not.toContain('vote')

  const own = await raise(cloud, 'worker1', rules.plain)
  expect(await refusalOf(verify(cloud, 'worker1', own))).toBe('RECUSED')

  const { claimId } = await cloud.as('worker1').points.raiseClaimFor({
    ...{ householdId: householdIdOf('neighbour'), ruleId: rules.plain, photos: [], onPaper: true, key: key() },
  })
  expect(await refusalOf(verify(cloud, 'worker1', claimId))).toBe('RAISED_IT')
  expect(await verify(cloud, 'leader1', claimId)).toMatchObject({ state: 'verified' })
})

test('a council member votes once, and as many noes as yeses would be needed refuse', async () => {
  const claimId = await raise(cloud, 'dashan', rules.careful)
  await verify(cloud, 'worker1', claimId)
  const silent = cloud.as('council1').points.voteOnClaim({ claimId, agree: false, key: key() })
  expect(await refusalOf(silent)).toBe('REASON_NEEDED')
  expect(await vote(cloud, 'council1', claimId, false)).toMatchObject({ state: 'verified' })
  expect(await refusalOf(vote(cloud, 'council1', claimId))).toBe('VOTED_ALREADY')
  expect(await vote(cloud, 'council3', claimId, false)).toMatchObject({ state: 'refused' })
  expect((await detail('dashan', claimId)).votes).toEqual({ yes: 0, no: 2, needed: 2 })
})

test('what has moved on is not checked a second time', async () => {
  const claimId = await raise(cloud, 'dashan', rules.plain)
  await verify(cloud, 'worker1', claimId)
  expect(await refusalOf(verify(cloud, 'leader1', claimId))).toBe('MOVED_ON')
})

test('two checks at the same moment leave one outcome', async () => {
  const claimId = await raise(cloud, 'dashan', rules.plain)
  const outcomes = await Promise.all(
    ['worker1', 'leader1', 'clerk'].map((person) => {
      const check = cloud.as(person).points.verifyClaim({ claimId, agree: true, key: key() })
      return refusalOf(check)
    }),
  )
  expect(outcomes.sort()).toEqual(['MOVED_ON', 'MOVED_ON', 'succeeded'])
})

test('the same key answers what it answered first, and is refused for something else', async () => {
  const input = { villageId: 'qs', ruleId: rules.plain, photos: [], key: key() }
  const [first, second] = [await dashan().raiseClaim(input), await dashan().raiseClaim(input)]
  expect(second).toEqual(first)
  expect(await refusalOf(dashan().raiseClaim({ ...input, words: '别的' }))).toBe('KEY_REUSED')
})

test('a no is remembered: the same key says no again, even when it would be a yes by now', async () => {
  const claimId = await raise(cloud, 'dashan', rules.plain)
  const early = { claimId, agree: true, key: key() }
  expect(await refusalOf(cloud.as('council1').points.voteOnClaim(early))).toBe('MOVED_ON')
  await verify(cloud, 'worker1', claimId)
  expect(await refusalOf(cloud.as('council1').points.voteOnClaim(early))).toBe('MOVED_ON')
  expect(await vote(cloud, 'council1', claimId)).toMatchObject({ state: 'publicised' })
})

test('the household withdraws its own claim, a neighbour cannot, and nobody after the vote', async () => {
  const claimId = await raise(cloud, 'dashan', rules.plain)
  const withdraw = (person: string) => cloud.as(person).points.withdrawClaim({ claimId, key: key() })
  expect(await refusalOf(withdraw('neighbour'))).toBe('NOT_ALLOWED')
  expect(await refusalOf(withdraw('worker1'))).toBe('NOT_ALLOWED')
  expect(await withdraw('xiuying')).toMatchObject({ state: 'withdrawn' })
  expect(
    await refusalOf(
      cloud.as('xiuying').points.withdrawClaim({ claimId: await publicise(cloud, rules.plain), key: key() }),
    ),
  ).toBe('MOVED_ON')
})

test('whoever entered a good deed for a household takes it back, whatever their duty', async () => {
  const input = { householdId: householdIdOf('neighbour'), ruleId: rules.plain, photos: [], onPaper: true }
  for (const person of ['worker1', 'leader1', 'clerk'] as const) {
    const { claimId } = await cloud.as(person).points.raiseClaimFor({ ...input, key: key() })
    const { state } = await cloud.as(person).points.withdrawClaim({ claimId, key: key() })
    expect([person, state]).toEqual([person, 'withdrawn'])
  }
})

test('a good deed entered on paper is told to the household, and a person of another household is not taken', async () => {
  const input = { householdId: householdIdOf('neighbour'), ruleId: rules.person, photos: [], onPaper: true }
  const { raiseClaimFor } = cloud.as('worker1').points
  expect(await refusalOf(raiseClaimFor({ ...input, residentId: 'qs-r-dashan', key: key() }))).toBe('NOT_FOUND')
  const { claimId } = await raiseClaimFor({ ...input, residentId: 'qs-r-neighbour', key: key() })
  const { items } = await cloud.as('neighbour').village.listMessages({})
  expect(items[0]).toMatchObject({ about: { kind: 'claim', id: claimId } })
  expect(items[0]?.text).toContain('张小梅')
})

test('a neighbour sees a good deed only once it is public, without name or words, and may object', async () => {
  const claimId = await raise(cloud, 'dashan', rules.plain, '帮老吴家收稻子')
  expect(await refusalOf(detail('neighbour', claimId))).toBe('NOT_FOUND')
  await verify(cloud, 'worker1', claimId)
  await vote(cloud, 'council1', claimId)
  const shown = await detail('neighbour', claimId)
  expect(shown.claim.household).toBe('李大〇家')
  expect(shown.words).toBeNull()
  expect(shown.actions).toEqual(['object'])
  expect(shown.timeline.map(({ who }) => who)).toEqual(['李大〇', '网格员 张小梅', '议事会 吴春燕'])
  expect(await refusalOf(detail('otherResident', claimId))).toBe('NOT_ALLOWED')
})

test('the notice board shows good deeds masked, to guests too', async () => {
  const claimId = await publicise(cloud, rules.plain)
  const { items } = await cloud.as('stranger').points.listPublicised({ villageId: 'qs' })
  expect(items.find(({ id }) => id === claimId)).toMatchObject({ household: '李大〇家', rule: '帮扶邻里' })
})

test('the check has until the end of the day after next', async () => {
  const claimId = await raise(cloud, 'dashan', rules.plain)
  const { claim } = await detail('dashan', claimId)
  expect(sayDay(claim.deadlineAt ?? 0)).toBe(sayDay(cloud.now() + 2 * DAY_MS))
})
